package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many things on several threads come out in their order, few wait at a time, and a stop is heard. */
class InOrderTest {
    private final Ccs ccs = new Ccs(System.out, System.err, Language.FRENCH);
    private final List<Integer> things = IntStream.range(0, 200).boxed().toList();
    private final List<Integer> taken = new ArrayList<>();

    @Test
    void theOrderIsThatOfTheThings() {
        CountDownLatch second = new CountDownLatch(1);
        int left = new InOrder(ccs, 2, () -> false).each(things, thing -> {
            if (thing == 0) {
                await(second);
            }
            second.countDown();
            return thing;
        }, (thing, result) -> taken.add(result));
        assertThat(taken).isEqualTo(things);
        assertThat(left).isZero();
    }

    @Test
    void whoWorksWaitsForWhoTakes() {
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new InOrder(ccs, 2, () -> false).each(things, thing -> {
            most.accumulateAndGet(ahead.incrementAndGet(), Math::max);
            return thing;
        }, (thing, result) -> ahead.decrementAndGet());
        assertThat(most.get()).isBetween(1, 17);
    }

    @Test
    void onceStoppedWhatIsDoneIsTakenAndTheRestCounted() {
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        int left = new InOrder(ccs, 1, stopped::get).each(things, thing -> {
            if (thing == 3) {
                stopped.set(true);
                await(never);
            }
            return thing;
        }, (thing, result) -> taken.add(result));
        assertThat(taken).containsExactly(0, 1, 2);
        assertThat(left).isEqualTo(197);
    }

    @Test
    void whatIsKnownIsNotWorkedAndKeepsItsPlace() {
        AtomicInteger worked = new AtomicInteger();
        new InOrder(ccs, 2, () -> false).each(things, thing -> Optional.of(thing).filter(known -> known % 3 > 0), thing -> {
            worked.incrementAndGet();
            return thing;
        }, (thing, result) -> taken.add(result));
        assertThat(taken).isEqualTo(things);
        assertThat(worked).hasValue(67);
    }

    @Test
    void ofManyNoneIsLostAndThoseNotDoneAreCounted() {
        AtomicBoolean stopped = new AtomicBoolean();
        assertThat(new InOrder(ccs, 2, stopped::get).eachOfMany(things, thing -> -thing, (thing, result) -> taken.add(-result))).isZero();
        assertThat(taken).isEqualTo(things);
        taken.clear();
        int left = new InOrder(ccs, 2, stopped::get).eachOfMany(things, thing -> thing, (thing, result) -> {
            taken.add(result);
            stopped.set(true);
        });
        assertThat(taken).hasSize(200 - left).startsWith(0).isSorted().doesNotHaveDuplicates();
    }

    /** What was done already when the stop is heard is taken, though what comes before it never was. */
    @Test
    void onceStoppedWhatIsDoneBehindAGapIsTaken() {
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        int left = new InOrder(ccs, 2, stopped::get).eachOfMany(things, thing -> {
            if (thing == 0) {
                await(never);
            }
            stopped.compareAndSet(false, thing == 199);
            return thing;
        }, (thing, result) -> taken.add(result));
        assertThat(taken).isEqualTo(things.subList(32, 32 + taken.size())).hasSize(200 - left).hasSizeGreaterThanOrEqualTo(160);
    }

    @Test
    void aFaultEndsItAll() {
        assertThatThrownBy(() -> new InOrder(ccs, 2, () -> false).each(things, thing -> {
            throw new IllegalArgumentException("panne");
        }, (thing, result) -> { })).isInstanceOf(IllegalArgumentException.class).hasMessage("panne");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}

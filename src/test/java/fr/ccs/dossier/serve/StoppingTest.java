package fr.ccs.dossier.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that is stopped answers those whom it has let in, and nobody after them. */
@Timeout(120)
class StoppingTest {

    @Test
    void whatHasBegunIsFinished() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Served served = new Served(Served.SMALL, question -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new NotChecked("interrupted");
            }
            return Served.echo(question);
        });
        var threads = Executors.newCachedThreadPool();
        Future<String> answer = threads.submit(() -> Served.ask(served.post("/check", "<begun/>")).body());
        inside.await();
        Future<?> stopped = threads.submit(served::stop);
        while (answersHealth(served)) {
            Thread.sleep(10);
        }
        assertThat(stopped.isDone()).isFalse();
        go.countDown();
        assertThat(answer.get()).contains("<begun/>");
        stopped.get();
        assertThatThrownBy(() -> Served.ask(served.to("/health").GET())).isInstanceOf(IOException.class);
        threads.shutdown();
    }

    private static boolean answersHealth(Served served) throws Exception {
        try {
            return Served.ask(served.to("/health").GET()).statusCode() == 200;
        } catch (IOException refused) {
            return false;
        }
    }
}

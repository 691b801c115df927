package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every seed of every fuzz target, and every input that once broke one, holds what the target asks: {@code src/test/fuzz.sh} looks for others. */
class FuzzRegressionTest {

    @TestFactory
    Stream<DynamicContainer> everyInputHolds() {
        return FuzzSeeds.targets().stream().map(name -> DynamicContainer.dynamicContainer(name, inputs(name)));
    }

    @Test
    void everyTargetHasSomethingToBeginFrom() {
        assertThat(FuzzSeeds.targets()).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(FuzzSeeds.of(Class.forName(name))).isNotEmpty());
    }

    private static Stream<DynamicTest> inputs(String name) {
        try {
            Class<?> target = Class.forName(name);
            MethodHandle once = MethodHandles.lookup().findStatic(target, "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
            return FuzzSeeds.of(target).entrySet().stream().map(seed -> DynamicTest.dynamicTest(seed.getKey(), () -> once.invoke(seed.getValue())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}

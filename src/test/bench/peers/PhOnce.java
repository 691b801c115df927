package peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** One document, one process, by ph-schematron’s public API: XSD, the rules transpiled and compiled, one validation; prints the broken rules. */
public final class PhOnce {
    private PhOnce() {}

    /** @param arguments the document, the day it is judged on */
    public static void main(String[] arguments) throws Exception {
        new PhSchematron(LocalDate.parse(arguments[1])).brokenRules(Files.readAllBytes(Path.of(arguments[0]))).forEach(System.out::println);
    }
}

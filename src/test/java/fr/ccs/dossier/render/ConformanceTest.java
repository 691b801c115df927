package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every print is PDF/A-3a and PDF/UA-1 in the eyes of an independent validator. */
class ConformanceTest {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Samples.Print> prints() throws IOException {
        return Samples.prints().stream();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void isArchivalAndAccessible(Samples.Print print) throws Exception {
        demandConformance(print.pdf());
    }

    /** Fails with what either profile has to say against these bytes. */
    static void demandConformance(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            ValidationResult result = validate(pdf, flavour);
            List<String> failures = result.getTestAssertions().stream().filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                    .map(test -> test.getRuleId().getClause() + " " + test.getMessage() + " " + test.getLocation().getContext()).toList();
            assertThat(failures).as(flavour.toString()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
        }
    }

    private static ValidationResult validate(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }
}

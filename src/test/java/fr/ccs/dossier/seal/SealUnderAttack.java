package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.render.Theme;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A sealed certificate for attacks, and what must come of them. */
final class SealUnderAttack {
    static final byte[] PRINT = Prints.print(Theme.STANDARD);
    static final byte[] SEALED = Prints.sealed(PRINT, Level.LT).bytes();
    static final Instant NEXT_DAY = Keys.DAY.plus(Duration.ofDays(1));

    private SealUnderAttack() {}

    static Judgement judge(byte[] pdf) {
        return new PdfSeals(Keys.trust(), NEXT_DAY).judge("certificat.pdf", pdf, Level.B);
    }

    static SignatureVerdict verdict(byte[] pdf) {
        return judge(pdf).verdicts().get(0);
    }

    /** Fails unless the seal does not hold, for this reason and no other. */
    static void refused(byte[] pdf, String rule) {
        Judgement judgement = judge(pdf);
        assertThat(judgement.verdicts()).singleElement().satisfies(verdict -> assertThat(verdict.state()).isEqualTo(State.NON_VALIDE));
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.french().text()).contains("cachet");
        });
    }

    /** The document that the certificate was printed from. */
    static COSStream source(PDDocument pdf) {
        COSArray files = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        return ((COSDictionary) files.getObject(0)).getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
    }
}

package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.SealUnderAttack.NEXT_DAY;
import static fr.ccs.dossier.seal.SealUnderAttack.PRINT;
import static fr.ccs.dossier.seal.SealUnderAttack.SEALED;
import static fr.ccs.dossier.seal.SealUnderAttack.judge;
import static fr.ccs.dossier.seal.SealUnderAttack.refused;
import static fr.ccs.dossier.seal.SealUnderAttack.source;
import static fr.ccs.dossier.seal.SealUnderAttack.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.render.Theme;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Whatever is changed inside a sealed certificate, or sealed by whom it must not be, no longer passes, and what is wrong is named. */
class PdfSealAttacksTest {
    @Test
    void aByteChangedAnywhereIsSeen() {
        int value = indexOf("/Contents <3082") + 11;
        IntStream everywhere = IntStream.iterate(0, i -> i < SEALED.length, i -> i + 1499);
        IntStream inTheValue = IntStream.iterate(value, i -> i < value + 6400, i -> i + 61);
        IntStream.concat(everywhere, inTheValue).forEach(place -> {
            byte[] changed = SEALED.clone();
            changed[place] ^= 1;
            SignatureVerdict verdict = verdict(changed);
            assertThat(verdict.state()).as("byte " + place).isEqualTo(State.NON_VALIDE);
        });
    }

    @Test
    void whatIsReadByPeopleAndMachinesIsCoveredAndNamed() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            for (COSStream covered : List.of((COSStream) pdf.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS), source(pdf),
                    pdf.getDocumentCatalog().getMetadata().getCOSObject(),
                    pdf.getSignatureFields().get(0).getWidgets().get(0).getNormalAppearanceStream().getCOSObject())) {
                byte[] changed = SEALED.clone();
                changed[indexOf(covered.createRawInputStream().readNBytes(40)) + 30] ^= 1;
                refused(changed, "SIG-001");
            }
        }
    }

    @Test
    void theZerosBehindTheValueAreNotARoomForAnything() {
        byte[] changed = SEALED.clone();
        changed[indexOf("000000>")] = '1';
        refused(changed, "SIG-001");
    }

    @Test
    void aShorterOrDisplacedRangeIsSeen() {
        String text = new String(SEALED, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange [") + "/ByteRange [".length();
        String[] range = text.substring(at, text.indexOf(']', at)).trim().split(" ");
        refused(ranged(at, range[0], range[1], range[2], String.valueOf(Integer.parseInt(range[3]) - 20)), "SIG-002");
        refused(ranged(at, range[0], range[1], String.valueOf(Integer.parseInt(range[2]) + 10), String.valueOf(Integer.parseInt(range[3]) - 10)), "SIG-002");
        refused(ranged(at, range[0], String.valueOf(Integer.parseInt(range[1]) - 10), range[2], range[3]), "SIG-002");
        refused(ranged(at, "1", range[1], range[2], range[3]), "SIG-002");
        refused(ranged(at, range[0], range[1], range[2], "-1"), "SIG-002");
    }

    @Test
    void theValueOfAnotherSealDoesNotFit() {
        byte[] other = Prints.sealed(Prints.print(Theme.CONTRASTE), Level.LT).bytes();
        int from = indexOf("/Contents <3082");
        byte[] changed = SEALED.clone();
        System.arraycopy(other, new String(other, StandardCharsets.ISO_8859_1).indexOf("/Contents <3082"), changed, from, 10_000);
        refused(changed, "SIG-001");
    }

    @Test
    void aTrustedKeyOfSomebodyElseDoesNotSealACertificate() throws Exception {
        Holder candidate = Keys.PEOPLE.get(Keys.CANDIDAT);
        Cachet own = new Cachet(candidate.id(), candidate.prenom() + " " + candidate.nom(), "Présidente du Comité CCS", "Paris");
        refused(Prints.sealer(Level.LT).seal(PRINT, own, Keys.of(Keys.CANDIDAT), Keys.DAY).bytes(), "SIG-004");
    }

    @Test
    void anAuthorityThatOnlyBearsTheNameIsSeen() throws Exception {
        DemoAuthority impostor = new DemoAuthority("Autorité de démonstration CCS", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(impostor, new Holder("Solène", "Marchetti SPÉCIMEN", "P-MVU1QMZJS"), Use.SIGNATURE);
        refused(new PdfSeal(Trust.NOBODY, Optional.empty()).seal(PRINT, Prints.cachet(), key, Keys.DAY).bytes(), "SIG-003");
    }

    @Test
    void aRevokedKeyIsSeen() throws Exception {
        DemoAuthority authority = new DemoAuthority("Autorité qui révoque", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(authority, new Holder("Solène", "Marchetti SPÉCIMEN", "P-MVU1QMZJS"), Use.SIGNATURE);
        byte[] sealed = new PdfSeal(Trust.NOBODY, Optional.empty()).seal(PRINT, Prints.cachet(), key, Keys.DAY).bytes();
        authority.revoke(key.certificate());
        Trust trust = new Trust(List.of(authority.certificate()), List.of(authority.revocations(Keys.DAY.minusSeconds(60), Keys.UNTIL)));
        Judgement judgement = new PdfSeals(trust, NEXT_DAY).judge("certificat.pdf", sealed, Level.B);
        assertThat(judgement.verdicts().get(0).state()).isNotEqualTo(State.VALIDE);
        assertThat(judgement.findings()).singleElement().satisfies(finding -> assertThat(finding.rule()).isEqualTo("SIG-003"));
    }

    /** The sealed file with other numbers in the same place. */
    private static byte[] ranged(int at, String... numbers) {
        byte[] changed = SEALED.clone();
        int end = at;
        while (changed[end] != ']') {
            changed[end++] = ' ';
        }
        byte[] text = String.join(" ", numbers).getBytes(StandardCharsets.US_ASCII);
        assertThat(text.length).isLessThanOrEqualTo(end - at);
        System.arraycopy(text, 0, changed, at, text.length);
        return changed;
    }

    private static int indexOf(String text) {
        return indexOf(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int indexOf(byte[] bytes) {
        int at = SealRange.indexOf(SEALED, bytes);
        assertThat(at).isNotNegative();
        return at;
    }
}

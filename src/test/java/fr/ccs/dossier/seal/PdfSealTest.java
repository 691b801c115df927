package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Theme;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seal on a printed certificate: what it says, how lasting it is, that nothing else of the file changes, and when it is refused. */
class PdfSealTest {
    private static final byte[] PRINT = Prints.print(Theme.STANDARD);
    private static final Instant NEXT_DAY = Keys.DAY.plus(Duration.ofDays(1));

    private static SignatureVerdict judged(byte[] pdf) {
        return new PdfSeals(Keys.trust(), NEXT_DAY).judge("certificat.pdf", pdf, Level.B).verdicts().get(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"B", "T", "LT"})
    void itReachesWhatIsAtHandAndIsJudgedToHold(Level level) {
        Signed sealed = Prints.sealed(PRINT, level);
        assertThat(sealed.level()).isEqualTo(level);
        assertThat(sealed.shortfall().isPresent()).isEqualTo(level != Level.LT);
        SignatureVerdict verdict = judged(sealed.bytes());
        assertThat(verdict.state()).isEqualTo(State.VALIDE);
        assertThat(verdict.scope()).isEqualTo(Scope.FULL);
        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.holder()).isEqualTo("Solène Marchetti SPÉCIMEN");
        assertThat(verdict.claimed()).contains(Keys.DAY);
        assertThat(verdict.proven()).isEqualTo(Optional.of(Keys.DAY).filter(day -> level != Level.B));
        assertThat(new PdfSeals(Keys.trust(), NEXT_DAY).judge("certificat.pdf", sealed.bytes(), Level.B).findings()).isEmpty();
    }

    @Test
    void aLastingSealNeedsNothingButTheAuthorityLaterOn() {
        PdfSeals afterTwelveYears = new PdfSeals(Keys.trustWithoutList(), Keys.DAY.plus(Duration.ofDays(12 * 365)));
        assertThat(afterTwelveYears.judge("c.pdf", Prints.sealed(PRINT, Level.LT).bytes(), Level.B).verdicts().get(0).state()).isEqualTo(State.VALIDE);
        assertThat(afterTwelveYears.judge("c.pdf", Prints.sealed(PRINT, Level.T).bytes(), Level.B).verdicts().get(0).state()).isEqualTo(State.INDETERMINEE);
    }

    @ParameterizedTest
    @EnumSource(names = {"B", "T", "LT"})
    void popplerFindsItValidAndOverTheWholeFile(Level level, @TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("certificat.pdf"), Prints.sealed(PRINT, level).bytes());
        assertThat(OutsideProgram.run("pdfsig", "-nocert", file.toString()).said())
                .contains("Signature Field Name: cachet", "Solène Marchetti SPÉCIMEN", "Total document signed", "Signature is Valid", "ETSI.CAdES.detached")
                .doesNotContain("Signature #2", "Not total");
        OutsideProgram.Result checked = OutsideProgram.run("qpdf", "--check", file.toString());
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void theBlockSaysWhoInWhichCapacityWhereAndWhen() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Prints.sealed(PRINT, Level.B).bytes())) {
            PDSignatureField field = pdf.getSignatureFields().get(0);
            assertThat(shown(field)).isEqualTo("Cachet apposé par Solène Marchetti SPÉCIMEN | Présidente du Comité CCS | À Paris, le 7 avril 2026"
                    + " | Cachet électronique : toute modification du fichier le rompt.");
            assertThat(field.getAlternateFieldName())
                    .isEqualTo("Cachet électronique apposé par Solène Marchetti SPÉCIMEN, Présidente du Comité CCS, à Paris, le 7 avril 2026");
            assertThat(field.getSignature().getName()).isEqualTo("Solène Marchetti SPÉCIMEN");
            assertThat(field.getSignature().getLocation()).isEqualTo("Paris");
        }
    }

    @Test
    void theFirstOfAMonthIsSaidInFrench() throws Exception {
        byte[] sealed = Prints.sealer(Level.B).seal(PRINT, Prints.cachet(), Prints.KEY, Instant.parse("2026-04-30T22:30:00Z")).bytes();
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            assertThat(shown(pdf.getSignatureFields().get(0))).contains("À Paris, le 1er mai 2026");
        }
    }

    @Test
    void aLongCapacityIsSetSmallerAndNeverCut() throws Exception {
        String qualite = "Présidente du Comité de certification et d’évaluation des compétences de la branche des prestations de services du tertiaire,"
                + " par délégation";
        byte[] sealed = seal(Prints.sealer(Level.B), new Cachet("P-MVU1QMZJS", "Solène Marchetti SPÉCIMEN", qualite, "Paris"));
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            assertThat(shown(pdf.getSignatureFields().get(0)).replace(" | ", " ")).contains(qualite + " À Paris, le 7 avril 2026 Cachet électronique");
        }
        assertThat(refusal(PRINT, new Cachet("P-MVU1QMZJS", "Solène Marchetti SPÉCIMEN", qualite.repeat(12), "Paris"), Prints.KEY)).contains("trop longs");
    }

    @Test
    void nothingElseOfTheFileChanges() throws Exception {
        byte[] sealed = Prints.sealed(PRINT, Level.LT).bytes();
        assertThat(Arrays.copyOf(sealed, PRINT.length)).isEqualTo(PRINT);
        EmbeddedSource source = EmbeddedSource.of(sealed);
        assertThat(source.intact()).isTrue();
        assertThat(new String(source.bytes(), StandardCharsets.UTF_8)).isEqualTo(Prints.xml());
        try (PDDocument before = Loader.loadPDF(PRINT); PDDocument after = Loader.loadPDF(sealed)) {
            assertThat(after.getDocumentCatalog().getMetadata().toByteArray()).isEqualTo(before.getDocumentCatalog().getMetadata().toByteArray());
            assertThat(after.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    @Test
    void itCertifiesTheDocumentAndAllowsNoChange() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Prints.sealed(PRINT, Level.B).bytes())) {
            COSDictionary seal = pdf.getSignatureDictionaries().get(0).getCOSObject();
            COSDictionary reference = (COSDictionary) seal.getCOSArray(COSName.getPDFName("Reference")).getObject(0);
            assertThat(reference.getNameAsString("TransformMethod")).isEqualTo("DocMDP");
            assertThat(reference.getCOSDictionary(COSName.getPDFName("TransformParams")).getInt("P")).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS).getCOSDictionary(COSName.DOCMDP)).isSameAs(seal);
        }
    }

    @Test
    void theSameKeyAtTheSameTimeGivesTheSameBytes() throws Exception {
        SigningKey rsa = new OwnAuthority().key("CN=Solène Marchetti SPÉCIMEN", OwnAuthority.RSA, OwnAuthority::signing);
        PdfSeal sealer = new PdfSeal(Trust.NOBODY, Optional.empty());
        assertThat(sealer.seal(PRINT, Prints.cachet(), rsa, Keys.DAY).bytes()).isEqualTo(sealer.seal(PRINT, Prints.cachet(), rsa, Keys.DAY).bytes());
    }

    @Test
    void aPdfWithoutASealHasNoVerdict() {
        Judgement judgement = new PdfSeals(Keys.trust(), NEXT_DAY).judge("certificat.pdf", PRINT, Level.B);
        assertThat(judgement.verdicts()).isEmpty();
        assertThat(judgement.findings()).isEmpty();
    }

    @Test
    void withoutATrustFolderItIsUndecidedAndSaysWhatToGive() {
        Judgement judgement = new PdfSeals(Trust.NOBODY, NEXT_DAY).judge("certificat.pdf", Prints.sealed(PRINT, Level.LT).bytes(), Level.B);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.INDETERMINEE);
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SIG-003");
            assertThat(finding.french().text()).contains("le cachet", "--trust");
        });
    }

    @Test
    void aPrintThatIsNoLongerAsItWasPrintedIsRefused() throws Exception {
        assertThat(refusal(Prints.sealed(PRINT, Level.B).bytes())).contains("porte déjà un cachet");
        assertThat(refusal(savedAnew(false))).contains("enregistré depuis");
        assertThat(refusal(savedAnew(true))).contains("protégé par un mot de passe");
        byte[] changed = PRINT.clone();
        changed[PRINT.length / 2] ^= 1;
        assertThat(refusal(changed)).isNotEmpty();
        assertThat(refusal("%PDF-1.7 abîmé".getBytes(StandardCharsets.UTF_8))).contains("n’est pas un PDF lisible");
    }

    @Test
    void aPrintWithoutAPlaceForASealIsRefused() {
        String byHand = Prints.xml().replace("ELECTRONIQUE", "MANUSCRITE");
        assertThat(refusal(Prints.print(byHand, RenderOptions.STANDARD))).contains("pas de place pour un cachet");
        assertThat(refusal(Prints.print(Prints.xml(), RenderOptions.STANDARD.withDraft(true)))).contains("brouillon");
        assertThat(refusal(Prints.print(Prints.xml().replace("etat=\"CLOS\"", "etat=\"BROUILLON\""), RenderOptions.STANDARD))).contains("brouillon");
    }

    @Test
    void aKeyThatIsNotThatOfWhoeverDeliversIsRefused() {
        assertThat(refusal(PRINT, Prints.cachet(), Keys.of(Keys.CANDIDAT)))
                .contains("à apposer par Solène Marchetti SPÉCIMEN", "celle de Nadia Belkacem SPÉCIMEN");
        Holder holder = new Holder("Solène", "Marchetti SPÉCIMEN", "P-MVU1QMZJS");
        assertThat(refusal(PRINT, Prints.cachet(), Keys.key(Keys.AUTHORITY, holder, Use.ENCIPHERMENT))).contains("n’est pas fait pour signer");
        SigningKey ended = Keys.key(Keys.AUTHORITY, holder, Use.SIGNATURE, Keys.FROM, Keys.DAY.minusSeconds(1));
        assertThat(refusal(PRINT, Prints.cachet(), ended)).contains("a expiré");
        SigningKey early = Keys.key(Keys.AUTHORITY, holder, Use.SIGNATURE, NEXT_DAY, Keys.UNTIL);
        assertThat(refusal(PRINT, Prints.cachet(), early)).contains("n’est valable qu’à partir du");
    }

    @Test
    void aCertificateThatDoesNotSayWhoDeliversItIsRefused() {
        Cachet silent = Cachet.of(Prints.certificat(Prints.xml().replaceAll("<qualite>.*</qualite>", "")));
        assertThat(silent).isEqualTo(new Cachet("P-MVU1QMZJS", "Solène Marchetti SPÉCIMEN", "", "Paris"));
        assertThat(refusal(PRINT, silent, Prints.KEY)).contains("ne dit pas par qui, en quelle qualité ou en quel lieu");
    }

    private static byte[] savedAnew(boolean secured) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PRINT)) {
            if (secured) {
                pdf.protect(new StandardProtectionPolicy("a", "", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] seal(PdfSeal sealer, Cachet cachet) throws CannotSign {
        return sealer.seal(PRINT, cachet, Prints.KEY, Keys.DAY).bytes();
    }

    private static String refusal(byte[] pdf) {
        return refusal(pdf, Prints.cachet(), Prints.KEY);
    }

    private static String refusal(byte[] pdf, Cachet cachet, SigningKey key) {
        CannotSign refused = catchThrowableOfType(CannotSign.class, () -> Prints.sealer(Level.B).seal(pdf, cachet, key, Keys.DAY));
        assertThat(refused.isOfTheInstallation()).isFalse();
        assertThat(refused.reason(Language.ENGLISH)).isNotEqualTo(refused.reason(Language.FRENCH));
        return refused.reason(Language.FRENCH);
    }

    /** The lines of the visible block. */
    private static String shown(PDSignatureField field) throws Exception {
        PDRectangle box = field.getWidgets().get(0).getRectangle();
        try (PDDocument view = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(box.getWidth(), box.getHeight()));
            view.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(view, page)) {
                content.drawForm(field.getWidgets().get(0).getNormalAppearanceStream());
            }
            return new PDFTextStripper().getText(view).strip().replaceAll("\\R", " | ").replace('\u00a0', ' ');
        }
    }
}

package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One page that says who is certified, in whose name and by which decisions, whatever the names; and what it must not say. */
class CertificatPrintTest {
    private static final Path EXAMPLE = Samples.EXAMPLES.resolve("certificats/ccs-rc-2026-000001.xml");
    private static final Path PETIT = Samples.OWN.resolve("petit-certificat.xml");
    private static final Path COMPLET = Samples.OWN.resolve("complet-certificat.xml");

    static List<Samples.Print> prints() throws Exception {
        return Samples.prints().stream().filter(print -> print.imprime() == Imprime.CERTIFICAT).toList();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void isOnePageWhoseCodeSaysNumberCodeAndSite(Samples.Print print) throws Exception {
        String xml = Files.readString(print.file());
        try (PDDocument pdf = Loader.loadPDF(print.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            List<String> expected = new ArrayList<>(List.of("Certificat " + between(xml, " numero=\"", "\""), "Code " + between(xml, "<codeVerification>", "<")));
            site(print).ifPresent(expected::add);
            assertThat(QrCodeTest.read(pdf, 0)).isEqualTo(String.join("\n", expected));
        }
    }

    private static Optional<String> site(Samples.Print print) throws Exception {
        String name = print.file().getFileName().toString();
        if (print.file().startsWith(Samples.OWN)) {
            return name.startsWith("complet") ? Optional.of("https://organisme.example/") : Optional.empty();
        }
        return Optional.of("https://ccs-relation-client.example/");
    }

    @Test
    void originalSaysAllThatTheLawAsksAndNothingOfARegistration() throws Exception {
        String text = text(EXAMPLE);
        assertThat(text).contains("Association paritaire de certification des métiers de service (SPÉCIMEN)", "Certificat de Compétences des Services – Relation client",
                "Madame Nadia Belkacem SPÉCIMEN", "née le 14 mai 1991", "le 2 juillet 2026 (procès-verbal PV-2026-004)", "Délivré à Paris, le 9 juillet 2026",
                "Solène Marchetti SPÉCIMEN", "Présidente du Comité CCS", "Signé à la main le 9 juillet 2026 à Paris", "Certificat n° CCS-RC-2026-000001-28",
                "Code de vérification FIVB-AAFA-BE7G-8AW1-E", "À vérifier auprès de https://ccs-relation-client.example/", "SPÉCIMEN · Édition spécimen", "SIRET 998 123 459 00013");
        assertThat(text).doesNotContain("nregistr", "Répertoire", "NSF", "niveau", "DUPLICATA", "RECTIFICATIF", "non renseigné", "BROUILLON");
    }

    @Test
    void theFirstNamesAreAllThere() throws Exception {
        assertThat(text(Samples.EXAMPLES.resolve("certificats/ccs-rc-2026-000002.xml"))).contains("Monsieur Julien Maxence Delattre SPÉCIMEN", "né le 2 septembre 1998");
    }

    @Test
    void wordingIsNeutralWithoutCivility() throws Exception {
        assertThat(text(PETIT)).contains("Le présent certificat atteste que Anne Œuvrard-d’Haÿ SPÉCIMEN nom de naissance : Durand SPÉCIMEN · date de naissance : 1er mars 1990",
                "Délivré au Mans, le 11 mai 2026", "Signature").doesNotContain("née", "né ", "Signé", "À vérifier auprès");
    }

    @Test
    void registrationIsSaidWithItsDecisionAndNoLevel() throws Exception {
        assertThat(text(COMPLET)).contains("Certification enregistrée au Répertoire spécifique sous le code RS9999, par la décision D-2025-17 du 18 décembre 2025, "
                        + "pour la période du 1er janvier 2026 au 31 décembre 2028.", "Spécialité de formation (NSF) : 312 Commerce, vente et 324 Secrétariat · Formacode : 34566 Accueil clientèle",
                "Organisme premier (SPÉCIMEN) Organisme second (SPÉCIMEN)", "née Lefèvre SPÉCIMEN, le 1er août 1984",
                "le 12 mars 2026 (procès-verbal PV-2026-03) et le 1er juillet 2026 (procès-verbal PV-2026-07)", "Signature électronique posée le 6 octobre 2026 à Namur.",
                "Guichet des essais, 3, rue des Presses, 69007 Lyon, France, essai@organisme.example, 01 99 00 11 22").doesNotContainIgnoringCase("niveau");
    }

    @Test
    void duplicateSaysWhichCopyItIsAndWhenTheFirstWasDeliveredButNotWhy() throws Exception {
        assertThat(text(Samples.EXAMPLES.resolve("certificats/ccs-rc-2026-000001-duplicata.xml")))
                .contains("Duplicata, exemplaire n° 2. Le certificat d’origine a été délivré le 9 juillet 2026.", "Délivré à Paris, le 5 octobre 2026").doesNotContain("déménagement", "perdu");
    }

    @Test
    void rectificationSaysWhichCopyItCancels() throws Exception {
        assertThat(text(Samples.OWN.resolve("rectificatif-certificat.xml"))).contains("Certificat rectificatif. Il annule et remplace le certificat n° ESSAI-2026-000001-29, exemplaire n° 1, délivré le 11 mai 2026.", "né Durant SPÉCIMEN, le 1er mars 1990",
                "Délivré aux Ulis").doesNotContain("mal écrit");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        String text = text(changed(PETIT, "<lieu>Le Mans</lieu>", "", "<decision procesVerbal=\"PV-1\" date=\"2026-05-01\"/>", ""));
        assertThat(text).contains("Délivré à non renseigné", "le jury paritaire de branche non renseigné");
    }

    @Test
    void draftBearsItsWatermark() throws Exception {
        assertThat(text(changed(PETIT, "etat=\"CLOS\"", "etat=\"BROUILLON\"")).replaceAll("\\s", "")).contains("BROUILLON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jean-Baptiste Œuvrard-d’Haÿ de La Rochefoucauld-Montmorency SPÉCIMEN", "Maria de los Ángeles Fernández de Córdoba y Álvarez de las Asturias Bohorques SPÉCIMEN",
        "N’Guessan Kouadio-Yao-Koffi Ahoussou-Konan d’Almeida-Mensah Ouédraogo-Compaoré Houphouët SPÉCIMEN"})
    void longNamesAreSetSmallerAndWhole(String name) throws Exception {
        assertThat(text(changed(COMPLET, "N’Guyen-Lefèvre SPÉCIMEN", name, "Certificat complet d’essai",
                "Certificat de Compétences des Services – Relation client et accompagnement des parcours numériques des publics éloignés")))
                .contains(name, "Certificat de Compétences des Services – Relation client et accompagnement des parcours numériques des publics éloignés");
    }

    @Test
    void longCertifiersAndThreeDecisionsKeepTheirPlace() throws Exception {
        String first = "Association nationale paritaire pour la certification, la reconnaissance et la promotion des métiers de service du secteur tertiaire (SPÉCIMEN)";
        String second = "Commission paritaire nationale de l’emploi et de la formation professionnelle des prestataires de services (SPÉCIMEN)";
        String text = text(changed(COMPLET, "Organisme premier (SPÉCIMEN)", first, "Organisme second (SPÉCIMEN)", second,
                "<decision procesVerbal=\"PV-2026-07\"", "<decision procesVerbal=\"PV-2026-05\" date=\"2026-05-01\"/><decision procesVerbal=\"PV-2026-07\""));
        assertThat(text).contains(first, second, "le 12 mars 2026 (procès-verbal PV-2026-03), le 1er mai 2026 (procès-verbal PV-2026-05) et le 1er juillet 2026 (procès-verbal PV-2026-07).");
    }

    @Test
    void whatCannotFitIsRefusedAndNotCut() throws Exception {
        Source source = changed(EXAMPLE, "Belkacem SPÉCIMEN", "Belkacem ".repeat(110) + "SPÉCIMEN");
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.pdf(Samples.RENDERER, source, Imprime.CERTIFICAT, RenderOptions.STANDARD));
        assertThat(refusal).hasMessageContaining("ne tient pas dans la place prévue").hasMessageContaining("rien n’est coupé");
    }

    @Test
    void anUnknownElementStopsThePrint() throws Exception {
        Source source = changed(PETIT, "<dateNaissance>", "<mention>bien</mention><dateNaissance>");
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.pdf(Samples.RENDERER, source, Imprime.CERTIFICAT, RenderOptions.STANDARD));
        assertThat(refusal.path()).isEqualTo("/certificat/titulaire/mention");
    }

    @Test
    void everyThemeFits() throws Exception {
        for (Theme theme : List.of(Theme.CONTRASTE, Theme.GRANDS_CARACTERES)) {
            for (Path file : List.of(EXAMPLE, COMPLET, Samples.OWN.resolve("rectificatif-certificat.xml"))) {
                try (PDDocument pdf = Loader.loadPDF(new Samples.Print(Imprime.CERTIFICAT, file, RenderOptions.STANDARD.withTheme(theme)).pdf())) {
                    assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                }
            }
        }
    }

    /** A sample with parts of its text replaced: part, new part, part, new part … */
    static Source changed(Path file, String... parts) throws Exception {
        String xml = Files.readString(file);
        for (int i = 0; i < parts.length; i += 2) {
            assertThat(xml).contains(parts[i]);
            xml = xml.replace(parts[i], parts[i + 1]);
        }
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Reading reading = reader.read(file.getFileName().toString(), xml.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler());
        return new Source(((Reading.Read) reading).document(), new Resolver(List.of(Samples.OWN, Samples.EXAMPLES), reader));
    }

    private static String text(Path file) throws Exception {
        return text(Samples.source(file));
    }

    private static String text(Source source) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.CERTIFICAT, RenderOptions.STANDARD))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return PdfFactsTest.text(pdf, 1, 1);
        }
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}

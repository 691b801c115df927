package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs new livret --from-pdf}: a form that was filled in on the screen becomes a livret, or its user hears what to mend. */
class FromPdfTest {
    @TempDir
    Path folder;

    private Path form;
    private Path livret;

    @BeforeEach
    void print() {
        form = folder.resolve("formulaire.pdf");
        livret = folder.resolve("livret.xml");
        CcsProcess.Result printed = Commands.run("render", Specimen.REFERENTIEL, "--as", "livret-formulaire", "-o", form);
        assertThat(printed.status()).as(printed.said()).isZero();
    }

    private void type(Map<String, String> values) throws Exception {
        byte[] bytes = Files.readAllBytes(form);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                pdf.getDocumentCatalog().getAcroForm().getField(value.getKey()).setValue(value.getValue());
            }
            pdf.save(form.toFile());
        }
    }

    private CcsProcess.Result take(Object... more) {
        Object[] arguments = new Object[more.length + 6];
        System.arraycopy(new Object[] {"--lang", "fr", "new", "livret", "--from-pdf", form}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Commands.run(arguments);
    }

    @Test
    void aFilledFormBecomesALivret() throws Exception {
        type(Map.of("candidat/nomNaissance", "Belkacem SPÉCIMEN", "evaluation/C1/C1-1/resultat", "ATTEINT"));
        CcsProcess.Result taken = take("--numero", "CCS-2026-00099-L1", "--dossier", "CCS-2026-00099", "-o", livret);
        assertThat(taken.status()).as(taken.said()).isZero();
        assertThat(livret).content().contains("<nomNaissance>Belkacem SPÉCIMEN</nomNaissance>", "<critere code=\"C1.1\" resultat=\"ATTEINT\"/>", "numero=\"CCS-2026-00099-L1\"", "dossier=\"CCS-2026-00099\"");
        CcsProcess.Result checked = Commands.run("check", "--show-values", "--date", Specimen.DAY, "--phase", "brouillon", livret);
        assertThat(checked.out() + checked.err()).doesNotContain("XML-004");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNothingIsWritten() throws Exception {
        type(Map.of("candidat/dateNaissance", "le 31 février 1990", "entreprise/siret", "12"));
        CcsProcess.Result taken = take("-o", livret);
        assertThat(taken.status()).isEqualTo(1);
        assertThat(taken.err()).contains("La personne candidate, Date de naissance", "le 31 février 1990", "attendu\u00A0: une date", "14 chiffres", "ces 2 champs", "Rien n’a été écrit");
        assertThat(livret).doesNotExist();
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        Files.writeString(form, "bonjour");
        assertThat(take("-o", livret).status()).isEqualTo(1);
        Files.delete(form);
        assertThat(take("-o", livret).status()).isEqualTo(3);
        assertThat(livret).doesNotExist();
    }

    @Test
    void onlyALivretComesFromAFormAndItsEditionIsInTheForm() {
        assertThat(Commands.run("new", "annuaire", "--from-pdf", form).status()).isEqualTo(2);
        assertThat(take("--referentiel", Specimen.REFERENTIEL).status()).isEqualTo(2);
    }
}

package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document begins with {@code ccs new} and a livret ends with {@code ccs close}: neither leaves anything that a check refuses. */
class NewAndCloseTest {
    private final Specimen closed = Specimen.livret();
    private final Specimen open = new Specimen(closed.without("  <signatures>", "</signatures>\n").text().replace("etat=\"CLOS\"", "etat=\"BROUILLON\""));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"referentiel", "livret", "session", "procesVerbal", "pv", "proces-verbal", "PV", "certificat", "dossier", "registre", "annuaire"})
    void everyKindStartsClean(String kind) {
        Path file = folder.resolve("neuf.xml");
        CcsProcess.Result made = Commands.run("--lang", "fr", "new", kind, "--referentiel", Specimen.REFERENTIEL, "-o", file);
        assertThat(made.status()).as(made.said()).isZero();
        assertThat(made.err()).contains("neuf.xml");
        CcsProcess.Result checked = Commands.run("check", "--show-values", "--date", Specimen.DAY, "--phase", "brouillon", file);
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void withoutOutputTheDocumentIsPrinted() {
        CcsProcess.Result made = Commands.run("nouveau", "annuaire");
        assertThat(made.status()).isZero();
        assertThat(made.out()).startsWith("<?xml").contains("<annuaire");
        assertThat(made.err()).isEmpty();
    }

    @Test
    void whatIsThereIsNotOverwrittenUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("mien.xml"), "à moi");
        assertThat(Commands.run("new", "annuaire", "-o", file).status()).isEqualTo(2);
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("à moi");
        assertThat(Commands.run("new", "annuaire", "-o", file, "--force").status()).isZero();
        assertThat(file).content(StandardCharsets.UTF_8).contains("<annuaire");
    }

    @Test
    void aLivretIsMadeFromAnEditionOnly() throws IOException {
        assertThat(Commands.run("new", "livret", "--referentiel", Specimen.LIVRET).status()).isEqualTo(1);
        Path broken = Files.writeString(folder.resolve("casse.xml"), "<referentiel");
        assertThat(Commands.run("new", "livret", "--referentiel", broken).status()).isEqualTo(1);
    }

    @Test
    void aCompleteLivretIsClosed() throws IOException {
        Path file = Files.writeString(folder.resolve("livret.xml"), open.text());
        CcsProcess.Result result = close(file, "--handwritten", "CANDIDAT,REFERENT_ENTREPRISE");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(Files.readString(file)).contains("etat=\"CLOS\"", "role=\"CANDIDAT\" signataire=\"P-N11HWGCNQ\" mode=\"MANUSCRITE\"");
        assertThat(check(file, "signature").status()).isZero();
    }

    @Test
    void withOutputTheOriginalStays() throws IOException {
        Path file = Files.writeString(folder.resolve("livret.xml"), open.text());
        Path result = folder.resolve("clos.xml");
        assertThat(close(file, "-o", result).status()).isZero();
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(open.text());
        assertThat(result).content(StandardCharsets.UTF_8).contains("etat=\"CLOS\"");
    }

    @Test
    void anIncompleteLivretStaysAsItIsAndHearsWhy() throws IOException {
        String text = open.without("<dateNaissance>", "</dateNaissance>").text();
        Path file = Files.writeString(folder.resolve("livret.xml"), text);
        CcsProcess.Result result = close(file);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("LIV-026");
        assertThat(result.err()).contains("n’a pas été modifié");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aLivretWithoutItsEditionIsNotClosed() throws IOException {
        String text = open.text().replaceFirst("edition=\"2026.1-specimen\"( empreinte=\"[^\"]*\")?", "edition=\"1999.1\"");
        Path file = Files.writeString(folder.resolve("livret.xml"), text);
        CcsProcess.Result result = close(file);
        assertThat(result.status()).isEqualTo(1);
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(text);
    }

    @Test
    void onlyAnOpenLivretIsClosed() throws IOException {
        Path file = Files.writeString(folder.resolve("livret.xml"), closed.text());
        assertThat(close(file).status()).isEqualTo(2);
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(closed.text());
        Path edition = Files.copy(Specimen.REFERENTIEL, folder.resolve("edition.xml"));
        assertThat(close(edition).status()).isEqualTo(2);
        assertThat(edition).hasSameBinaryContentAs(Specimen.REFERENTIEL);
        Path broken = Files.writeString(folder.resolve("casse.xml"), "<livret");
        assertThat(close(broken).status()).isEqualTo(1);
    }

    private CcsProcess.Result close(Object file, Object... more) {
        Object[] line = java.util.stream.Stream.concat(java.util.stream.Stream.of("--lang", "fr", "close", "--date", Specimen.DAY, file), java.util.stream.Stream.of(more)).toArray();
        return Commands.run(line);
    }

    private static CcsProcess.Result check(Path file, String phase) {
        return Commands.run("check", "--show-values", "--date", Specimen.DAY, "--phase", phase, file);
    }
}

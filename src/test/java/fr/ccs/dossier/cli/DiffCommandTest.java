package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.check.Specimen;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two documents compared from the command line: 0 when they say the same, 1 when not, 2 and 3 when they cannot be compared. */
class DiffCommandTest {
    @TempDir
    Path folder;

    @Test
    void theSameIsZeroAndWrittenOtherwiseToo() throws Exception {
        Path other = Files.writeString(folder.resolve("autre.xml"), Files.readString(Specimen.LIVRET).replaceAll("(?m)^ +", "").replace("-->", " -->"));
        CcsProcess.Result result = Commands.run("--lang", "fr", "diff", Specimen.LIVRET, other);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("disent la même chose");
    }

    @Test
    void changedWordsAreMarkedAndHiddenWhenAsked() throws Exception {
        Path next = Files.writeString(folder.resolve("2027.xml"), Files.readString(Specimen.REFERENTIEL).replace("edition=\"2026.1-specimen\"", "edition=\"2027.1\"")
                .replace("est accueilli dès qu’il se présente", "est accueilli dès qu’il arrive"));
        CcsProcess.Result shown = Commands.run("--lang", "fr", "comparer", "--show-values", Specimen.REFERENTIEL, next);
        assertThat(shown.status()).isEqualTo(1);
        assertThat(shown.out()).contains("~ competences/C1/C1.1/enonce", "[−se présente,−] {+arrive,+}", "@edition", "! Une personne évaluée selon l’édition 2026.1-specimen", "3 différences");
        CcsProcess.Result hidden = Commands.run("--lang", "en", "diff", "--redact", Specimen.REFERENTIEL, next);
        assertThat(hidden.status()).isEqualTo(1);
        assertThat(hidden.out()).contains("competences/C1/C1.1/enonce", "changed").doesNotContain("arrive", "accueilli");
        assertThat(Commands.run("--lang", "fr", "-q", "diff", Specimen.REFERENTIEL, next).out()).isEmpty();
    }

    @Test
    void programsAreToldTheSame() throws Exception {
        Path other = Files.writeString(folder.resolve("autre.xml"), Files.readString(Specimen.LIVRET).replace("etat=\"CLOS\"", "etat=\"BROUILLON\""));
        Path report = folder.resolve("r.json");
        assertThat(Commands.run("diff", "--format", "json", "--show-values", "-o", report, Specimen.LIVRET, other).status()).isEqualTo(1);
        assertThat(report).content().contains("\"same\" : false", "\"name\" : \"@etat\"", "\"before\" : \"CLOS\"", "\"after\" : \"BROUILLON\"", "\"change\" : \"CHANGED\"");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/comparaison.schema.json")))
                .validate(new ObjectMapper().readTree(Files.readAllBytes(report)))).isEmpty();
        assertThat(Commands.run("diff", "--format", "json", Specimen.LIVRET, other).out()).contains("\"change\" : \"CHANGED\"");
        assertThat(Commands.run("diff", "-o", other, Specimen.LIVRET, other).status()).isEqualTo(2);
        assertThat(other).content().contains("BROUILLON");
    }

    @Test
    void whatCannotBeComparedIsTold() throws Exception {
        assertThat(Commands.run("--lang", "fr", "diff", Specimen.LIVRET, Specimen.REFERENTIEL).err()).contains("genres différents");
        assertThat(Commands.run("diff", Specimen.LIVRET, Specimen.REFERENTIEL).status()).isEqualTo(2);
        assertThat(Commands.run("diff", Specimen.LIVRET).status()).isEqualTo(2);
        assertThat(Commands.run("diff", "--format", "html", Specimen.LIVRET, Specimen.LIVRET).status()).isEqualTo(2);
        CcsProcess.Result of = Commands.run("--lang", "fr", "diff", Specimen.LIVRET, folder);
        assertThat(of.status()).isEqualTo(3);
        assertThat(of.err()).contains(folder + " est un dossier");
        Path broken = Files.writeString(folder.resolve("abime.xml"), "<livret");
        CcsProcess.Result result = Commands.run("--lang", "fr", "diff", Specimen.LIVRET, broken);
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("abime.xml", "XML-001").hasLineCount(1);
        assertThat(Commands.run("diff", Specimen.LIVRET, folder.resolve("absent.xml")).status()).isEqualTo(3);
    }
}

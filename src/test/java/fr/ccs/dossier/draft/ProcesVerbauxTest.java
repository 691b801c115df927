package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;

/** What a draft carries over is what the rules accept: the minutes of their valid examples, prepared anew from a session, say the same. */
class ProcesVerbauxTest {
    private static final Path RULES = Path.of("src/test/resources/rules");
    private static final Pattern DECISION = Pattern.compile("<decision dossier=\"([^\"]*)\" livret=\"([^\"]*)\" empreinte=\"([^\"]*)\"");
    private static final Pattern CARRIED = Pattern.compile("<acquis [^>]*>|presentation=\"[0-9]+\"|<competence code=\"C[0-9]\"");
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    static Stream<Path> minutes() throws IOException {
        Stream<Path> all = Stream.of();
        for (String rule : List.of("PV-006", "PV-020")) {
            all = Stream.concat(all, Files.list(RULES.resolve(rule)).sorted());
        }
        return all.filter(file -> file.getFileName().toString().matches("valide[a-z0-9-]*\\.xml")).filter(ProcesVerbauxTest::carriesOver);
    }

    /** Original minutes with decisions on known livrets, none put off: a decision put off carries nothing over. */
    private static boolean carriesOver(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("<procesVerbal") && text.contains("etat=\"CLOS\" nature=\"ORIGINAL\"") && !text.contains("\"REPORT\"")
                    && DECISION.matcher(text).results().count() == text.split("<decision ").length - 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("minutes")
    void aDraftCarriesOverWhatTheRulesAccept(Path file) throws IOException {
        String expected = Files.readString(file);
        String lot = DECISION.matcher(expected).results().map(one -> "<livret numero=\"" + one.group(2) + "\" dossier=\"" + one.group(1)
                + "\" chemin=\"livret.xml\" empreinte=\"" + one.group(3) + "\" recevable=\"true\"/>").reduce("", String::concat);
        String seance = expected.substring(expected.indexOf("<seance>"), expected.indexOf("</seance>") + "</seance>".length());
        Document session = document("<session xmlns=\"urn:fr:ccs:dossier:1\" numero=\"SES-TEST\">" + seance + "<lot>" + lot + "</lot></session>");
        Path own = file.resolveSibling(file.getFileName().toString().replace(".xml", ".avec"));
        List<Path> places = Stream.of(own, RULES.resolve("referentiels"), RULES.resolve("documents")).filter(Files::exists).toList();
        String numero = Pattern.compile("<procesVerbal[^>]* numero=\"([^\"]*)\"").matcher(expected).results().findFirst().orElseThrow().group(1);
        String made = new String(ProcesVerbaux.seance(session, List.of(), numero, null, new Resolver(places, READER)), StandardCharsets.UTF_8);
        assertThat(carried(made)).isEqualTo(carried(expected));
    }

    private static List<String> carried(String minutes) {
        return CARRIED.matcher(minutes).results().map(MatchResult::group).toList();
    }

    private static Document document(String text) {
        return ((Reading.Read) READER.read("session.xml", text.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler())).document();
    }
}

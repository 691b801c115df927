package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several livrets under one number, those who judge a dossier and those who look documents up mean the same. */
class LivretQuiCompteTest {
    private static final List<String> PIECES = List.of("L1 PRESENTE RECEPTION_BRANCHE", "L1 RECONSTITUEE COMPLEMENT_RECU", "L1 PRESENTE AJOUT_PIECE",
            "L1 PERDUE COMPLEMENT_RECU", "L1 ELIMINEE RECEPTION_BRANCHE", "L2 PRESENTE RECEPTION_BRANCHE", "L2 PRESENTE AJOUT_PIECE", "- PRESENTE COMPLEMENT_RECU");

    @TempDir
    Path folder;

    /** Each piece as “number availability event”, its file is pieces/N.xml. */
    private static String dossier(List<String> described) {
        StringBuilder pieces = new StringBuilder();
        StringBuilder journal = new StringBuilder();
        for (int n = 1; n <= described.size(); n++) {
            String[] words = described.get(n - 1).split(" ");
            pieces.append("<piece id=\"PIE-").append(n).append("\" type=\"LIVRET\" chemin=\"pieces/").append(n).append(".xml\" disponibilite=\"").append(words[1])
                    .append(words[0].equals("-") ? "\"/>" : "\" numero=\"" + words[0] + "\"/>");
            journal.append("<evenement type=\"").append(words[2]).append("\"><objet ref=\"PIE-").append(n).append("\"/></evenement>");
        }
        return "<dossier xmlns=\"urn:fr:ccs:dossier:1\" numero=\"D-1\"><pieces>" + pieces + "</pieces><journal>" + journal + "</journal></dossier>";
    }

    private static Dossier read(String text) throws Refus {
        return Dossier.of(Dossier.FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            L1 PRESENTE RECEPTION_BRANCHE                                                             | pieces/1.xml | -
            L1 PRESENTE RECEPTION_BRANCHE, L1 PRESENTE COMPLEMENT_RECU                                | pieces/2.xml | pieces/1.xml
            L1 PRESENTE RECEPTION_BRANCHE, L1 PRESENTE RECEPTION_BRANCHE                              | pieces/2.xml | pieces/1.xml
            L1 PRESENTE RECEPTION_BRANCHE, L1 PRESENTE AJOUT_PIECE                                    | pieces/1.xml | -
            L1 PRESENTE RECEPTION_BRANCHE, L1 PERDUE COMPLEMENT_RECU                                  | pieces/1.xml | -
            L1 PERDUE RECEPTION_BRANCHE, L1 PRESENTE COMPLEMENT_RECU                                  | pieces/2.xml | -
            L1 PRESENTE RECEPTION_BRANCHE, L2 PRESENTE RECEPTION_BRANCHE                              | pieces/1.xml | -
            L1 PRESENTE RECEPTION_BRANCHE, L1 PRESENTE COMPLEMENT_RECU, L1 RECONSTITUEE COMPLEMENT_RECU | pieces/3.xml | pieces/1.xml pieces/2.xml
            L1 PERDUE RECEPTION_BRANCHE                                                               | -            | -
            """)
    void theLastThatTheBranchReceivedCounts(String described, String counts, String replaced) throws Refus {
        Dossier dossier = read(dossier(List.of(described.split(", "))));
        assertThat(dossier.fichier("LIVRET", "L1")).isEqualTo(Optional.ofNullable(counts));
        assertThat(dossier.remplaces()).isEqualTo(replaced == null ? Set.of() : Set.of(replaced.split(" ")));
    }

    @Test
    void whatIsJudgedIsWhatIsFound() throws IOException, Refus {
        Files.createDirectories(folder.resolve("pieces"));
        for (int n = 1; n <= 3; n++) {
            Files.writeString(folder.resolve("pieces/" + n + ".xml"), "<livret xmlns=\"urn:fr:ccs:dossier:1\" numero=\"L1\"/>");
        }
        for (List<String> described : threes()) {
            String text = dossier(described);
            Files.writeString(folder.resolve(Dossier.FILE), text);
            Set<String> hidden = new TreeSet<>(Set.of("pieces/1.xml", "pieces/2.xml", "pieces/3.xml"));
            hidden.removeAll(Resolver.xmlFiles(folder).stream().map(file -> folder.relativize(file).toString()).collect(Collectors.toSet()));
            Dossier dossier = read(text);
            assertThat(dossier.remplaces()).as(described.toString()).isEqualTo(hidden);
            assertThat(hidden).as(described.toString()).doesNotContain(dossier.fichier("LIVRET", "L1").orElse(""), dossier.fichier("LIVRET", "L2").orElse(""));
        }
    }

    private static List<List<String>> threes() {
        List<List<String>> all = new ArrayList<>();
        PIECES.forEach(one -> PIECES.forEach(two -> PIECES.forEach(three -> all.add(List.of(one, two, three)))));
        return all;
    }
}

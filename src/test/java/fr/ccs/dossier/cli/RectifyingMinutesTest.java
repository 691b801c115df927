package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rectifying minutes name what they correct and why, and bring each decision as it was taken; what was taken again is not rectified twice. */
class RectifyingMinutesTest {
    private static final String REASON = "La compétence C4 a été inscrite non acquise par une erreur de report.";

    @TempDir
    Path folder;
    private PreparedMinutes meeting;
    private Path original;

    @BeforeEach
    void aClosedOriginal() throws IOException {
        meeting = PreparedMinutes.in(folder);
        Path shipped = folder.resolve("proces-verbaux/pv-2026-003.xml");
        original = folder.resolve("proces-verbaux/original.xml");
        Files.writeString(original, Files.readString(shipped).replace("PV-2026-003", "PV-2026-903").replace("SES-2026-003", "SES-2026-903"));
        Files.delete(shipped);
    }

    private CcsProcess.Result rectify(Path from, Path to, Object... more) {
        return Commands.run(Stream.concat(Stream.of("--lang", "fr", "new", "pv", "--from", from, "--with", folder, "-o", to), Stream.of(more)).toArray());
    }

    @Test
    void theDecisionStandsAsItWasTakenAndTheDraftIsClean() throws IOException {
        Path made = folder.resolve("r1.xml");
        CcsProcess.Result result = rectify(original, made, "--motif", REASON);
        assertThat(result.status()).as(result.said()).isZero();
        String text = Files.readString(made);
        String taken = Files.readString(original);
        assertThat(text).contains("numero=\"PV-2026-903-R1\" session=\"SES-2026-903\" etat=\"BROUILLON\" nature=\"RECTIFICATIF\">",
                "<rectifie numero=\"PV-2026-903\" empreinte=\"" + DocumentReader.sha256(Files.readAllBytes(original)) + "\">\n    <motif>" + REASON,
                taken.substring(taken.indexOf("  <seance>"), taken.indexOf("  <signatures>"))).doesNotContain("<signature");
        assertThat(meeting.rules(text, Phase.BROUILLON)).isEmpty();
        assertThat(meeting.rules(text, Phase.SIGNATURE)).as("all that the jury may have to change is there").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <motif>La [^<]*</motif>                   |                                            | PV-020
            numero="PV-2026-903-R1"                   | numero="PV-2026-903"                       | PV-020 RES-003
            (?s)<rectifie.*</rectifie>                |                                            | PV-020
            nature="RECTIFICATIF"                     | nature="ORIGINAL"                          | PV-020
            presentation="1"                          | presentation="3"                           | PV-020
            decision="NON_ACQUISE"                    | decision="ACQUISE"                         | PV-006 PV-007 PV-009
            (empreinte=")[0-9a-f]{8}                  | $100000000                                 | RES-002
            """)
    void everyRuleBitesOnIt(String from, String to, String rules) throws IOException {
        Path made = folder.resolve("r1.xml");
        rectify(original, made, "--motif", REASON);
        String text = Files.readString(made);
        String broken = text.replaceFirst(from, to == null ? "" : to);
        assertThat(broken).isNotEqualTo(text);
        assertThat(meeting.rules(broken, Phase.SIGNATURE)).isNotEmpty().isSubsetOf(rules.split(" "));
    }

    @Test
    void whatWasRectifiedIsRectifiedFromThereOn() throws IOException {
        Path first = folder.resolve("proces-verbaux/r1.xml");
        rectify(original, first, "--motif", REASON);
        assertThat(rectify(first, folder.resolve("r2.xml"), "--motif", REASON).status()).as("a draft is corrected itself").isEqualTo(1);
        Files.writeString(first, Files.readString(first).replace("BROUILLON", "CLOS"));
        CcsProcess.Result again = rectify(original, folder.resolve("r2.xml"), "--motif", REASON);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("déjà rectifié par").contains("r1.xml");
        CcsProcess.Result second = rectify(first, folder.resolve("r2.xml"), "--motif", REASON);
        assertThat(second.status()).as(second.said()).isZero();
        assertThat(folder.resolve("r2.xml")).content().contains("numero=\"PV-2026-903-R2\"", "<rectifie numero=\"PV-2026-903-R1\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --motif Erreur.                            | 0 | PV-2026-903-R1
            --motif Erreur. --numero pv                | 2 | n’est pas un numéro possible
            --motif Erreur. --numero PV-2026-903       | 1 | porte déjà le numéro PV-2026-903
            --motif Erreur. --dossier CCS-2026-00099   | 1 | ne décide rien sur CCS-2026-00099
            --dossier CCS-2026-00023                   | 2 | --motif
            --motif …                                  | 2 | --motif
            --motif Erreur\u0001grave                     | 2 | --motif
            --motif Erreur. --candidat P-06Z8TCD1I     | 2 | --candidat
            """)
    void whatCannotBeRectifiedIsRefused(String options, int status, String said) throws IOException {
        Object[] more = options.split(" ");
        CcsProcess.Result result = rectify(original, folder.resolve("r.xml"), more);
        assertThat(result.status()).as(result.said()).isEqualTo(status);
        assertThat(status == 0 ? Files.readString(folder.resolve("r.xml")) : result.err()).contains(said);
    }

    @Test
    void ofSeveralDecisionsThoseAskedForAreTakenAgain() throws IOException {
        Path minutes = folder.resolve("proces-verbaux/trois.xml");
        Files.writeString(minutes, PreparedMinutes.filled(meeting.draft()).replace("BROUILLON", "CLOS"));
        Path made = folder.resolve("r.xml");
        CcsProcess.Result result = rectify(minutes, made, "--motif", REASON, "--dossier", "CCS-2026-00031,CCS-2026-00017");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(made).content().contains("CCS-2026-00017-L1", "CCS-2026-00031-L1", "<deport membre=\"P-K4T7ZQ2VQ\">", "<rectifie numero=\"PV-2026-909\">")
                .doesNotContain("CCS-2026-00023");
    }
}

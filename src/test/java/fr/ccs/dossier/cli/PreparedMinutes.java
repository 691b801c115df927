package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.draft.ProcesVerbaux;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A meeting on three livrets of the examples, in a folder of its own: its session, and the minutes that are prepared from it. */
record PreparedMinutes(Path folder) {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    /** Members who signed the attendance sheet; Delvaux is of the company that a candidate works in. */
    private static final List<String> PRESENT = List.of("P-BHN1G201L", "P-YCYWFU6T9", "P-XRYKDEMC7", "P-8RN3804GU", "P-K4T7ZQ2VQ", "P-K8E2R6BTD");

    /** The documents that the meeting needs, none of its own minutes among them. */
    static PreparedMinutes in(Path folder) throws IOException {
        for (String livret : List.of("observation-directe", "observateur-unique-entretien", "reevaluation-c4", "non-acquise-c4")) {
            copy("livrets/" + livret + ".xml", folder);
        }
        for (String dossier : List.of("CCS-2026-00017", "CCS-2026-00023", "CCS-2026-00031")) {
            try (Stream<Path> files = Files.walk(EXAMPLES.resolve("dossiers/" + dossier))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(EXAMPLES.relativize(file).toString(), folder);
                }
            }
        }
        copy("proces-verbaux/pv-2026-003.xml", folder);
        copy("proces-verbaux/pv-2026-003-signatures.png", folder);
        copy("referentiel/ccs-rc-2026.1-specimen.xml", folder);
        copy("annuaire.xml", folder);
        PreparedMinutes meeting = new PreparedMinutes(folder);
        meeting.write(meeting.text(true));
        return meeting;
    }

    private static void copy(String file, Path folder) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(EXAMPLES.resolve(file), target);
    }

    Path session() {
        return folder.resolve("sessions/session.xml");
    }

    void write(String session) throws IOException {
        Files.createDirectories(session().getParent());
        Files.writeString(session(), session);
    }

    /** @param held whether the attendance sheet has been signed */
    String text(boolean held) throws IOException {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <session xmlns="urn:fr:ccs:dossier:1" numero="SES-2026-909">
                  <seance>
                    <date>2026-11-18</date>
                    <lieu>Paris, siège de la branche</lieu>
                    <debut>2026-11-18T09:30:00+01:00</debut>
                    <fin>2026-11-18T12:00:00+01:00</fin>
                  </seance>
                  <lot>
                %s  </lot>
                %s%s</session>
                """.formatted(line("CCS-2026-00017-L1", "observation-directe") + line("CCS-2026-00031-L1", "observateur-unique-entretien")
                + line("CCS-2026-00023-L2", "reevaluation-c4"), each("  <convocation membre=\"%s\" date=\"2026-10-28\" moyen=\"COURRIEL\"/>\n"),
                held ? each("  <emargement membre=\"%s\" arrivee=\"2026-11-18T09:30:00+01:00\" depart=\"2026-11-18T11:45:00+01:00\"/>\n") : "");
    }

    private String line(String numero, String file) throws IOException {
        return "    <livret numero=\"%s\" dossier=\"%s\" chemin=\"../livrets/%s.xml\" empreinte=\"%s\" recevable=\"true\"/>\n".formatted(numero,
                numero.substring(0, numero.length() - 3), file, DocumentReader.sha256(Files.readAllBytes(folder.resolve("livrets/" + file + ".xml"))));
    }

    private static String each(String line) {
        return PRESENT.stream().map(line::formatted).reduce("", String::concat);
    }

    CcsProcess.Result prepare(Path output, Object... more) {
        return Commands.run(words(output, more));
    }

    Object[] words(Path output, Object... more) {
        return Stream.concat(Stream.of("--lang", "fr", "new", "pv", "--from", session(), "--with", folder, "--referentiels",
                folder.resolve("referentiel"), "-o", output), Stream.of(more)).toArray();
    }

    /** The minutes as they are prepared beside these documents alone. */
    String draft() throws IOException {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Document session = ((Reading.Read) reader.read(session())).document();
        return new String(ProcesVerbaux.seance(session, List.of(), "PV-2026-909", null, new Resolver(List.of(folder), reader)), StandardCharsets.UTF_8);
    }

    /** The same once the jury has said the least that it has to: at which hour, how, and what; here, what was proposed. */
    static String filled(String draft) {
        return draft.replaceAll("(<decision [^>]*presentation=\"1\")>", "$1 heure=\"2026-11-18T10:30:00+01:00\" decisionFinale=\"VALIDATION\">")
                .replaceAll("(<competence [^>]*proposition=\"([A-Z_]+)\")/>", "$1 decision=\"$2\"/>")
                .replaceAll("((?:</candidat>|<acquis [^>]*/>|</deport>))(\\s*)(<competence )", "$1$2<deliberation mode=\"CONSENSUS\"/>$2$3");
    }

    /** What is found in these minutes: the rules, in the order of the text. */
    List<String> rules(String minutes, Phase phase) {
        Path[] places = {folder.resolve("referentiel"), folder.resolve("annuaire.xml"), folder.resolve("dossiers"), folder.resolve("livrets"),
            folder.resolve("proces-verbaux")};
        Checker checker = Specimen.checker(places);
        return checker.check("pv.xml", minutes.getBytes(StandardCharsets.UTF_8), Optional.of(phase)).verdict().findings().stream()
                .map(Finding::rule).toList();
    }
}

package fr.ccs.dossier.check;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A livret of some size, without a fault or with one in each criterion.
 *
 * @param places what it is judged with
 */
record GrownLivret(byte[] bytes, List<Path> places) {
    private static final Path EDITION = Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml");
    private static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml");
    private static final String DIGEST = "(?s)(<editionAppliquee [^>]*empreinte=\")[0-9a-f]{64}";
    private static final int MOST = 99;

    /** An edition has 99 competencies of 99 criteria at most: beyond, the livret judges some twice, which is a finding each. */
    static GrownLivret of(Path folder, int criteria, boolean faulty) throws IOException {
        Path own = Files.createDirectories(folder.resolve("livret-" + criteria + faulty));
        Path file = Files.writeString(own.resolve("edition.xml"), grown(Files.readString(EDITION), Math.min(criteria, MOST * MOST), code -> """
                <critere code="%1$s"><enonce>Le client du critère %1$s reçoit ce qui lui a été promis ce jour-là.</enonce><indicateur>Signe %1$s.</indicateur></critere>
                """.formatted(code)));
        int[] count = {0};
        String livret = grown(Files.readString(LIVRET), criteria, code -> """
                <critere code="%1$s" resultat="ATTEINT"><constat><source ref="OBS-%3$d"/><texte>%2$s</texte></constat></critere>
                """.formatted(code, faulty ? "Vu repère " + ++count[0] + "." : "Vers dix heures, repère " + ++count[0] + " : elle salue le visiteur, redit sa demande "
                        + "en peu de mots, donne un délai et le tient ; il repart en disant que tout est clair.", 1 + count[0] % 2));
        return new GrownLivret(livret.replaceFirst(DIGEST, "$1" + DocumentReader.sha256(Files.readAllBytes(file))).getBytes(StandardCharsets.UTF_8),
                List.of(file, Path.of("examples/annuaire.xml")));
    }

    /** In the place of its competencies as many as can be, each begun and ended as the first was, with so many criteria in all. */
    private static String grown(String text, int criteria, UnaryOperator<String> critere) {
        int from = text.indexOf("<competence code=\"C1\"");
        int to = text.lastIndexOf("</competence>") + "</competence>".length();
        String head = text.substring(from, text.indexOf("<critere ", from));
        int end = text.indexOf("</competence>", from);
        String tail = text.substring(text.lastIndexOf("</critere>", end) + "</critere>".length(), end);
        StringBuilder all = new StringBuilder();
        for (int competence = 1; competence <= MOST; competence++) {
            all.append(head.replace("\"C1\"", "\"C" + competence + "\""));
            for (int i = 0; i < criteria / MOST + (competence <= criteria % MOST ? 1 : 0); i++) {
                all.append(critere.apply("C" + competence + "." + (1 + i % MOST)));
            }
            all.append(tail).append("</competence>\n");
        }
        return text.substring(0, from) + all + text.substring(to);
    }
}

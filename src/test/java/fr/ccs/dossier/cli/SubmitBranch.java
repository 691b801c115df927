package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Acteur;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A branch whose dossiers wait for the gate before the jury: livrets of an edition that asks for no signature, so that many are quickly made. */
record SubmitBranch(Path folder) {
    static final String DAY = "--date=2026-06-02";
    private static final String SHIPPED = "2026.1-specimen";
    private static final String OWN = "2026.1-sans-signature";
    private static final String EDITION = "214baa2064ca4f92ba354129251ef3b16ba5d18d5d16d61ed4621c50adb738f3";
    private static final Path EXAMPLE = Path.of("examples/dossiers/CCS-2026-00017");

    static SubmitBranch at(Path folder) throws IOException {
        SubmitBranch branch = new SubmitBranch(folder);
        Files.createDirectories(folder.resolve("referentiel"));
        Files.writeString(folder.resolve("referentiel/edition.xml"), edition());
        Files.copy(Specimen.ANNUAIRE, folder.resolve("annuaire.xml"));
        Files.writeString(folder.resolve("ccs.xml"), """
                <ccs xmlns="urn:fr:ccs:dossier:projet">
                  <referentiels chemin="referentiel"/>
                  <documents chemin="."/>
                </ccs>
                """);
        branch.session("SES-E-2026-1", "2026-06-18");
        return branch;
    }

    private static String edition() throws IOException {
        return Files.readString(Specimen.REFERENTIEL).replaceAll("(<signataire role=\"(?:CANDIDAT|REFERENT_ENTREPRISE|EVALUATEUR_EXTERNE)\" obligatoire=)\"true\"",
                "$1\"false\"").replace(SHIPPED, OWN);
    }

    /** A session that the secretary began. */
    Path session(String numero, String jour) throws IOException {
        Path file = Files.createDirectories(folder.resolve("sessions").resolve(numero)).resolve("session.xml");
        return Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <?xml-model href="../../../schemas/1/session.xsd" type="application/xml" schematypens="http://www.w3.org/2001/XMLSchema"?>
                <session xmlns="urn:fr:ccs:dossier:1" numero="%s">
                  <seance>
                    <date>%s</date>
                    <lieu>Paris, siège de la branche</lieu>
                    <debut>%2$sT09:30:00+02:00</debut>
                  </seance>
                  <lot/>
                </session>
                """.formatted(numero, jour));
    }

    Path session() {
        return folder.resolve("sessions/SES-E-2026-1/session.xml");
    }

    Path dossier(int n) {
        return folder.resolve("dossiers").resolve(numero(n));
    }

    static String numero(int n) {
        return String.format("E-2026-%04d", n);
    }

    /** Dossiers whose livret came in, from 1 to {@code count}. */
    SubmitBranch received(int count) throws IOException, Refus {
        for (int n = 1; n <= count; n++) {
            received(n, text -> text);
        }
        return this;
    }

    /** How a livret differs from the one without fault. */
    interface Change {
        String of(String livret);
    }

    Path received(int n, Change change) throws IOException, Refus {
        Path to = appointed(n);
        String livret = change.of(livret(n));
        try (DossierOuvert open = DossierOuvert.open(to)) {
            Acteur evaluator = open.dossier().acteur(Qualite.EVALUATEUR_EXTERNE);
            open.apply(Fait.of("EVALUATION", Instant.parse("2026-04-07T16:00:00Z"), evaluator));
            open.apply(Fait.of("ENVOI_EVALUATEUR", Instant.parse("2026-04-09T08:00:00Z"), evaluator));
            open.apply(Fait.of("RECEPTION_BRANCHE", Instant.parse("2026-04-10T08:00:00Z"), open.dossier().acteur(Qualite.BRANCHE))
                    .piece(NouvellePiece.of("LIVRET", "livret.xml", livret.getBytes(StandardCharsets.UTF_8))));
            open.commit();
        }
        return to;
    }

    /** A dossier that waits for its evaluation. */
    Path appointed(int n) throws IOException {
        Path to = dossier(n);
        Files.createDirectories(to.resolve("pieces"));
        for (String piece : new String[] {"inscription.pdf", "designation.pdf"}) {
            Files.copy(EXAMPLE.resolve("pieces").resolve(piece), to.resolve("pieces").resolve(piece));
        }
        String text = numbered(Files.readString(EXAMPLE.resolve("dossier.xml")), n);
        text = text.replaceAll("(?s)    <piece id=\"PIE-3\".*?  </pieces>", "  </pieces>").replaceAll("(?s)    <evenement id=\"EVT-4\".*?  </journal>", "  </journal>")
                .replaceFirst("etat=\"CERTIFIE\"", "etat=\"DESIGNE\"");
        Files.writeString(to.resolve("dossier.xml"), text);
        return to;
    }

    private static String numbered(String text, int n) {
        return text.replace("CCS-2026-00017", numero(n)).replace("P-N11HWGCNQ", Identifiers.person(new Random(n)));
    }

    static String livret(int n) throws IOException {
        String text = numbered(Files.readString(Specimen.LIVRET), n).replace(SHIPPED, OWN).replace(EDITION, DocumentReader.sha256(edition().getBytes(StandardCharsets.UTF_8)));
        return text.replaceAll("mode=\"MANUSCRITE\" date=\"[^\"]*\" lieu=\"[^\"]*\" piece=\"[^\"]*\" empreinte=\"[^\"]*\"", "mode=\"ELECTRONIQUE\"");
    }

    /** One constat of a livret says too little. */
    static String tooShort(String livret) {
        return livret.replaceFirst("(?s)<texte>.*?</texte>", "<texte>Trop court pour un constat.</texte>");
    }

    CcsProcess.Result submit(Object... more) {
        Object[] all = Stream.concat(Stream.of("--lang", "fr", "submit", folder.resolve("dossiers"), "--session", session(), "--show-values",
                "--referentiels", folder.resolve("referentiel"), "--with", folder.resolve("annuaire.xml")),
                List.of(more).contains("--date") ? Stream.of(more) : Stream.concat(Stream.of(more), Stream.of(DAY))).toArray();
        return Commands.run(all);
    }

    /** The last line of what a command said. */
    static String last(CcsProcess.Result result) {
        return result.out().lines().reduce((before, line) -> line).orElse("");
    }

    /** Every file by its digest; locks are no content. */
    Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".verrou")).toList()) {
                state.put(folder.relativize(file).toString(), DocumentReader.sha256(Files.readAllBytes(file)));
            }
        }
        return state;
    }

    /** Makes a branch of so many dossiers, to measure with: folder, count. */
    public static void main(String[] arguments) throws IOException, Refus {
        SubmitBranch.at(Path.of(arguments[0])).received(Integer.parseInt(arguments[1]));
    }
}

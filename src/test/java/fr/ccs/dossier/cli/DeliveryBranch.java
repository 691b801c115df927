package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.Objet;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A branch's folder as it stands after the jury: dossiers that were before it, its signed minutes, and a register without a line. */
record DeliveryBranch(Path folder) {
    static final String VALIDATION = "VALIDATION";
    static final String NON_VALIDATION = "NON_VALIDATION";
    static final String REPORT = "REPORT";
    private static final String MINUTES = "PV-2026-907";
    private static final String EXAMPLE = "CCS-2026-00017";
    private static final Pattern SEANCE = Pattern.compile("(?s)(<seance>.*?</composition>)");
    private static final Pattern DECISION = Pattern.compile("(?s)    <decision dossier=\"" + EXAMPLE + "\".*?</decision>\n");

    /** Dossiers from 1 on, one for each of these decisions, which are signed. */
    static DeliveryBranch decided(Path folder, String... decisions) throws IOException, Refus {
        SubmitBranch before = SubmitBranch.at(folder).received(decisions.length);
        DeliveryBranch branch = new DeliveryBranch(folder);
        Files.writeString(branch.registre(), Files.readString(Path.of("templates/registre.xml")).replace("genre=\"DELIVRANCES\"/>",
                "genre=\"DELIVRANCES\">\n  <compteur serie=\"CCS-RC\" annee=\"2026\" dernier=\"900\"/>\n</registre>").replaceAll("<\\?xml-model.*\\n", ""));
        Files.writeString(folder.resolve("ccs.xml"), Files.readString(folder.resolve("ccs.xml")).replace("</ccs>", "<registre chemin=\"registre.xml\"/></ccs>"));
        for (int n = 1; n <= decisions.length; n++) {
            try (DossierOuvert open = DossierOuvert.open(before.dossier(n))) {
                open.apply(Fait.of("RECEVABILITE", Instant.parse("2026-06-02T10:00:00Z"), open.dossier().acteur(Qualite.BRANCHE))
                        .objet(Objet.of(open.dossier().livret().orElseThrow())));
                open.apply(Fait.of("PRESENTATION", Instant.parse("2026-06-02T10:00:00Z"), open.dossier().acteur(Qualite.BRANCHE)).objet(Objet.of("SES-2026-907")));
                open.commit();
            }
        }
        Files.createDirectories(branch.session().getParent());
        Files.writeString(branch.session(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<session xmlns=\"urn:fr:ccs:dossier:1\" numero=\"SES-2026-907\">\n"
                + "  <seance>\n    <date>2026-06-18</date>\n    <lieu>Paris, siège de la branche</lieu>\n  </seance>\n  <lot/>\n</session>\n");
        branch.signed(branch.minutes(), branch.draft(MINUTES, decisions), "2026-06-18");
        return branch;
    }

    /** The text of minutes that decide on the dossiers from 1 on. */
    String draft(String numero, String... decisions) throws IOException {
        String example = Files.readString(Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"));
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<procesVerbal xmlns=\"urn:fr:ccs:dossier:1\" numero=\"" + numero
                + "\" session=\"SES-2026-907\" etat=\"BROUILLON\" nature=\"ORIGINAL\">\n  "
                + SEANCE.matcher(example).results().findFirst().orElseThrow().group().replace("2026-07-02", "2026-06-18") + "\n  <decisions>\n");
        for (int n = 1; n <= decisions.length; n++) {
            text.append(decision(DECISION.matcher(example).results().findFirst().orElseThrow().group(), n, decisions[n - 1]));
        }
        return text + "  </decisions>\n</procesVerbal>\n";
    }

    private String decision(String example, int n, String decision) throws IOException {
        Path edition = folder.resolve("referentiel/edition.xml");
        String text = example.replace(EXAMPLE, SubmitBranch.numero(n)).replace("P-N11HWGCNQ", Identifiers.person(new Random(n)))
                .replaceFirst("empreinte=\"[0-9a-f]*\"", "empreinte=\"" + digest(dossier(n).resolve("pieces/livret.xml")) + "\"")
                .replaceFirst("edition=\"[^\"]*\" empreinte=\"[^\"]*\"", "edition=\"2026.1-sans-signature\" empreinte=\"" + digest(edition) + "\"")
                .replaceFirst("heure=\"[^\"]*\"", "heure=\"2026-06-18T10:" + String.format("%02d", 9 + n) + ":00+02:00\"")
                .replaceFirst("decisionFinale=\"[A-Z]*\"", "decisionFinale=\"" + decision + "\"");
        return switch (decision) {
            case NON_VALIDATION -> text.replace("<competence code=\"C4\" proposition=\"ACQUISE\" decision=\"ACQUISE\"/>",
                    "<competence code=\"C4\" proposition=\"ACQUISE\" decision=\"NON_ACQUISE\">\n        <motif>Les constats du livret sur la difficulté ne "
                            + "montrent pas comment la personne a clos l’échange avec le visiteur mécontent.</motif>\n      </competence>")
                    .replace("    </decision>", "      <recommandation competence=\"C4\">\n        <texte>Le jury recommande à la personne numéro " + n
                            + " de travailler l’ouverture des échanges tendus, pour laisser chacun exposer les faits jusqu’au bout avant de répondre, et de "
                            + "convenir à chaque fois d’une suite : qui rappelle, quand, et pour dire quoi.</texte>\n        <moyens>Écoutes croisées avec une "
                            + "collègue expérimentée, deux fois par mois.</moyens>\n      </recommandation>\n    </decision>");
            case REPORT -> text.replaceAll("(?s)      <deliberation.*    </decision>", "      <motif>La page des signatures du livret manque au dossier ; la joindre, "
                    + "lisible en entier.</motif>\n    </decision>");
            default -> text;
        };
    }

    /** A second procès-verbal that corrects the decision on one dossier. */
    Path rectifying(int n, String decision, String day) throws IOException {
        String draft = draft("PV-2026-907-R", decisions(n, decision)).replace("nature=\"ORIGINAL\">", "nature=\"RECTIFICATIF\">\n  <rectifie numero=\"" + MINUTES
                + "\" empreinte=\"" + digest(minutes()) + "\">\n    <motif>La décision avait été reportée sur une autre ligne.</motif>\n  </rectifie>");
        for (int other = 1; other < n; other++) {
            draft = draft.replaceFirst("(?s)    <decision dossier=\"" + SubmitBranch.numero(other) + "\".*?</decision>\n", "");
        }
        Path file = minutes().resolveSibling("pv-r.xml");
        signed(file, draft, day);
        return file;
    }

    private static String[] decisions(int n, String last) {
        return Stream.concat(Stream.generate(() -> VALIDATION).limit(n - 1L), Stream.of(last)).toArray(String[]::new);
    }

    private void signed(Path file, String draft, String day) throws IOException {
        Files.writeString(file, draft);
        ok(run(List.of("close", file, "--with", folder, "--date", day), trust()));
        ok(sign(file, "PRESIDENT", "P-BHN1G201L", day));
        ok(sign(file, "VICE_PRESIDENT", "P-YCYWFU6T9", day));
    }

    Path dossier(int n) {
        return folder.resolve("dossiers").resolve(SubmitBranch.numero(n));
    }

    String text(int n) throws IOException {
        return Files.readString(dossier(n).resolve("dossier.xml"));
    }

    /** The types of the events of a dossier after it was presented. */
    List<String> since(int n) throws IOException {
        return Pattern.compile("<evenement [^>]*type=\"([A-Z_]+)\"").matcher(text(n)).results().map(found -> found.group(1))
                .dropWhile(type -> !type.equals("PRESENTATION")).skip(1).toList();
    }

    Path registre() {
        return folder.resolve("registre.xml");
    }

    /** Each line of the register: number, exemplaire, nature, état. */
    List<String> lines() throws IOException {
        return Pattern.compile("<delivrance numero=\"([^\"]+)\" exemplaire=\"([^\"]+)\" nature=\"([A-Z]+)\" etat=\"([A-Z]+)\"")
                .matcher(Files.readString(registre())).results()
                .map(found -> found.group(1) + "/" + found.group(2) + " " + found.group(3) + " " + found.group(4)).toList();
    }

    Path minutes() {
        return session().resolveSibling("pv.xml");
    }

    Path session() {
        return folder.resolve("sessions/SES-2026-907/session.xml");
    }

    /** What lies for a dossier to be signed or sent. */
    Path delivered(int n, String name) {
        return minutes().resolveSibling("delivrance").resolve(SubmitBranch.numero(n)).resolve(name);
    }

    CcsProcess.Result deliver(Path file, String day, Object... more) {
        return run(List.of("deliver", file, folder, "--registre", registre(), "--referentiels", folder.resolve("referentiel"), "--date", day), trust(), more);
    }

    /** With the key of the Comité CCS, so that prints are sealed. */
    CcsProcess.Result deliverSealed(Path file, String day) {
        return deliver(file, day, DemoRound.with(key("COMITE_CCS-P-MVU1QMZJS"), "--tsa", DemoRound.tsa()));
    }

    /** Delivers, signs the certificate of a dossier, and delivers again. */
    void certified(int n) {
        ok(deliver(minutes(), "2026-06-22"));
        ok(signCertificate(delivered(n, "certificat.xml"), "2026-06-23"));
        ok(deliver(minutes(), "2026-06-24"));
    }

    CcsProcess.Result event(String event, int n, String day, Object... more) {
        return run(List.of("dossier", event, dossier(n), "--date", day, "--with", folder), List.of(), more);
    }

    CcsProcess.Result copy(int n, String nature, String day, Path output, Object... more) {
        return run(List.of("new", "certificat", "--from", dossier(n), "--nature", nature, "--motif", "Demande écrite de la personne.", "--date", day,
                "--with", folder, "-o", output), List.of(), more);
    }

    CcsProcess.Result sign(Path file, String role, String person, String day) {
        return run(List.of("sign", file, "--role", role, "--with", folder, "--date", day, "--tsa", DemoRound.tsa()), trust(), DemoRound.with(key(role + "-" + person)));
    }

    CcsProcess.Result signCertificate(Path file, String day) {
        return sign(file, "COMITE_CCS", "P-MVU1QMZJS", day);
    }

    /** What is said of dossiers, register, minutes and certificates; empty when all are clean. */
    String faults(String day) {
        List<Object> line = new ArrayList<>(List.of("check", "--show-values", "--date", day, folder.resolve("dossiers"), registre(), "--with", folder));
        line.add(Files.exists(minutes().resolveSibling("delivrance")) ? minutes().resolveSibling("delivrance") : minutes());
        CcsProcess.Result checked = run(line, trust());
        return checked.status() == 0 && checked.out().contains("rien à signaler") ? "" : checked.said();
    }

    /** Every file by its path; locks and what is only prepared are left aside, as readers do. */
    Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !folder.relativize(file).toString().matches("(.*[/\\\\])?\\..*")).collect(Collectors.toMap(file -> folder.relativize(file).toString(), DeliveryBranch::digest, (one, other) -> one, TreeMap::new));
        }
    }

    /** A copy of the folder, to go on from the same state twice. */
    DeliveryBranch copyTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(folder.relativize(file).toString()));
            }
        }
        return new DeliveryBranch(other);
    }

    private static String digest(Path file) {
        try {
            return DocumentReader.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CcsProcess.Result ok(CcsProcess.Result result) {
        if (result.status() != 0) {
            throw new AssertionError(result.said());
        }
        return result;
    }

    private static Path key(String name) {
        return DemoRound.keys().resolve("cles/" + name + ".p12");
    }

    private static List<Object> trust() {
        return List.of("--trust", DemoRound.keys().resolve("confiance"));
    }

    private static CcsProcess.Result run(List<?> line, List<?> trust, Object... more) {
        List<Object> all = new ArrayList<>(List.of("--lang", "fr"));
        all.addAll(line);
        all.addAll(trust);
        all.addAll(List.of(more));
        return Commands.run(all.toArray());
    }
}

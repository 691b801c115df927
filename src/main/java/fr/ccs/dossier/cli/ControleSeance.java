package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.LigneInventaire.Etat;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gathers what is of the meeting as a whole: the session, its procès-verbaux with their signed pages, the papers of the day, their check. */
record ControleSeance(Ccs ccs, Document session, List<Document> minutes, AccesPrints prints) {
    private static final String PLACE = "session/";

    /** Minutes of more decisions are a book that nobody reads from end to end: each extract is printed beside its livret. */
    private static final int PRINTED = 100;

    /** The closed procès-verbaux of a session that are at hand: the original, then those that rectify it. */
    static List<Document> minutes(Document session, Resolver resolver) {
        String numero = session.attribute("numero").orElse("");
        return resolver.documents(Kind.PROCES_VERBAL).filter(one -> one.attribute("session").equals(Optional.of(numero)))
                .filter(one -> one.attribute("etat").equals(Optional.of("CLOS")))
                .sorted(Comparator.comparing((Document one) -> one.attribute("nature").orElse("")).thenComparing(ControleSeance::numero)).toList();
    }

    static String numero(Document document) {
        return document.attribute("numero").orElse("");
    }

    ControlePart part(Checker checker, ControleReports reports) throws IOException {
        ControlePart part = new ControlePart("");
        Map<String, Document> checked = new LinkedHashMap<>(Map.of(PLACE + "session.xml", session));
        part.copy(PLACE + "session.xml", "SESSION", numero(session), session.bytes());
        papers(part);
        sheets(part);
        for (Document one : minutes) {
            String name = PLACE + "pv-" + MinutesDelivery.safe(numero(one));
            part.copy(name + ".xml", "PROCES_VERBAL", numero(one), one.bytes());
            if (one.values("decision", "dossier").size() <= PRINTED) {
                part.make(name + ".pdf", "IMPRIME_PROCES_VERBAL", "", numero(one), prints.aside().of(one).orElseThrow());
            }
            signedPages(part, one, name);
            checked.put(name + ".xml", one);
            part.personnes().addAll(one.values("membre", "id"));
            part.personnes().addAll(one.values("secretaire", "id"));
        }
        Optional<String> named = session.attribute("procesVerbal");
        if (minutes.isEmpty() || named.filter(numero -> minutes.stream().noneMatch(one -> numero(one).equals(numero))).isPresent()) {
            part.lack("PROCES_VERBAL", "", named.orElse(""), Etat.MANQUANT, "");
        }
        part.personnes().addAll(session.values("convocation", "membre"));
        part.make(PLACE + "controle.json", "CONTROLE", "", numero(session), reports.of(checker, Path.of(session.name()), checked));
        return part;
    }

    /** What was prepared for the day lies beside the session. */
    private void papers(ControlePart part) throws IOException {
        Set<String> there = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(session.name()).toAbsolutePath().getParent(), "*.pdf")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.matches("bordereau\\.pdf|seance(-[0-9]{1,4})?\\.pdf") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    there.add(name);
                }
            }
        }
        for (String name : there) {
            Path file = Path.of(session.name()).resolveSibling(name);
            part.copy(PLACE + name, name.startsWith("b") ? "BORDEREAU" : "CAHIER_DE_SEANCE", "", numero(session), file,
                    DocumentReader.sha256(Files.readAllBytes(file)));
        }
        if (there.stream().noneMatch(name -> name.startsWith("b"))) {
            part.lack("BORDEREAU", "", numero(session), Etat.MANQUANT, "");
        }
        if (there.stream().noneMatch(name -> name.startsWith("s"))) {
            part.lack("CAHIER_DE_SEANCE", "", numero(session), Etat.MANQUANT, "");
        }
    }

    /** Sheets that the members signed, where the session names them. */
    private void sheets(ControlePart part) throws IOException {
        OwnFolder own = new OwnFolder(Path.of(session.name()).toAbsolutePath().getParent());
        int sheet = 0;
        for (String name : new TreeSet<>(session.values("emargement", "piece"))) {
            Optional<Path> file = name.isEmpty() ? Optional.empty() : own.file(name);
            if (file.isPresent()) {
                part.copy(PLACE + "emargement-" + ++sheet + "." + ending(name), "EMARGEMENT", "", numero(session), file.get(),
                        DocumentReader.sha256(Files.readAllBytes(file.get())));
            } else if (!name.isEmpty()) {
                part.lack("EMARGEMENT", "", numero(session), Etat.MANQUANT, "");
            }
        }
    }

    private static String ending(String name) {
        return name.replaceFirst("^.*\\.", "").replaceAll("[^A-Za-z0-9]", "");
    }

    /** Pages that were signed by hand lie beside the procès-verbal that names them; one that is cited with two digests is altered for one of them. */
    static void signedPages(ControlePart part, Document minutes, String name) throws IOException {
        List<String> pages = minutes.values("signature", "piece");
        List<String> digests = minutes.values("signature", "empreinte");
        Set<String> done = new TreeSet<>();
        int copied = 0;
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isEmpty() && done.add(pages.get(i) + " " + digests.get(i))) {
                Optional<Path> file = new OwnFolder(Path.of(minutes.name()).toAbsolutePath().getParent()).file(pages.get(i));
                String digest = file.isPresent() ? DocumentReader.sha256(Files.readAllBytes(file.get())) : "";
                if (!digest.equals(digests.get(i)) || digest.isEmpty()) {
                    part.lack("PAGE_SIGNEE", "", numero(minutes), digest.isEmpty() ? Etat.MANQUANT : Etat.ALTERE, digests.get(i));
                } else {
                    part.copy(name + "-page-signee-" + ++copied + "." + ending(pages.get(i)), "PAGE_SIGNEE", "", numero(minutes), file.get(), digest);
                }
            }
        }
    }

    /**
     * What was to be judged: the lot, and what the procès-verbaux decided besides.
     *
     * @param folders where the dossiers are, by their numbers; empty for one that is not at hand
     */
    List<ControleDossier.Affaire> affaires(Function<String, Optional<Path>> folders) {
        Map<String, ControleDossier.Affaire> all = new LinkedHashMap<>();
        PresentedFiles.livrets(session).forEach(one -> all.put(one.dossier(),
                new ControleDossier.Affaire(one.dossier(), one.numero(), one.empreinte(), folders.apply(one.dossier()))));
        for (Document one : minutes) {
            List<String> dossiers = one.values("decision", "dossier");
            List<String> livrets = one.values("decision", "livret");
            List<String> digests = one.values("decision", "empreinte");
            IntStream.range(0, dossiers.size()).forEach(i -> all.computeIfAbsent(dossiers.get(i),
                    dossier -> new ControleDossier.Affaire(dossier, livrets.get(i), digests.get(i), folders.apply(dossier))));
        }
        return List.copyOf(all.values());
    }
}

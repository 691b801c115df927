package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import fr.ccs.dossier.finding.FrenchTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A register of the branch that is being written in, closed to all others meanwhile: it gives the numbers, and keeps a line of each delivery.
 *
 * <p>Numbers taken and lines added count once {@link #commit} has returned; what is not committed was never given.
 */
public final class Registre implements AutoCloseable {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private final Path file;
    private final FolderLock lock;
    private final Disk disk;
    private final Map<String, Map<String, String>> compteurs = new LinkedHashMap<>();
    private final List<XdmNode> added = new ArrayList<>();
    private final List<Delivrance> delivrances = new ArrayList<>();
    private Document document;
    private Optional<String> precedent = Optional.empty();
    private int lignes;

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation REGISTRE = new Transformation("stylesheets/registre.xsl");
    }

    private Registre(Path file, FolderLock lock, Disk disk) {
        this.file = file;
        this.lock = lock;
        this.disk = disk;
    }

    /**
     * Opens a register and closes its folder to others; the folder's changes left half done are ended first.
     *
     * @throws FolderBusy when another command works there for longer than {@link FolderLock#PATIENCE}
     * @throws Refus when the file is no readable register
     */
    public static Registre open(Path file) throws IOException, Refus {
        return open(file, new Disk());
    }

    static Registre open(Path file, Disk disk) throws IOException, Refus {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
        Registre open = new Registre(file.toAbsolutePath(), FolderLock.on(folder, FolderLock.PATIENCE), disk);
        try {
            new Staging(folder, disk).replay();
            open.read();
            return open;
        } catch (Throwable failed) {
            open.close();
            throw failed;
        }
    }

    /** A register of eliminations without any line yet, as a file. */
    public static byte[] eliminations() throws IOException {
        try (InputStream in = Registre.class.getResourceAsStream("/templates/registre-eliminations.xml")) {
            return in.readAllBytes();
        }
    }

    private void read() throws IOException, Refus {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        if (!Files.isRegularFile(file)) {
            throw Refus.of("Le registre " + file + " n’existe pas. S’il reste à ouvrir : « ccs new registre -o " + file
                    + " » ; sinon, retrouvez-le avant de donner un numéro.",
                    "The register " + file + " does not exist. If it is still to be opened: “ccs new registre -o " + file
                            + "”; else find it before giving a number.");
        }
        Reading reading = reader.read(file.toString(), reader.bytes(file), (kind, cursor) -> new DefaultHandler());
        if (!(reading instanceof Reading.Read read) || read.document().kind() != Kind.REGISTRE) {
            throw Refus.of(file + " n’est pas un registre lisible : « ccs check " + file + " » dit pourquoi.",
                    file + " is not a readable register: “ccs check " + file + "” says why.");
        }
        document = read.document();
        compteurs.clear();
        delivrances.clear();
        Query.nodes(document.root(), "ligne[delivrance]").stream().map(Ligne::delivrance).forEach(delivrances::add);
        precedent = Chain.next(document);
        lignes = Chain.links(document).size();
    }

    /** The folder whose files may be written along with the register. */
    public Path folder() {
        return file.getParent();
    }

    /** The next number of a series. */
    public String numero(Gabarit gabarit, int annee) {
        String key = gabarit.serie() + (gabarit.parAnnee() ? " " + annee : "");
        String year = gabarit.parAnnee() ? "[@annee = " + annee + "]" : "[not(@annee)]";
        int last = compteurs.containsKey(key) ? Integer.parseInt(compteurs.get(key).get("dernier"))
                : Query.string(document.root(), "compteur[@serie = '" + gabarit.serie() + "']" + year + "/@dernier").map(Integer::parseInt).orElse(0);
        Map<String, String> compteur = new LinkedHashMap<>(Map.of("serie", gabarit.serie(), "dernier", String.valueOf(last + 1)));
        if (gabarit.parAnnee()) {
            compteur.put("annee", String.valueOf(annee));
        }
        compteurs.put(key, compteur);
        return gabarit.numero(annee, last + 1);
    }

    /** Adds a line on a certificate: its delivery, or a change of its état. */
    public void add(Delivrance delivrance, Instant at) {
        add("delivrance", delivrance.attributes(), delivrance.motif(), at);
        delivrances.add(delivrance);
    }

    /** Adds a line on a certificate that goes to the Caisse des Dépôts. */
    public void add(TransmissionCpf transmission, Instant at) {
        add("transmissionCpf", transmission.attributes(), Optional.empty(), at);
    }

    /** Adds a line on what the Caisse des Dépôts answered. */
    public void add(RecepisseCpf recepisse, Instant at) {
        add("recepisseCpf", recepisse.attributes(), recepisse.precision(), at);
    }

    /** Adds a line on each thing that was eliminated and that this decision has no line for yet. */
    public int add(DecisionElimination decision, List<LigneElimination> eliminees, Instant at) throws Refus {
        if (!document.attribute("genre").equals(Optional.of("ELIMINATIONS"))) {
            throw Refus.of(file + " n’est pas le registre des éliminations (genre=\"ELIMINATIONS\").", file
                    + " is not the register of eliminations (genre=\"ELIMINATIONS\").");
        }
        Set<String> known = new HashSet<>(Query.strings(document.root(), "ligne/elimination/string-join((@decision, @dossier, @piece), ' ')"));
        int before = lignes;
        for (LigneElimination one : eliminees) {
            if (known.add(String.join(" ", Stream.concat(Stream.of(decision.numero(), one.dossier()), one.piece().map(LigneElimination.Piece::id).stream()).toList()))) {
                Map<String, String> attributes = one.attributes();
                attributes.put("decision", decision.numero());
                attributes.put("date", decision.jour().toString());
                add(Ligne.elimination(++lignes, INSTANT.format(at.atZone(FrenchTime.ZONE).truncatedTo(ChronoUnit.SECONDS)), precedent, attributes, one.motif(),
                        decision.decideurs()));
            }
        }
        return lignes - before;
    }

    private void add(XdmNode ligne) {
        added.add(ligne);
        precedent = Optional.of(Canonical.sha256(ligne));
    }

    private void add(String genre, Map<String, String> attributes, Optional<String> texte, Instant at) {
        add(Ligne.of(++lignes, INSTANT.format(at.atZone(FrenchTime.ZONE).truncatedTo(ChronoUnit.SECONDS)), precedent, genre, attributes, texte));
    }

    /** What was sent to the Caisse des Dépôts and is to be, before anything is added. */
    public TransmissionsCpf transmissions() {
        return TransmissionsCpf.of(document);
    }

    /** Every line on a delivery, in their order; the last on a number and exemplaire tells its état. */
    public List<Delivrance> delivrances() {
        return List.copyOf(delivrances);
    }

    /** The register with what was added, as it will be written. */
    public byte[] bytes() {
        return compteurs.isEmpty() && added.isEmpty() ? document.bytes()
                : Sheet.REGISTRE.apply(document.tree(), Map.of("ajouts", Map.of("compteurs", List.copyOf(compteurs.values()), "lignes", List.copyOf(added))));
    }

    /** Writes the register. */
    public void commit() throws IOException, Refus {
        commit(Map.of());
    }

    /** Writes the register and other files of its folder, all or nothing. */
    public void commit(Map<String, byte[]> others) throws IOException, Refus {
        if (!DocumentReader.sha256(new DocumentReader(Limits.DEFAULT).bytes(file)).equals(document.sha256())) {
            throw new FolderBusy(file);
        }
        Changes changes = new Changes(folder(), disk);
        others.forEach(changes::put);
        changes.last(file.getFileName().toString(), bytes()).commit();
        added.clear();
        read();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Annuaire;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.draft.Closing;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.Signer;
import fr.ccs.dossier.seal.Slot;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A branch of as many people as one wants, to measure with: the first person of the story over and over, each with a name, a number, a key
 * and a livret of their own, closed and signed by three (level B), received and waiting for the jury; and the notes of that meeting.
 *
 * <p>{@code GrandeBranche DIR COUNT} makes it; {@code GrandeBranche DIR} signs the certificates that were prepared, as the Comité CCS would;
 * {@code GrandeBranche DIR COUNT CLOS} makes one for the archive: signatures are time-stamped (level LT), and every dossier is closed, its person
 * having given up.
 */
public final class GrandeBranche {
    private static final String FIRST = "D-2026-0001";
    private static final String EVALUATOR = "P-CMDW0WN5I";
    private static final Path PIECES = Specimen.HISTOIRE.resolve("pieces");
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private final Path branche;
    private final Path livrets;
    private final Path keys;
    private final Map<Path, SigningKey> open = new HashMap<>();
    private final boolean closed;

    private GrandeBranche(Path folder, boolean closed) {
        this.closed = closed;
        branche = folder.resolve("branche");
        livrets = folder.resolve("livrets");
        keys = folder.resolve("cles/cles");
    }

    public static void main(String[] arguments) throws Exception {
        GrandeBranche branche = new GrandeBranche(Path.of(arguments[0]).toAbsolutePath(), List.of(arguments).contains("CLOS"));
        if (arguments.length == 1) {
            branche.signCertificates();
        } else {
            branche.make(Integer.parseInt(arguments[1]));
        }
    }

    private void make(int count) throws Exception {
        Files.createDirectories(branche.resolve("referentiel"));
        Files.createDirectories(branche.resolve("sessions/SES-2026-012"));
        Files.createDirectories(livrets);
        Files.copy(Specimen.HISTOIRE.resolve("ccs.xml"), branche.resolve("ccs.xml"));
        Files.copy(Specimen.ANNUAIRE, branche.resolve("annuaire.xml"));
        Files.copy(Specimen.REFERENTIEL, branche.resolve("referentiel").resolve(Specimen.REFERENTIEL.getFileName()));
        Files.copy(Specimen.HISTOIRE.resolve("sessions/SES-2026-012.xml"), branche.resolve("sessions/SES-2026-012/session.xml"));
        for (int n = 1; n <= count; n++) {
            Files.writeString(livrets.resolve(numero(n) + ".xml"), personal(Files.readString(Specimen.HISTOIRE.resolve("livrets/" + FIRST + "-L1.xml")), n));
        }
        List<String> table = Files.readAllLines(Specimen.HISTOIRE.resolve("inscriptions.csv"));
        Files.writeString(livrets.resolve("inscriptions.csv"), table.get(0) + "\n" + IntStream.rangeClosed(1, count)
                .mapToObj(n -> personal(table.get(1), n)).collect(Collectors.joining("\n")));
        run("keys", "demo", keys.getParent(), "--for", branche.resolve("annuaire.xml"), "--for", livrets);
        Files.move(keys.resolveSibling("confiance"), branche.resolve("confiance"));
        run("new", "registre", "-o", branche.resolve("registre.xml"));
        run("new", "dossier", "--from", livrets.resolve("inscriptions.csv"), "--registre", branche.resolve("registre.xml"), "--homonyme",
                "--piece", PIECES.resolve("inscription.pdf") + ":INSCRIPTION", "--date", "2026-09-10");
        Document edition = document(branche.resolve("referentiel").resolve(Specimen.REFERENTIEL.getFileName()));
        Annuaire annuaire = new Annuaire(document(branche.resolve("annuaire.xml")));
        for (int n = 1; n <= count; n++) {
            Path draft = livrets.resolve(numero(n) + ".xml");
            Files.write(draft, Closing.of(document(draft), edition, List.of()));
            for (Slot slot : Slot.of(document(draft))) {
                sign(draft, slot.role(), "2026-10-27T11:00:00Z");
            }
            receive(branche.resolve("dossiers").resolve(numero(n)), draft, annuaire);
            open.keySet().removeIf(key -> key.getFileName().toString().startsWith("CANDIDAT"));
        }
        Files.writeString(branche.resolveSibling("notes.xml"), notes(count));
    }

    /** The first person’s text with what is another’s. */
    private static String personal(String text, int n) {
        String name = IntStream.of(n / 676 % 26, n / 26 % 26, n % 26).mapToObj(i -> String.valueOf((char) ('a' + i))).collect(Collectors.joining());
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(n * 5L % 12_000);
        return text.replace(FIRST, numero(n)).replace("P-A7K2M4QDK", Identifiers.person(new Random(n))).replace("Haddad", "Sarda" + name)
                .replace("1993-02-11", birth.toString()).replace("11/02/1993", birth.getDayOfMonth() + "/" + birth.getMonthValue() + "/" + birth.getYear());
    }

    private static String numero(int n) {
        return String.format("D-2026-%04d", n);
    }

    private void receive(Path folder, Path livret, Annuaire annuaire) throws Exception {
        try (DossierOuvert dossier = DossierOuvert.open(folder)) {
            dossier.apply(Fait.of("DESIGNATION", Instant.parse("2026-09-15T10:00:00Z"), dossier.dossier().acteur(Qualite.BRANCHE))
                    .changement(annuaire.designation(EVALUATOR, LocalDate.of(2026, 9, 15), Optional.empty())).piece(piece("DESIGNATION", PIECES.resolve("designation.pdf"))));
            dossier.apply(Fait.of("EVALUATION", Instant.parse("2026-10-27T16:00:00Z"), dossier.dossier().acteur(Qualite.EVALUATEUR_EXTERNE)));
            dossier.apply(Fait.of("ENVOI_EVALUATEUR", Instant.parse("2026-11-09T10:00:00Z"), dossier.dossier().acteur(Qualite.EVALUATEUR_EXTERNE)));
            dossier.apply(Fait.of("RECEPTION_BRANCHE", Instant.parse("2026-11-12T10:00:00Z"), dossier.dossier().acteur(Qualite.BRANCHE)).piece(piece("LIVRET", livret)));
            if (closed) {
                dossier.apply(Fait.of("ABANDON", Instant.parse("2026-11-19T11:00:00Z"), dossier.dossier().acteur(Qualite.CANDIDAT))
                        .piece(piece("ABANDON", PIECES.resolve("inscription.pdf"))));
                dossier.apply(Fait.of("CLOTURE", Instant.parse("2026-11-20T11:00:00Z"), dossier.dossier().acteur(Qualite.BRANCHE)));
            }
            dossier.commit();
        }
    }

    private static NouvellePiece piece(String type, Path file) throws Exception {
        return NouvellePiece.of(type, file.getFileName().toString(), Files.readAllBytes(file));
    }

    private void signCertificates() throws Exception {
        for (Path file : Resolver.xmlFiles(branche.resolve("sessions"))) {
            if (file.endsWith("certificat.xml") && Slot.of(document(file)).stream().allMatch(slot -> slot.signature().isEmpty())) {
                sign(file, "COMITE_CCS", "2026-12-15T11:00:00Z");
            }
        }
    }

    private void sign(Path file, String role, String at) throws Exception {
        Document document = document(file);
        Slot slot = Slot.of(document).stream().filter(candidate -> candidate.role().equals(role)).findFirst().orElseThrow();
        Path path = keys.resolve(role + "-" + slot.signataire() + ".p12");
        if (!open.containsKey(path)) {
            open.put(path, SigningKey.ofPkcs12(path, "specimen".toCharArray(), Optional.empty()));
        }
        Files.write(file, signer(at).sign(document, slot, open.get(path), Optional.of("Bordeaux"), Instant.parse(at)).bytes());
    }

    private Signer signer(String at) throws Exception {
        return closed ? new Signer(Trust.of(branche.resolve("confiance")), Optional.of(TimeStamping.ofPkcs12(keys.resolve("horodatage.p12"),
                "specimen".toCharArray(), Instant.parse(at)))) : new Signer(Trust.NOBODY, Optional.empty());
    }

    /** One in twelve is not validated, one in forty put off. */
    private static String notes(int count) throws IOException {
        String story = Files.readString(Specimen.HISTOIRE.resolve("notes/PV-2026-012.xml"));
        String present = story.substring(story.indexOf("<tenue"), story.indexOf("<decision"));
        String advice = story.substring(story.indexOf("<recommandation"), story.indexOf("</recommandation>")) + "</recommandation>";
        return present + IntStream.rangeClosed(1, count).mapToObj(n -> "<decision dossier=\"" + numero(n) + "\" heure=\"10:00\" finale=\""
                + (n % 40 == 0 ? "REPORT\"><motif>Le jury demande une attestation de l’entreprise avant de se prononcer.</motif></decision>"
                        : n % 12 == 0 ? "NON_VALIDATION\" nonAcquises=\"C4\"><motif competence=\"C4\">Le jury lit autrement les faits rapportés sous C4.</motif>" + advice + "</decision>"
                                : "VALIDATION\"/>")).collect(Collectors.joining("\n")) + "\n</tenue>\n";
    }

    private static Document document(Path file) throws IOException {
        return ((Reading.Read) READER.read(file)).document();
    }

    private static void run(Object... arguments) {
        CcsProcess.Result result = Commands.run(arguments);
        if (result.status() != 0) {
            throw new IllegalStateException(result.said());
        }
    }
}

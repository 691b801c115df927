package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A branch with a registered edition, a register, and dossiers that hold what the Caisse des Dépôts is told. */
record CpfBranche(Path folder) {
    static final String CLIENT = "04SPEC01";
    private static final Random RANDOM = new Random(11);
    private static final Instant AT = Instant.parse("2026-07-09T09:00:00Z");
    private static final String EXAMPLE = "src/test/resources/rules/REF-008/valide.xml";
    private static final String FULL = """
            <identite depuis="2026-02-01" motif="INSCRIPTION"><nomNaissance>Delmas SPÉCIMEN</nomNaissance><nomUsage>Rivière SPÉCIMEN</nomUsage>\
            <prenom>Anne</prenom><prenom>Lou</prenom><prenom>Zoé</prenom><prenom>Maud</prenom><dateNaissance>1990-05-21</dateNaissance><sexe>F</sexe>\
            <communeNaissance codeInsee="69123">Lyon</communeNaissance></identite>""";

    static CpfBranche at(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("referentiel"));
        Files.copy(Path.of(EXAMPLE), folder.resolve("referentiel/edition.xml"));
        Files.copy(Path.of("templates/registre.xml"), folder.resolve("registre.xml"));
        Files.writeString(folder.resolve("ccs.xml"), """
                <ccs xmlns="urn:fr:ccs:dossier:projet">
                  <referentiels chemin="referentiel"/>
                  <registre chemin="registre.xml"/>
                  <cpf client="04SPEC01" contrat="MCFCER000001"/>
                </ccs>
                """);
        return new CpfBranche(folder);
    }

    static String numero(int n) {
        return String.format("CCS-RC-2026-%06d", n);
    }

    private static String personne(int n) {
        return Identifiers.person(new Random(n));
    }

    /** A dossier with all that may be told, and its certificate in the register. */
    CpfBranche complet(int n) throws IOException, Refus {
        return dossier(n, text -> text).delivre(n, Optional.of("RS99902"));
    }

    /** The same, as changed. */
    CpfBranche dossier(int n, java.util.function.UnaryOperator<String> change) throws IOException {
        Path own = Files.createDirectories(folder.resolve("dossiers/D-2026-" + n));
        byte[] extrait = ("<extraitProcesVerbal xmlns=\"urn:fr:ccs:dossier:1\" procesVerbal=\"PV-2026-1\"><seance><date>2026-07-02</date></seance>"
                + "<decision dossier=\"D-2026-" + n + "\"><editionAppliquee id=\"CCS-RC-TEST\" edition=\"REF-008-valide\"/></decision></extraitProcesVerbal>")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(own.resolve("extrait.xml"), extrait);
        Files.writeString(own.resolve("dossier.xml"), change.apply("<dossier xmlns=\"urn:fr:ccs:dossier:1\" numero=\"D-2026-" + n + "\" personne=\"" + personne(n)
                + "\" etat=\"CERTIFIE\">" + FULL + "<cycle n=\"1\" type=\"INITIALE\"><inscription date=\"2026-02-01\" modaliteAcces=\"CANDIDAT_LIBRE\"/></cycle>"
                + "<pieces><piece id=\"PIE-1\" type=\"EXTRAIT_PROCES_VERBAL\" numero=\"PV-2026-1\" chemin=\"extrait.xml\" disponibilite=\"PRESENTE\" empreinte=\""
                + DocumentReader.sha256(extrait) + "\"/></pieces><journal><evenement id=\"EVT-1\" date=\"2026-07-09T11:00:00+02:00\" type=\"DELIVRANCE\"><acteur qualite=\"COMITE_CCS\">"
                + "Comité CCS</acteur></evenement></journal></dossier>"));
        return this;
    }

    static Delivrance ligne(int n, Optional<String> sous) {
        return Delivrance.original(numero(n), personne(n), "D-2026-" + n, List.of("PV-2026-1"), LocalDate.of(2026, 7, 9),
                Identifiers.verificationCode(RANDOM)).sous(sous).signe("a".repeat(64));
    }

    CpfBranche delivre(int n, Optional<String> sous) throws IOException, Refus {
        return inscrit(ligne(n, sous));
    }

    CpfBranche inscrit(Delivrance... lines) throws IOException, Refus {
        try (Registre open = Registre.open(registre())) {
            for (Delivrance line : lines) {
                open.add(line, AT);
            }
            open.commit();
        }
        return this;
    }

    Path registre() {
        return folder.resolve("registre.xml");
    }

    String text() throws IOException {
        return Files.readString(registre());
    }

    /** Each line on the Caisse des Dépôts: certificate, flux, idTechnique or result. */
    List<String> lines() throws IOException {
        return Pattern.compile("<(?:transmissionCpf|recepisseCpf) certificat=\"([^\"]+)\" flux=\"([^\"]+)\" (?:idTechnique|resultat)=\"([^\"]+)\"")
                .matcher(text()).results().map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3)).toList();
    }

    Path flux(String id) {
        return folder.resolve("transmissions/" + id + ".xml");
    }

    /** Without a date of the caller: 2026-07-20. */
    CcsProcess.Result cpf(Object... more) {
        Stream<Object> date = Stream.of(more).anyMatch(one -> one.equals("--date")) ? Stream.of() : Stream.of("--date", "2026-07-20");
        Stream<Object> sender = Stream.of(more).anyMatch(one -> one.equals("--client")) ? Stream.of() : Stream.of("--client", CLIENT, "--contrat", "MCFCER000001");
        return Commands.run(Stream.of(Stream.<Object>of("--lang", "fr", "export", "cpf", folder, "--registre", registre(), "--referentiels",
                folder.resolve("referentiel")), sender, date, Stream.of(more)).flatMap(part -> part).toArray());
    }

    /** What the check says of the register alone, whose certificates are not there. */
    String checked() {
        String said = Commands.run("--lang", "fr", "check", registre()).said();
        assertThat(said).contains("REG-003", "1 erreur,");
        return said;
    }

    /** A run that came to this exit code and told no value of a dossier. */
    static CcsProcess.Result status(int expected, CcsProcess.Result result) {
        assertThat(result.status()).as(result.said()).isEqualTo(expected);
        assertThat(result.said()).doesNotContain("SPÉCIMEN", "Lyon").doesNotContainPattern("(?<!\\d)(1990|69123)(?!\\d)");
        return result;
    }
}

package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.exchange.CertificationCpf;
import fr.ccs.dossier.exchange.EmetteurCpf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs export cpf}: the flux for the Caisse des Dépôts, its receipts, and what it is still to be sent. */
@Command(name = "cpf", sortOptions = false)
final class CpfCommand implements Callable<Integer> {
    @ParentCommand
    private ExportCommand export;

    @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders = List.of();

    @Option(names = "--due")
    private boolean due;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private String format;

    @Option(names = "--partial")
    private boolean partial;

    @Option(names = "--essai")
    private boolean rehearsal;

    @Option(names = "--certification", paramLabel = "RS:NNNNN")
    private String certification;

    @Option(names = "--flux", paramLabel = "ID")
    private String flux;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--client", paramLabel = "ID")
    private String client;

    @Option(names = "--certificateur", paramLabel = "ID")
    private String certifier;

    @Option(names = "--contrat", paramLabel = "ID")
    private String contract;

    @Option(names = "--recepisse", paramLabel = "FLUX")
    private String receipt;

    @Option(names = "--resultat", paramLabel = "ACCEPTE|REJETE")
    private String result;

    @Option(names = "--certificat", paramLabel = "NUMERO", split = ",")
    private List<String> certificates = List.of();

    @Option(names = "--motif", paramLabel = "TEXTE")
    private String reason;

    @Option(names = "--date", paramLabel = "DATE")
    private String date;

    @Mixin
    private RegisterAtHand register;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException, Refus {
        Ccs ccs = export.ccs();
        requireSense(ccs);
        Path file = register.file(ccs, sources.project(ccs), folders.isEmpty() ? Path.of("registre.xml") : folders.get(0).resolve("registre.xml"));
        if (due) {
            return new CpfDue(ccs, file, format, output).show(Moment.of(ccs, date));
        }
        if (receipt != null) {
            return new CpfReceipt(ccs, file, receipt, result, certificates, Optional.ofNullable(reason)).enter(Moment.of(ccs, date));
        }
        EmetteurCpf emetteur = emetteur(ccs);
        List<Path> places = folders.isEmpty() ? List.of(file.toAbsolutePath().getParent()) : folders;
        CpfPassages passages = new CpfPassages(ccs, sources.resolverOfPlacesThatExist(ccs, places), pretended(ccs));
        CpfSending sending = new CpfSending(ccs, file, passages, emetteur, partial, Optional.ofNullable(output));
        return rehearsal ? sending.rehearse(Moment.of(ccs, date)) : sending.send(Moment.of(ccs, date), Optional.ofNullable(flux));
    }

    private void requireSense(Ccs ccs) {
        if (!format.equals("text") && !format.equals("json")) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text ou json.", "Unknown format “" + format + "”: choose text or json."));
        }
        if (receipt == null ? result != null || !certificates.isEmpty() || reason != null : due || rehearsal || flux != null || partial) {
            throw Stop.usage(ccs.say("--resultat, --certificat et --motif disent ce que porte un récépissé : donnez --recepisse FLUX, sans option d’envoi.",
                    "--resultat, --certificat and --motif tell what a receipt bears: give --recepisse FLUX, and no option of a sending."));
        }
        if (due && (rehearsal || partial || flux != null || certification != null)) {
            throw Stop.usage(ccs.say("--due ne fait que montrer : retirez les options d’envoi.", "--due only shows: take the options of a sending away."));
        }
        if (certification != null && !rehearsal) {
            throw Stop.usage(ccs.say("--certification ne sert qu’à une répétition : ajoutez --essai. Un vrai envoi dit l’enregistrement que le certificat mentionne.",
                    "--certification is for a rehearsal only: add --essai. A real sending tells the registration that the certificate mentions."));
        }
        if (rehearsal && (output == null || flux != null)) {
            throw Stop.usage(ccs.say("Une répétition n’a pas d’identifiant de flux et s’écrit où vous le dites : --essai -o FICHIER, sans --flux.",
                    "A rehearsal has no identifier of a flux and is written where you say: --essai -o FILE, without --flux."));
        }
        if (flux != null && !flux.matches("(?!ESSAI)[A-Za-z0-9][A-Za-z0-9_-]{0,49}")) {
            throw Stop.usage(ccs.say("--flux a de 1 à 50 caractères : lettres, chiffres, tirets ; ESSAI est gardé aux répétitions.",
                    "--flux has 1 to 50 characters: letters, digits, dashes; ESSAI is kept for rehearsals."));
        }
    }

    private Optional<CertificationCpf> pretended(Ccs ccs) {
        return Optional.ofNullable(certification).map(text -> CertificationCpf.of(text).orElseThrow(() -> Stop.usage(ccs.say(
                "--certification s’écrit RS:99999 ou RNCP:99999.", "--certification is written RS:99999 or RNCP:99999."))));
    }

    private EmetteurCpf emetteur(Ccs ccs) throws IOException {
        Optional<EmetteurCpf> known = sources.project(ccs).cpf();
        String sender = client != null ? client : known.map(EmetteurCpf::client).orElse(null);
        String owner = certifier != null ? certifier : client != null ? client : known.map(EmetteurCpf::certificateur).orElse(sender);
        String agreement = contract != null ? contract : known.map(EmetteurCpf::contrat).orElse(null);
        List<String> given = new ArrayList<>(java.util.Arrays.asList(sender, owner, agreement));
        if (given.stream().anyMatch(Objects::isNull) || !new EmetteurCpf(sender, owner, agreement).complet()) {
            throw Stop.usage(ccs.say("Qui envoie n’est pas connu de la Caisse des Dépôts : écrivez dans ccs.xml <cpf client=\"…\" contrat=\"…\"/>, ou donnez --client "
                    + "(8 caractères) et --contrat (de 1 à 20), avec --certificateur (8) s’il est un autre.",
                    "Who sends is not known to the Caisse des Dépôts: write <cpf client=\"…\" contrat=\"…\"/> in ccs.xml, or give --client (8 characters) and "
                            + "--contrat (1 to 20), with --certificateur (8) if that is another."));
        }
        return new EmetteurCpf(sender, owner, agreement);
    }
}

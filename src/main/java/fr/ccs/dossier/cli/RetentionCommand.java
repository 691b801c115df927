package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Ensemble;
import fr.ccs.dossier.archive.Retention;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.BordereauElimination;
import fr.ccs.dossier.dossier.Echeance;
import fr.ccs.dossier.dossier.EcheancesCommunes;
import fr.ccs.dossier.dossier.Echeancier;
import fr.ccs.dossier.dossier.LigneElimination;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.report.EcheancierCsv;
import fr.ccs.dossier.report.EcheancierJson;
import fr.ccs.dossier.report.EcheancierText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs retention}: what is due in dossiers and deposits, the list for two people to decide on, and what they decided, done. */
@Command(name = "retention", aliases = "conservation", sortOptions = false)
final class RetentionCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json", "csv");

    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text")
    private String format;

    @Option(names = "--propose")
    private boolean propose;

    @Option(names = "--apply", paramLabel = "BORDEREAU")
    private Path apply;

    @Option(names = "--registre", paramLabel = "FILE")
    private Path register;

    @Option(names = "--nouveau-registre")
    private boolean newRegister;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException, Refus {
        requireUse();
        Instant at = Moment.of(ccs, date);
        LocalDate jour = LocalDate.ofInstant(at, FrenchTime.ZONE);
        Resolver editions = sources.resolverOfPlacesThatExist(ccs, List.of());
        List<Refus> unreadable = new ArrayList<>();
        Collection<Ensemble> all = Ensemble.in(folders, (place, empty) -> unreadable.add(Refus.of(place + " ne dit pas de quel dossier il est.",
                place + " does not say which dossier it is of.")));
        if (apply != null) {
            return new RetentionApply(ccs, editions, at, register, newRegister).apply(apply, all);
        }
        Echeancier due = due(new Retention(editions, jour), jour, all, unreadable);
        if (!propose) {
            report(due);
        }
        return due.illisibles().isEmpty() ? Ccs.CLEAN : Ccs.COULD_NOT;
    }

    private void requireUse() {
        if (!FORMATS.contains(format)) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text, json ou csv.",
                    "Unknown format “" + format + "”: choose text, json or csv."));
        }
        if (propose && apply != null) {
            throw Stop.usage(ccs.say("On propose (--propose), deux personnes décident, puis on applique (--apply) : une chose à la fois.",
                    "One proposes (--propose), two people decide, then one applies (--apply): one at a time."));
        }
        if (propose && output == null) {
            throw Stop.usage(ccs.say("Dites où écrire le bordereau : --propose -o bordereau.xml.", "Say where to write the list: --propose -o bordereau.xml."));
        }
        if ((apply != null) != (register != null)) {
            throw Stop.usage(ccs.say("Une élimination s’inscrit au registre des éliminations : --apply BORDEREAU --registre eliminations.xml.",
                    "An elimination is entered in the register of eliminations: --apply BORDEREAU --registre eliminations.xml."));
        }
        if (propose && Files.exists(output)) {
            throw Stop.usage(ccs.say(output + " existe déjà : un bordereau ne se récrit pas, choisissez un autre nom.",
                    output + " exists already: such a list is not written over, choose another name."));
        }
    }

    private Echeancier due(Retention retention, LocalDate jour, Collection<Ensemble> all, List<Refus> unreadable) throws IOException {
        List<Echeance> due = new ArrayList<>();
        List<LigneElimination> lines = new ArrayList<>();
        for (Ensemble ensemble : all) {
            try {
                Retention.Etude etude = retention.of(ensemble);
                due.addAll(etude.echeances());
                lines.addAll(propose ? etude.lignes() : List.of());
            } catch (Refus untold) {
                unreadable.add(untold);
            }
        }
        if (propose) {
            proposed(jour, lines, unreadable);
        } else {
            due.addAll(common(jour));
        }
        return new Echeancier(jour, (int) all.stream().filter(one -> !one.dossiers().isEmpty()).count(), all.stream().mapToInt(one -> one.paquets().size()).sum(), due,
                unreadable);
    }

    /** What is of many people: told, and left to whoever keeps it. */
    private List<Echeance> common(LocalDate jour) throws IOException {
        List<Document> editions = sources.resolverOfPlacesThatExist(ccs, List.of()).documents(Kind.REFERENTIEL).toList();
        Resolver places = new Resolver(folders, new DocumentReader(Limits.DEFAULT));
        List<Echeance> due = new ArrayList<>();
        for (Kind kind : new TreeSet<>(EcheancesCommunes.CLASSES.keySet())) {
            for (Citation known : places.known(kind)) {
                places.copies(known).stream().findFirst().ifPresent(document -> due.addAll(EcheancesCommunes.of(document, editions, jour)));
            }
        }
        return due;
    }

    private void proposed(LocalDate jour, List<LigneElimination> lines, List<Refus> unreadable) throws IOException {
        unreadable.forEach(one -> ccs.err.println(one.reason(ccs.language)));
        if (lines.isEmpty()) {
            ccs.err.println(ccs.say("Rien à proposer : aucun bordereau n’a été écrit.", "Nothing to propose: no list was written."));
            return;
        }
        BordereauElimination bordereau = BordereauElimination.propose(jour, lines);
        WholeFile.write(output, bordereau.bytes());
        if (!ccs.quiet) {
            ccs.err.println(ccs.say("Bordereau " + bordereau.numero() + " : " + output + ", lignes : " + lines.size() + ". Deux personnes le relisent et s’y nomment"
                            + " en tête : <decideur id=\"P-…\" qualite=\"…\">Prénom Nom</decideur>. Puis : « ccs retention … --apply " + output
                            + " --registre eliminations.xml ».",
                    "List " + bordereau.numero() + ": " + output + ", lines: " + lines.size() + ". Two people read it and name themselves at its top: <decideur"
                            + " id=\"P-…\" qualite=\"…\">First and last name</decideur>. Then: “ccs retention … --apply " + output
                            + " --registre eliminations.xml”."));
        }
    }

    private void report(Echeancier due) throws IOException {
        ReportForm.write(output, ccs, out -> {
            switch (format) {
                case "json" -> new EcheancierJson().write(due, out);
                case "csv" -> new EcheancierCsv().write(due, out);
                default -> new EcheancierText(ccs.language).write(due, out);
            }
        });
    }
}

package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Archiving;
import fr.ccs.dossier.archive.SipSeda;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs archive}: closed dossiers and meetings that are over into deposits that stand by themselves, and deposits into other forms. */
@Command(name = "archive", aliases = "archiver", sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true)
    private Path output;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Option(names = "--format", paramLabel = "bagit|seda|asice", defaultValue = "bagit")
    private String format;

    @Option(names = "--pseudonymise")
    private boolean pseudonymise;

    @Mixin
    private SedaOptions seda;

    @Mixin
    private AsicOptions asic;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Override
    public Integer call() throws IOException {
        optionsMustAgree();
        boolean deposit = format.equals("bagit") && !pseudonymise;
        List<ToArchive> wanted = folders.stream().map(folder -> ToArchive.of(ccs, folder, !deposit)).toList();
        wanted.forEach(this::outputMustBeOutside);
        Instant at = Moment.of(ccs, date);
        Trust trust = trusting.trust(ccs, sources.project(ccs));
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, wanted.stream().filter(one -> one.kind() != ToArchive.Kind.BAG).map(ToArchive::folder).toList());
        Checker checker = new Checker(resolver, trust, LocalDate.ofInstant(at, FrenchTime.ZONE), CarriedDocument::in);
        if (deposit) {
            return new Depositing(ccs, checker, resolver, new Archiving.Settings(output, at, Ccs.toolVersion())).all(wanted);
        }
        Converting converting = new Converting(ccs, checker, resolver, output, at);
        if (format.equals("asice")) {
            return asic.open(ccs, trust, at, form -> converting.all(wanted, form));
        }
        return converting.all(wanted, pseudonymise ? new PseudonymForm(ccs, at) : new SedaForm(ccs, new SipSeda(seda.services(ccs, sources.project(ccs)), at)));
    }

    private void optionsMustAgree() throws IOException {
        if (!List.of("bagit", "seda", "asice").contains(format)) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez bagit, seda ou asice.",
                    "Unknown format “" + format + "”: choose bagit, seda or asice."));
        }
        if (pseudonymise && !format.equals("bagit")) {
            throw Stop.usage(ccs.say("Une copie pseudonymisée est un paquet BagIt : elle ne se verse ni ne se signe. Ôtez --format ou --pseudonymise.",
                    "A pseudonymised copy is a BagIt bag: it is neither handed over nor signed. Leave out --format or --pseudonymise."));
        }
        if (seda.given() && !format.equals("seda")) {
            throw Stop.usage(ccs.say("Les options du versement (--service-…, --accord, --statut) ne valent qu’avec --format seda.",
                    "The options of a transfer (--service-…, --accord, --statut) only go with --format seda."));
        }
        if (asic.given() && !format.equals("asice")) {
            throw Stop.usage(ccs.say("--key, --pkcs11 et --tsa ne valent qu’avec --format asice : un paquet BagIt ne se signe pas.",
                    "--key, --pkcs11 and --tsa only go with --format asice: a BagIt bag is not signed."));
        }
        if (format.equals("asice")) {
            asic.mustBeClear(ccs);
        }
        if (format.equals("seda")) {
            seda.services(ccs, sources.project(ccs));
        }
    }

    private void outputMustBeOutside(ToArchive one) {
        if (output.toAbsolutePath().normalize().startsWith(one.folder().toAbsolutePath().normalize())) {
            throw Stop.usage(ccs.say("Rien ne se range dans le répertoire qui s’archive : choisissez un autre -o.",
                    "Nothing goes into the folder that is archived: choose another -o."));
        }
    }
}

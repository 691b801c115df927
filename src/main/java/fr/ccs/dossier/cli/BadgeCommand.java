package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.exchange.Badge;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs export badge}: an Open Badges 3.0 credential of a certificate that counts, with a proof when a key is at hand. */
@Command(name = "badge", sortOptions = false)
final class BadgeCommand implements Callable<Integer> {
    @ParentCommand
    private ExportCommand export;

    @Parameters(paramLabel = "CERTIFICAT|DOSSIER", descriptionKey = "source")
    private Path source;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR", required = true)
    private Path output;

    @Mixin
    private KeyAtHand keyAtHand;

    @Option(names = "--emetteur", paramLabel = "URL")
    private String issuer;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Mixin
    private RegisterAtHand register;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Override
    public Integer call() throws IOException, Refus {
        Ccs ccs = export.ccs();
        BadgeFile file = new BadgeFile(ccs, output, keyAtHand.given(), force);
        file.mustSayItIsUnsigned();
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        if (keyAtHand.given()) {
            keyAtHand.mustBeClear(ccs);
        }
        Trust trust = trusting.trust(ccs, sources.project(ccs));
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, List.of(source));
        BadgeSource origin = new BadgeSource(ccs, resolver, Exemplaires.read(register.file(ccs, sources.project(ccs), source)));
        Document certificat = origin.certificat(source);
        requireInOrder(ccs, certificat, new Checker(resolver, trust, Moment.day(date), CarriedDocument::in));
        Badge badge = badge(ccs, certificat, new DecidedFile(ccs, resolver, certificat).edition(), origin.extraits(certificat));
        Path target = file.path(certificat);
        file.write(target, keyAtHand.given() ? new BadgeProof(ccs, keyAtHand, trust, Moment.of(date)).of(badge) : badge.nonSigne());
        say(ccs, certificat.attribute("numero").orElse(""), target);
        return Ccs.CLEAN;
    }

    private void requireInOrder(Ccs ccs, Document certificat, Checker checker) {
        FileVerdict verdict = checker.check(certificat.name(), certificat.bytes(), Optional.of(Phase.TRANSMISSION));
        boolean run = !(verdict.verdict() instanceof Verdict.RulesNotRun);
        if (!run || verdict.blocks(Severity.ERREUR)) {
            CheckRun shown = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), Moment.day(date), List.of(verdict), List.of());
            new TextReport(ccs.language, Colours.NONE).writeFindings(Redacting.unasked(shown), ccs.out);
            String why = ccs.say("Le certificat n’est pas en ordre : aucun badge n’a été fait.", "The certificate is not in order: no badge was made.");
            throw run ? Stop.blocked(why) : Stop.couldNot(why);
        }
    }

    private Badge badge(Ccs ccs, Document certificat, Document edition, List<Document> extraits) {
        String address = issuer == null ? Badge.site(edition).orElseThrow(() -> Stop.usage(ccs.say(
                "L’édition ne dit pas le site du certificateur : donnez son adresse avec --emetteur https://….",
                "The edition does not tell the certifier’s site: give its address with --emetteur https://…."))) : issuer;
        if (!address.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?(/[\\x21-\\x7E]*)?")) {
            throw Stop.usage(ccs.say("L’émetteur d’un badge est une adresse https:// : « " + address + " » n’en est pas une (--emetteur).",
                    "The issuer of a badge is an https:// address: “" + address + "” is none (--emetteur)."));
        }
        Badge badge = new Badge(certificat, edition, extraits, address);
        if (!badge.manques().isEmpty()) {
            throw Stop.blocked(ccs.say("Les extraits du dossier ne disent pas acquise : " + String.join(", ", badge.manques())
                            + ". Aucun badge n’a été fait.",
                    "The dossier’s extracts do not tell to be acquired: " + String.join(", ", badge.manques()) + ". No badge was made."));
        }
        return badge;
    }

    private void say(Ccs ccs, String numero, Path target) {
        if (!ccs.quiet) {
            ccs.err.println(keyAtHand.given()
                    ? ccs.say("Badge du certificat " + numero + ", signé : " + target, "Badge of certificate " + numero + ", signed: " + target)
                    : ccs.say("Badge du certificat " + numero + ", NON SIGNÉ (donnez --key pour qu’il prouve quelque chose) : " + target,
                            "Badge of certificate " + numero + ", NOT SIGNED (give --key for it to prove anything): " + target));
        }
    }
}

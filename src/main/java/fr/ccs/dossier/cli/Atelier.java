package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Annuaire;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a delivery works with: the documents at hand, the register, whom to trust, how to print, and the moment that it enters everywhere. */
final class Atelier {
    private final Ccs ccs;
    private final Sources sources;
    private final List<Path> places;
    private final Path registre;
    private final Trust trust;
    private final Instant at;
    private final RenderOptions options;
    private Resolver resolver;
    private Checker checker;
    private Renderer renderer;
    private Annuaire annuaire;

    /**
     * @param places the files and folders that the user names
     * @param registre the register of deliveries, beside the documents that are judged with it
     */
    Atelier(Ccs ccs, Sources sources, List<Path> places, Path registre, Trust trust, Instant at, RenderOptions options) {
        this.ccs = ccs;
        this.sources = sources;
        this.places = places;
        this.registre = registre;
        this.trust = trust;
        this.at = at;
        this.options = options;
    }

    Ccs ccs() {
        return ccs;
    }

    Path registre() {
        return registre;
    }

    Trust trust() {
        return trust;
    }

    Instant at() {
        return at;
    }

    /** The day of {@link #at}, in France. */
    LocalDate jour() {
        return at.atZone(FrenchTime.ZONE).toLocalDate();
    }

    /** The documents at hand as they were when they were last looked at. */
    synchronized Resolver resolver() throws IOException {
        if (resolver == null) {
            resolver = sources.resolverOfPlacesThatExist(ccs, Stream.concat(places.stream(), Stream.of(registre)).filter(Files::exists).toList());
        }
        return resolver;
    }

    /** Has the folders looked at anew: documents were written, and what was parsed is forgotten. */
    synchronized void renew() {
        resolver = null;
        checker = null;
    }

    /** Ends what a command that was stopped left half done in a dossier, and has the folders looked at anew if there was anything. */
    void end(Path folder) throws IOException, Refus {
        if (DossierOuvert.end(folder)) {
            renew();
        }
    }

    synchronized Annuaire annuaire() throws IOException {
        if (annuaire == null) {
            annuaire = new People(ccs, sources.project(ccs), resolver(), null).annuaire();
        }
        return annuaire;
    }

    /** A document of a folder, read as it stands. */
    Document read(Path file) throws IOException {
        if (new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read) {
            return read.document();
        }
        throw Stop.blocked(ccs.say(file + " n’est pas un document lisible : « ccs check " + file + " » dit pourquoi.",
                file + " is no readable document: “ccs check " + file + "” says why."));
    }

    /** The dossier of a folder, as it stands. */
    Dossier dossier(Path folder) throws IOException {
        return new Dossier(read(folder.resolve(Dossier.FILE)));
    }

    byte[] print(Document document, Imprime imprime, Resolver own) throws RenderException, IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer().render(new Source(document, own), imprime, options, pdf);
        return pdf.toByteArray();
    }

    private synchronized Renderer renderer() {
        if (renderer == null) {
            renderer = new Renderer();
        }
        return renderer;
    }

    private synchronized Checker checker() throws IOException {
        if (checker == null) {
            checker = new Checker(resolver(), trust, jour(), CarriedDocument::in);
        }
        return checker;
    }

    FileVerdict check(Document document, Phase phase, Resolver own) throws IOException {
        return checker().over(own).check(document.name(), document.bytes(), Optional.of(phase));
    }

    /** A verdict as it may be shown here: without the values of the document in a CI job. */
    CheckRun shown(FileVerdict verdict) {
        CheckRun run = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), jour(), List.of(verdict), List.of());
        return Redacting.unasked(run);
    }

    /** Ends the command, or what is done for one dossier, when something blocks; what is wrong is shown. */
    void require(FileVerdict verdict, String refusal) {
        if (verdict.verdict() instanceof Verdict.RulesNotRun || verdict.blocks(Severity.ERREUR)) {
            synchronized (ccs) {
                new TextReport(ccs.language, Colours.NONE).write(shown(verdict), ccs.out);
            }
            throw verdict.verdict() instanceof Verdict.RulesNotRun ? Stop.couldNot(refusal) : Stop.blocked(refusal);
        }
    }
}

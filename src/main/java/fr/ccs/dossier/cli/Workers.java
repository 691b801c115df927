package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Does the same thing for many dossiers on all cores; what fails for one is told with its number and keeps no other from being done. */
record Workers(Ccs ccs, DeliveryTable table) {
    /** What is done for one. */
    interface Work<T> {
        void of(T one) throws IOException, Refus, RenderException, CannotSign;
    }

    /** Does it for each, and waits for all. */
    void each(Collection<Affaire> affaires, Work<Affaire> work) {
        eachOf(affaires, Affaire::dossier, work);
    }

    /** @param dossier the number of the dossier that one is about */
    <T> void eachOf(Collection<T> those, Function<T, String> dossier, Work<T> work) {
        InOrder.of(ccs, List.copyOf(those), one -> {
            guarded(dossier.apply(one), () -> work.of(one));
            return one;
        }, done -> { });
    }

    /** Something that may be refused. */
    interface Step {
        void run() throws IOException, Refus, RenderException, CannotSign;
    }

    /** Does it, and says in the table why not; a trust that cannot be used ends the whole command. */
    void guarded(String dossier, Step step) {
        try {
            step.run();
        } catch (Stop stop) {
            table.refused(dossier, stop.getMessage(), stop.status());
        } catch (Refus refused) {
            table.refused(dossier, refused.reason(ccs.language), Ccs.BLOCKED);
        } catch (CannotSign refused) {
            table.refused(dossier, refused.reason(ccs.language), refused.isOfTheInstallation() ? Ccs.COULD_NOT : Ccs.BLOCKED);
        } catch (RenderException refused) {
            table.refused(dossier, ccs.say(refused.getMessage(), refused.getMessage()), Ccs.BLOCKED);
        } catch (UnusableTrust ofAll) {
            throw ofAll;
        } catch (IOException | RuntimeException failed) {
            table.refused(dossier, new Failures(ccs).reason(failed), Ccs.COULD_NOT);
        }
    }
}

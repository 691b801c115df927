package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.FrenchTime;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@code ccs new livret --from DOSSIER}: the livret of the cycle under way, with what the branch knows already written in. */
final class Prefilling implements Origin {

    @Override
    public Kind made() {
        return Kind.LIVRET;
    }

    @Override
    public Kind source() {
        return Kind.DOSSIER;
    }

    @Override
    public Set<String> options() {
        return Set.of("--referentiel", "--numero", "--date");
    }

    @Override
    public byte[] bytes(Ccs ccs, Document dossier, NewOptions asked) throws IOException {
        LocalDate day = Moment.of(ccs, asked.date()).atZone(FrenchTime.ZONE).toLocalDate();
        AssessmentDue due = new AssessmentDue(ccs, asked.sources().resolverOfPlacesThatExist(ccs, List.of()), day);
        return due.livret(dossier, asked.referentiel() == null ? null : asked.edition(ccs), asked.numero(), SchemaPlace.seenFrom(asked.output()));
    }
}

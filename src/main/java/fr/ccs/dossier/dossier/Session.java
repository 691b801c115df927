package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/** A meeting of the jury as it is being prepared: what those who fill its lot need to know of {@code session.xml}. */
public record Session(Document document) {
    /** The usual name of its file. */
    public static final String FILE = "session.xml";

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation LOT = new Transformation("stylesheets/lot.xsl");
    }

    /**
     * Reads a session from its bytes.
     *
     * @param name the path that messages show
     * @throws Refus when they are no readable session
     */
    public static Session of(String name, byte[] bytes) throws Refus {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler());
        if (reading instanceof Reading.Read read && read.document().kind() == Kind.SESSION) {
            return new Session(read.document());
        }
        throw Refus.of(name + " n’est pas une session lisible : « ccs check " + name + " » dit pourquoi.",
                name + " is not a readable session: “ccs check " + name + "” says why.");
    }

    /** Its number; empty before the branch gave one. */
    public String numero() {
        return document.attribute("numero").orElse("");
    }

    /** The number of the minutes that came of it. */
    public Optional<String> procesVerbal() {
        return document.attribute("procesVerbal");
    }

    /** The day of the meeting; empty when none is written, or none that a calendar has. */
    public Optional<LocalDate> jour() {
        return Query.string(document.root(), "seance/date[. castable as xs:date]/string(xs:date(.))").map(text -> LocalDate.parse(text.substring(0, 10)));
    }

    /** Where it meets. */
    public Optional<String> lieu() {
        return Query.string(document.root(), "seance/lieu/normalize-space(.)").filter(text -> !text.isEmpty());
    }

    /** Whether members are summoned already. */
    public boolean convoque() {
        return !Query.nodes(document.root(), "convocation").isEmpty();
    }

    /** The digest with which a dossier's livret stands in the lot. */
    public Optional<String> presente(String dossier, String livret) {
        return Query.nodes(document.root(), "lot/livret").stream().filter(entry -> dossier.equals(entry.attribute("dossier"))
                && livret.equals(entry.attribute("numero"))).findFirst().map(entry -> entry.attribute("empreinte"));
    }

    /** Whether a dossier is in the lot, with whatever livret. */
    public boolean presente(String dossier) {
        return Query.strings(document.root(), "lot/livret/@dossier").contains(dossier);
    }

    /** The numbers of the livrets of its lot. */
    public List<String> livrets() {
        return Query.strings(document.root(), "lot/livret/@numero");
    }

    /** Whether this livret of a dossier was set aside here. */
    public boolean misDeCote(String dossier, String livret) {
        return Query.nodes(document.root(), "misDeCote").stream().anyMatch(entry -> dossier.equals(entry.attribute("dossier"))
                && livret.equals(entry.attribute("numero")));
    }

    /**
     * The session after the gate; what nobody looked at this time, and what the secretary wrote, stays.
     *
     * @param gone the numbers of dossiers that are of the lot no more
     * @param convocations members to summon
     * @param convoquees the day on which summonses that bear none are sent
     */
    public Session avec(List<Recevabilite> looked, List<String> gone, List<Convocation> convocations, Optional<LocalDate> convoquees) throws Refus {
        Map<String, Object> gate = new HashMap<>();
        List<String> dossiers = new java.util.ArrayList<>(gone);
        looked.forEach(one -> dossiers.add(one.dossier()));
        gate.put("dossiers", dossiers);
        gate.put("livrets", looked.stream().filter(Recevabilite::presentable).map(one -> one.entree(document)).toList());
        gate.put("misDeCote", looked.stream().filter(one -> !one.presentable()).map(Recevabilite::miseDeCote).toList());
        gate.put("derogations", looked.stream().filter(Recevabilite::presentable).flatMap(one -> one.derogations().stream()).map(Octroi::valeurs).toList());
        gate.put("convocations", convocations.stream().map(Convocation::valeurs).toList());
        convoquees.ifPresent(day -> gate.put("convoquees", day.toString()));
        return of(document.name(), Sheet.LOT.apply(document.tree(), Map.of("gate", gate)));
    }
}

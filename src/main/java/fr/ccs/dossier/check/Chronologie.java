package fr.ccs.dossier.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;

/**
 * {@code f:en-ordre}: whether the dates of a livret contradict one another nowhere. The steps pass by in the order in which they should follow one
 * another; none may be earlier than what one before it retains.
 */
final class Chronologie {
    private final NodeInfo livret;
    private final LocalDate reference;
    private LocalDate retained = LocalDate.MIN;
    private double lastEnd = Double.NEGATIVE_INFINITY;
    private boolean inOrder = true;

    private Chronologie(NodeInfo livret, LocalDate reference) {
        this.livret = livret;
        this.reference = reference;
    }

    static boolean inOrder(NodeInfo livret, LocalDate reference) throws XPathException {
        return new Chronologie(livret, reference).inOrder();
    }

    private boolean inOrder() throws XPathException {
        List<Evenement> events = new ArrayList<>();
        for (NodeInfo observation : Elements.children(Elements.child(livret, "observations"), "observation")) {
            Evenement event = Evenement.of(observation);
            inOrder &= !event.inverse();
            if (!"ANNULEE".equals(Elements.attribute(observation, "deroulement"))) {
                events.add(event);
            }
        }
        for (NodeInfo entretien : Elements.children(livret, "entretien")) {
            Evenement event = Evenement.of(entretien);
            inOrder &= !event.inverse();
            events.add(event);
        }
        preparations();
        charges();
        events(events.stream().filter(Evenement::dated).sorted(java.util.Comparator.comparing(Evenement::first)).toList());
        steps(Elements.child(livret, "evaluation"), "concertation", true);
        signatures(Set.of("REFERENT_ENTREPRISE", "EVALUATEUR_EXTERNE"));
        steps(livret, "restitution", true);
        signatures(Set.of("CANDIDAT"));
        return inOrder;
    }

    private void preparations() throws XPathException {
        steps(livret, "reevaluationDe", false);
        NodeInfo preparation = Elements.child(livret, "preparation");
        for (String name : new String[] {"explicationEntreprise", "contact", "presentationReferentiel", "entretienPrealable"}) {
            steps(preparation, name, false);
        }
        steps(livret, "deroulementExplique", false);
    }

    private void charges() throws XPathException {
        for (NodeInfo externe : Elements.children(livret, "evaluateurExterne")) {
            LocalDate du = Jours.date(Elements.attribute(externe, "du"));
            LocalDate au = Jours.date(Elements.attribute(externe, "au"));
            step(du, false, false);
            inOrder &= du == null || au == null || !au.isBefore(du);
        }
    }

    /** The identity is checked before the first meeting with who checked it, if there was one. */
    private void events(List<Evenement> events) throws XPathException {
        Evenement first = firstMeeting(events);
        NodeInfo identite = Elements.child(livret, "identite");
        LocalDate checked = identite == null ? null : Jours.date(Elements.attribute(identite, "date"));
        step(checked, false, false);
        for (Evenement event : events) {
            step(event == first ? checked : null, true, false);
            List<LocalDate> days = Jours.of(event.element());
            step(days.stream().min(LocalDate::compareTo).orElseThrow(), false, event == first || Elements.is(event.element(), "observation"));
            step(days.stream().max(LocalDate::compareTo).orElseThrow(), true, false);
            inOrder &= Jours.minutes(event.first()) >= lastEnd;
            lastEnd = Math.max(lastEnd, Jours.minutes(event.last()));
        }
    }

    private Evenement firstMeeting(List<Evenement> events) {
        NodeInfo identite = Elements.child(livret, "identite");
        String par = identite == null ? null : Elements.attribute(identite, "par");
        Set<String> externes = Elements.children(livret, "evaluateurExterne").stream().map(externe -> Elements.attribute(externe, "id")).collect(Collectors.toSet());
        if (par == null || !externes.contains(par)) {
            return null;
        }
        return events.stream().filter(event -> event.attendedBy("observateur", par)).findFirst()
                .orElseGet(() -> events.stream().filter(event -> event.attendedBy("participant", par)).findFirst().orElse(null));
    }

    private void steps(NodeInfo parent, String name, boolean follows) throws XPathException {
        for (NodeInfo element : Elements.children(parent, name)) {
            step(Jours.date(Elements.attribute(element, "date")), true, follows);
        }
    }

    private void signatures(Set<String> roles) throws XPathException {
        for (NodeInfo signature : Elements.children(Elements.child(livret, "signatures"), "signature")) {
            if (roles.contains(String.valueOf(Elements.attribute(signature, "role")))) {
                step(Jours.ofSignature(signature), false, true);
            }
        }
    }

    /** @param day null for a step without a date, which is none */
    private void step(LocalDate day, boolean retains, boolean follows) {
        if (day != null) {
            inOrder &= !day.isAfter(reference) && !(follows && day.isBefore(retained));
            retained = retains && day.isAfter(retained) ? day : retained;
        }
    }
}

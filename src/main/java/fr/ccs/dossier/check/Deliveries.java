package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.dossier.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** What a register says of each copy of each certificate; the last line on a copy tells its present état. */
final class Deliveries {
    private static final Set<String> FULL = Set.of("ORIGINAL", "RECTIFICATIF");
    private final Document registre;
    private final List<Line> lines;
    private final Map<String, Line> last = new LinkedHashMap<>();
    private final Map<String, List<Line>> living = new HashMap<>();
    private final Map<String, Line> full = new HashMap<>();

    /**
     * One line on a delivery.
     *
     * @param rank its place among all lines, from 0
     */
    record Line(XdmNode ligne, XdmNode delivrance, int rank) {
        String get(String attribute) {
            String value = delivrance.attribute(attribute);
            return value == null ? "" : value.trim();
        }

        /** The copy it is about: number and exemplaire. */
        String copy() {
            return get("numero") + "/" + get("exemplaire");
        }

        String n() {
            return ligne.attribute("n").trim();
        }

        boolean isLiving() {
            return get("etat").equals("DELIVRE");
        }

        boolean isFull() {
            return FULL.contains(get("nature"));
        }
    }

    private Deliveries(Document registre, List<Line> lines) {
        this.registre = registre;
        this.lines = lines;
        lines.forEach(line -> last.put(line.copy(), line));
        lines.stream().filter(Line::isFull).forEach(line -> full.putIfAbsent(line.get("numero"), line));
        last.values().stream().filter(line -> line.isFull() && line.isLiving())
                .forEach(line -> living.computeIfAbsent(line.get("personne"), person -> new ArrayList<>()).add(line));
    }

    static Deliveries of(Document registre) {
        List<Line> lines = new ArrayList<>();
        int rank = 0;
        for (XdmNode ligne : Chain.links(registre)) {
            Optional<XdmNode> delivrance = ligne.select(Steps.child(Kind.NAMESPACE, "delivrance")).asOptionalNode();
            if (delivrance.isPresent()) {
                lines.add(new Line(ligne, delivrance.get(), rank));
            }
            rank++;
        }
        return new Deliveries(registre, lines);
    }

    Document registre() {
        return registre;
    }

    List<Line> lines() {
        return lines;
    }

    /** The present line of every copy. */
    List<Line> copies() {
        return List.copyOf(last.values());
    }

    Optional<Line> copy(String numero, String exemplaire) {
        return Optional.ofNullable(last.get(numero + "/" + exemplaire));
    }

    /** The originals and corrections of a person that are valid, as they came into the register. */
    List<Line> living(String personne) {
        return living.getOrDefault(personne, List.of());
    }

    /** The first original or correction under a number. */
    Optional<Line> full(String numero) {
        return Optional.ofNullable(full.get(numero));
    }
}

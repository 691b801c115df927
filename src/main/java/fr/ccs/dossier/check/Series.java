package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** The numbers that a register gave in each series that it counts (REG-001): from the first one on, none is left out, and none lies ahead. */
final class Series {
    private static final String RULE = "REG-001";

    private Series() {}

    static List<Breach> breaches(Document registre, Deliveries deliveries) {
        List<Breach> breaches = new ArrayList<>();
        registre.root().select(Steps.child(Kind.NAMESPACE, "compteur")).forEach(compteur -> {
            TreeMap<Long, Deliveries.Line> given = given(compteur, deliveries);
            if (!given.isEmpty()) {
                judge(compteur, given, breaches);
            }
        });
        return breaches;
    }

    /** The first line on each rank of a series. */
    private static TreeMap<Long, Deliveries.Line> given(XdmNode compteur, Deliveries deliveries) {
        String annee = compteur.attribute("annee");
        String year = annee == null ? "" : String.format(Locale.ROOT, "%04d-?", Integer.parseInt(annee.trim()));
        Pattern number = Pattern.compile(Pattern.quote(compteur.attribute("serie").trim()) + "-?" + year + "(\\d{1,9})(-\\d\\d)?");
        TreeMap<Long, Deliveries.Line> given = new TreeMap<>();
        for (Deliveries.Line line : deliveries.lines()) {
            Matcher matcher = number.matcher(line.get("numero"));
            if (matcher.matches()) {
                given.putIfAbsent(Long.parseLong(matcher.group(1)), line);
            }
        }
        return given;
    }

    private static void judge(XdmNode compteur, TreeMap<Long, Deliveries.Line> given, List<Breach> breaches) {
        String serie = compteur.attribute("serie").trim() + (compteur.attribute("annee") == null ? "" : " " + compteur.attribute("annee").trim());
        long before = given.firstKey() - 1;
        for (long rank : given.keySet()) {
            if (rank != before + 1) {
                breaches.add(gap(given.get(rank).ligne(), serie, before + 1, rank - 1));
            }
            before = rank;
        }
        long last = Long.parseLong(compteur.attribute("dernier").trim());
        if (last > before) {
            breaches.add(gap(compteur, serie, before + 1, last));
        } else if (last < before) {
            breaches.add(Breach.of(RULE, compteur, "Le compteur " + serie + " en est à " + last + ", et une ligne porte déjà le numéro "
                            + given.get(before).get("numero") + " : il serait donné deux fois.",
                    "Reprenez le registre dans la dernière sauvegarde où le compteur est juste ; il ne se règle pas à la main.",
                    "Counter " + serie + " is at " + last + ", and a line already bears number " + given.get(before).get("numero")
                            + ": it would be given twice.",
                    "Take the register from the last backup in which the counter is right; it is not set by hand."));
        }
    }

    private static Breach gap(XdmNode element, String serie, long from, long to) {
        String ranks = from == to ? String.valueOf(from) : from + " à " + to;
        String ranksInEnglish = from == to ? String.valueOf(from) : from + " to " + to;
        return Breach.of(RULE, element, "Dans la série " + serie + ", aucun certificat ne porte le rang " + ranks + ".",
                "Cherchez dans une sauvegarde la délivrance qui manque ; un numéro donné ne se reprend pas, il se retire par une ligne.",
                "In series " + serie + " no certificate bears rank " + ranksInEnglish + ".",
                "Look in a backup for the delivery that is missing; a number that was given is not taken back, it is withdrawn by a line.");
    }
}

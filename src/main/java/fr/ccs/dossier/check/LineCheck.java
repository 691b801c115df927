package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.streams.Steps;

/** Whether each line of a register has the certificate that it speaks of (REG-003). */
record LineCheck(Resolver resolver) {
    private static final String RULE = "REG-003";

    /** One for each copy at most; a single one when nothing that is at hand could tell. */
    List<Breach> breaches(Document registre, Deliveries deliveries) {
        List<Breach> breaches = new ArrayList<>();
        List<Deliveries.Line> missing = new ArrayList<>();
        for (Deliveries.Line line : deliveries.copies()) {
            Lookup lookup = resolver.find(Citation.named(Kind.CERTIFICAT, line.get("numero"), line.get("exemplaire")).orElseThrow());
            if (lookup instanceof Lookup.Found found) {
                differs(line, found.document()).ifPresent(breaches::add);
            } else if (lookup instanceof Lookup.Absent && !neverSigned(line) && !listed(line) && !new Eliminations(resolver).whole(line.get("dossier"))) {
                missing.add(line);
            }
        }
        if (missing.size() > 1 && missing.size() == deliveries.copies().size()) {
            breaches.add(Breach.of(RULE, registre.root(),
                    "Aucun des certificats du registre n’est à portée : ses lignes n’ont pas pu leur être comparées.",
                    "Indiquez où sont les dossiers avec --with DOSSIER, ou dans le fichier de projet ccs.xml.",
                    "None of the register’s certificates is at hand: its lines could not be compared with them.",
                    "Say where the dossiers are with --with DIR, or in the project file ccs.xml."));
        } else {
            missing.forEach(line -> breaches.add(Breach.of(RULE, line.ligne(),
                    "Le certificat " + line.get("numero") + ", exemplaire " + line.get("exemplaire") + ", que la ligne inscrit, est introuvable, et le dossier "
                            + line.get("dossier") + " ne l’énumère pas.",
                    "Retrouvez-le et versez-le à son dossier ; s’il n’a jamais été délivré, retirez-le par une nouvelle ligne.",
                    "Certificate " + line.get("numero") + ", copy " + line.get("exemplaire") + ", which the line enters, cannot be found, and dossier "
                            + line.get("dossier") + " does not list it.",
                    "Find it and file it in its dossier; if it was never delivered, withdraw it by a new line.")));
        }
        return breaches;
    }

    /** What was withdrawn before anyone signed it was never a certificate. */
    private static boolean neverSigned(Deliveries.Line line) {
        return line.get("etat").equals("RETIRE") && line.get("empreinte").isEmpty();
    }

    /** A certificate that was printed only, lost or destroyed is still a pièce of its dossier. */
    private boolean listed(Deliveries.Line line) {
        return Citation.named(Kind.DOSSIER, line.get("dossier"), "").map(resolver::find).filter(Lookup.Found.class::isInstance)
                .filter(found -> Piece.of(((Lookup.Found) found).document()).stream().anyMatch(piece -> piece.type().equals("CERTIFICAT")
                        && line.get("numero").equals(piece.element().attribute("numero")))).isPresent();
    }

    private static Optional<Breach> differs(Deliveries.Line line, Document certificat) {
        String holder = certificat.root().select(Steps.child(Kind.NAMESPACE, "titulaire")).asOptionalNode().map(person -> person.attribute("id")).orElse("");
        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        compare("titulaire", "holder", line.get("personne"), holder, french, english);
        compare("dossier", "dossier", line.get("dossier"), certificat.attribute("dossier").orElse(""), french, english);
        compare("nature", "nature", line.get("nature"), certificat.attribute("nature").orElse(""), french, english);
        compare("empreinte", "digest", Breach.brief(line.get("empreinte")), Breach.brief(certificat.sha256()), french, english);
        return french.isEmpty() ? Optional.empty() : Optional.of(Breach.of(RULE, line.ligne(),
                "La ligne n’est pas celle du certificat " + line.copy() + " (" + certificat.name() + ") : " + String.join(" ; ", french) + ".",
                "Retrouvez le certificat délivré ; si la ligne est fausse, corrigez-la par une nouvelle.",
                "The line is not that of certificate " + line.copy() + " (" + certificat.name() + "): " + String.join("; ", english) + ".",
                "Find the certificate that was delivered; if the line is wrong, correct it by a new one."));
    }

    private static void compare(String what, String whatInEnglish, String entered, String borne, List<String> french, List<String> english) {
        if (!entered.isEmpty() && !borne.isEmpty() && !entered.equals(borne.trim())) {
            french.add(what + " " + entered + " au registre, " + borne + " au certificat");
            english.add(whatInEnglish + " " + entered + " in the register, " + borne + " in the certificate");
        }
    }
}

package fr.ccs.dossier.exchange;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Transformation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * An Open Badges 3.0 credential of one certificate, which names nobody: the same bytes for the same documents.
 *
 * @param edition the one that the jury applied
 * @param extraits of the minutes that the certificate rests on, in its order
 * @param emetteur the address by which the certifier is known
 */
public record Badge(Document certificat, Document edition, List<Document> extraits, String emetteur) {

    /** A day of ours is its noon in France, as everywhere in this program. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation BADGE = new Transformation("stylesheets/exchange/badge-3.0.xsl");
    }

    /** The address of the certifier that an edition tells. */
    public static Optional<String> site(Document edition) {
        return edition.root().select(Steps.child(Kind.NAMESPACE, "certificateur")).findFirst().flatMap(first -> first
                .select(Steps.child(Kind.NAMESPACE, "contact").then(Steps.child(Kind.NAMESPACE, "site"))).findFirst()).map(Badge::plain);
    }

    /** The competencies that the edition requires and no extract at hand tells to be acquired, by their codes. */
    public List<String> manques() {
        return BadgeResultats.of(certificat, edition, extraits).manques(edition);
    }

    /** The credential as JSON, marked when nothing will prove it. */
    byte[] json(boolean signe) {
        BadgeIdentite identite = new BadgeIdentite(certificat.attribute("numero").orElse(""), certificat.attribute("exemplaire").orElse("1"),
                text("codeVerification"));
        String certification = emetteur + "\n" + edition.attribute("id").orElse("") + "\n" + edition.attribute("edition").orElse("");
        List<Map<String, String>> resultats = new ArrayList<>();
        BadgeResultats.of(certificat, edition, extraits).parCode().forEach((code, decided) -> {
            Map<String, String> resultat = new HashMap<>(decided);
            resultat.put("code", code);
            resultat.put("id", BadgeIdentite.realisation(certification + "\n" + code));
            resultats.add(resultat);
        });
        Map<String, Object> badge = new HashMap<>(Map.of("id", identite.credential(), "sujet", identite.sujet(), "sel", identite.sel(),
                "empreinte", identite.empreinte(nom()), "realisation", BadgeIdentite.realisation(certification), "emetteur", emetteur, "signe",
                String.valueOf(signe), "resultats", resultats));
        badge.put("valableDu", valableDu().toString());
        badge.put("decideLe", noon(certificat.values("decision", "date").stream().reduce((first, last) -> last).orElseThrow()).toString());
        return Sheet.BADGE.apply(certificat.tree(), Map.of("badge", badge, "edition", edition.tree()));
    }

    /** The credential without a proof. */
    public byte[] nonSigne() {
        return json(false);
    }

    /** From when it is valid: the day of the delivery. */
    Instant valableDu() {
        return noon(text("date"));
    }

    /** First name and name in use, as the certificate writes them. */
    private String nom() {
        return first("titulaire", "prenom").orElse("") + " " + first("titulaire", "nomUsage").or(() -> first("titulaire", "nomNaissance")).orElse("");
    }

    private String text(String name) {
        return first("delivrance", name).or(() -> certificat.root().select(Steps.child(Kind.NAMESPACE, name)).findFirst().map(Badge::plain)).orElse("");
    }

    private Optional<String> first(String parent, String name) {
        return certificat.root().select(Steps.child(Kind.NAMESPACE, parent).then(Steps.child(Kind.NAMESPACE, name))).findFirst().map(Badge::plain);
    }

    private static String plain(XdmNode node) {
        return node.getStringValue().strip().replaceAll("\\s+", " ");
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(FRANCE).toInstant();
    }
}

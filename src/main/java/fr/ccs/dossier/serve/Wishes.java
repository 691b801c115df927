package fr.ccs.dossier.serve;

import fr.ccs.dossier.finding.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** How somebody wants a document judged: read from the query, every word of which must be one that we know. */
record Wishes(String name, String phase, String form, Language language) {
    private static final Set<String> KNOWN = Set.of("name", "phase", "format", "lang");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_. -]{0,119}");

    static Wishes of(Request request, Offer offer, Medium medium) throws Problem {
        Fields query = query(request);
        for (String word : query.getNames()) {
            if (!KNOWN.contains(word) || query.getValues(word).size() != 1) {
                throw new Problem(400, "Dans l’adresse, chacun au plus une fois, et rien d’autre : phase, format, lang, name.",
                        "In the address, each once at most, and nothing else: phase, format, lang, name.");
            }
        }
        String name = query.getValue("name") == null ? medium.usualName() : query.getValue("name");
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new Problem(400, "Dans l’adresse, name est un simple nom de fichier, sans dossier.",
                    "In the address, name is a plain file name, without a folder.");
        }
        String asked = query.getValue("format");
        String form = asked == null ? accepted(request.getHeaders(), offer.forms()) : one("format", asked, List.copyOf(offer.forms().keySet()));
        if (medium == Medium.ZIP && offer.ofOneDocument().contains(form)) {
            throw new Problem(406, "La forme " + form + " décrit un seul document, un paquet en porte plusieurs\u202F: demandez-en une autre.",
                    "Form " + form + " describes one document, a bag holds several: ask for another.");
        }
        return new Wishes(name, one("phase", query.getValue("phase"), offer.phases()), form, language(query, offer));
    }

    /** The language asked for, where the rest of the address may be wrong. */
    static Language language(Request request, Offer offer) {
        try {
            return language(query(request), offer);
        } catch (Problem unknown) {
            return offer.language();
        }
    }

    private static Fields query(Request request) throws Problem {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException undecodable) {
            throw new Problem(400, "L’adresse est mal codée.", "The address is badly encoded.");
        }
    }

    private static Language language(Fields query, Offer offer) throws Problem {
        String word = query.getValue("lang");
        return word == null ? offer.language() : one("lang", word, List.of("fr", "en")).equals("fr") ? Language.FRENCH : Language.ENGLISH;
    }

    private static String one(String what, String word, List<String> known) throws Problem {
        if (word != null && !known.contains(word)) {
            String all = String.join(", ", known);
            throw new Problem(400, "Valeur inconnue de " + what + " : choisissez parmi " + all + ".", "Unknown value of " + what + ": choose among " + all + ".");
        }
        return word == null ? known.get(0) : word;
    }

    /** The first form on offer that the reader takes. */
    private static String accepted(HttpFields fields, Map<String, String> forms) throws Problem {
        List<String> wanted = fields.getQualityCSV("Accept");
        if (wanted.isEmpty()) {
            return forms.keySet().iterator().next();
        }
        for (String range : wanted) {
            String start = range.replaceFirst(";.*", "").strip().replaceFirst("\\*(/\\*)?$", "");
            for (Map.Entry<String, String> form : forms.entrySet()) {
                if (form.getValue().replaceFirst(";.*", "").equals(start) || (start.isEmpty() || start.endsWith("/")) && form.getValue().startsWith(start)) {
                    return form.getKey();
                }
            }
        }
        throw new Problem(406, "Aucune forme de rapport ne convient à Accept ; les formes sont : " + String.join(", ", forms.values()) + ".",
                "No form of report fits Accept; the forms are: " + String.join(", ", forms.values()) + ".");
    }
}

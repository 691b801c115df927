package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.draft.Draft;
import fr.ccs.dossier.draft.Formulaire;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Fills forms as a person at a screen would: texts typed, boxes ticked, files saved. */
final class Filling {
    static final Draft.Wishes NO_WISHES = new Draft.Wishes(null, null, null, null);

    private Filling() {}

    /** A form as we print it. */
    static byte[] form(Path source) throws Exception {
        return Samples.pdf(Samples.RENDERER, Samples.source(source), Imprime.LIVRET_FORMULAIRE, RenderOptions.STANDARD);
    }

    /** What a form holds. */
    static FormReader.Form read(byte[] pdf) throws UnreadableForm {
        return new FormReader(1 << 24).read(pdf);
    }

    /** The livret of a form in which all is understood. */
    static String livret(byte[] pdf) throws Exception {
        Formulaire.Outcome outcome = Formulaire.livret(read(pdf), NO_WISHES);
        assertThat(outcome.problems()).isEmpty();
        return new String(outcome.livret().orElseThrow(), StandardCharsets.UTF_8);
    }

    /** The form with a value in each field for which there is one; boxes are ticked for {@code true}. */
    static byte[] filled(byte[] form, Function<PDField, String> values) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(form)) {
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFields()) {
                String value = values.apply(field);
                if (value == null || value.isEmpty()) {
                    continue;
                }
                if (field instanceof PDCheckBox box) {
                    box.check();
                } else {
                    field.setValue(value);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    static byte[] filled(byte[] form, Map<String, String> values) throws Exception {
        TreeMap<String, String> left = new TreeMap<>(values);
        byte[] filled = filled(form, field -> left.remove(field.getFullyQualifiedName()));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the form has no field " + left.keySet());
        }
        return filled;
    }

    /** Something for every field, of the kind that it asks for. */
    static String anything(PDField field) {
        String name = field.getFullyQualifiedName();
        if (field instanceof PDRadioButton radio) {
            return radio.getOnValues().iterator().next();
        }
        if (field instanceof PDCheckBox) {
            return name.endsWith("/independant/true") ? "" : "true";
        }
        if (field instanceof PDComboBox combo) {
            return combo.getOptionsExportValues().get(1 + Math.floorMod(name.hashCode(), combo.getOptions().size() - 1));
        }
        if (name.endsWith("/sansSiret")) {
            return "";
        }
        String last = name.replaceAll("(/[0-9]+)$", "").replaceFirst(".*/", "");
        return switch (last) {
            case "date", "dateNaissance" -> "31/03/2026";
            case "debut" -> "9 h 05";
            case "fin" -> "10:40";
            case "duree" -> "45";
            case "id" -> name.startsWith("candidat") ? "P-N11HWGCNQ" : name.startsWith("referent") ? "P-UNP5E6EWD" : "P-CMDW0WN5I";
            case "siret" -> "939 981 130 00015";
            case "siren" -> "968 350 918";
            case "codePostal" -> "69002";
            case "numero", "dossier" -> "CCS-2026-00017" + (last.equals("numero") ? "-L1" : "");
            default -> "Œuvre d’" + name.replace('/', ' ') + ", à l’essai";
        };
    }

    /** What a livret has for a field of a form that was made from an edition alone. */
    static Function<PDField, String> valuesOf(Document livret) {
        return field -> value(livret, field);
    }

    private static String value(Document livret, PDField field) {
        String name = field.getFullyQualifiedName();
        boolean box = field instanceof PDCheckBox;
        String answer = box ? ((PDCheckBox) field).getOnValue() : "";
        String path = box ? name.substring(0, name.length() - answer.length() - 1) : name;
        List<String> values = values(livret, path);
        if (box) {
            boolean someone = answer.matches("candidat|referentEntreprise|evaluateurExterne/[0-9]+");
            String wanted = someone ? String.join("", values(livret, answer + "/id")) : answer;
            return values.contains(wanted) ? "true" : "";
        }
        if (path.endsWith("/par")) {
            return ((PDComboBox) field).getOptionsExportValues().stream().filter(person -> !person.isEmpty() && !values.isEmpty())
                    .filter(person -> values.contains(person) || values(livret, person + "/id").equals(values)).findFirst().orElse("");
        }
        return String.join(path.endsWith("/prenoms") ? ", " : "\n", values);
    }

    private static List<String> values(Document livret, String path) {
        List<String> steps = new ArrayList<>(List.of(path.split("/")));
        String last = steps.remove(steps.size() - 1);
        String place = String.join("/", steps);
        if (last.matches("date|debut|fin") && place.matches("observations/.*|entretien/[^/]+")) {
            String instant = (last.equals("date") ? "debut" : last) + "/string()";
            return ask(livret, element(place) + "/" + instant).stream().map(text -> last.equals("date") ? day(text) : text.substring(11, 16)).toList();
        }
        String wanted = switch (last) {
            case "prenoms" -> "prenom";
            case "siren" -> "organisme/@siren";
            case "sansSiret" -> "sansSiret/@motif";
            case "habilitation" -> "habilitation/@reference";
            case "independant" -> "independant/'true'";
            case "texte" -> place.equals("preparation/contact") ? "." : "constat/texte";
            case "source" -> "constat/source/@ref";
            case "participant", "observateur" -> last + "/@ref";
            case "situationChoisie" -> "situationChoisie/@situation";
            case "situation", "canal" -> "tokenize(@" + last + ")";
            default -> last.matches("[0-9]+") ? "self::node()[last()]" : "(@" + last + " | " + last + ")";
        };
        return ask(livret, element(last.matches("[0-9]+") ? path : place) + "/" + wanted + " ! normalize-space()").stream()
                .map(text -> last.startsWith("date") && !text.isEmpty() ? day(text) : text).filter(text -> !text.isEmpty()).toList();
    }

    /** The element of a place, in XPath. */
    private static String element(String place) {
        return "/livret/" + (place.equals("livret") ? "." : place.replaceAll("^observations/([^/]+)", "observations/observation[@id = '$1']")
                .replaceAll("^entretien/([^/]+)", "entretien[@id = '$1']").replaceAll("/([0-9]+)(/|$)", "[$1]$2")
                .replaceAll("^evaluation/(C[0-9]+)", "evaluation/competence[@code = '$1']").replaceAll("/(C[0-9]+)-([0-9]+)$", "/critere[@code = '$1.$2']")
                .replaceAll("situationChoisie/([A-Z_]+)", "situationChoisie[@situation = '$1']"));
    }

    private static String day(String iso) {
        return LocalDate.parse(iso.substring(0, 10)).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static List<String> ask(Document livret, String xpath) {
        XPathCompiler compiler = Saxon.PROCESSOR.newXPathCompiler();
        compiler.declareNamespace("", "urn:fr:ccs:dossier:1");
        try {
            return compiler.evaluate(xpath, livret.tree()).stream().map(XdmItem::getStringValue).collect(Collectors.toList());
        } catch (SaxonApiException e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }
}

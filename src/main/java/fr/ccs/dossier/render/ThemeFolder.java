package fr.ccs.dossier.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a branch's theme from its own folder, and says all that is wrong with it at once.
 *
 * <p>The folder holds {@code theme.xml}, the logo that it names, {@code libelles.xml} and {@code lettres/}; nothing outside it is read.
 */
public final class ThemeFolder {
    private static final String SETTINGS = "theme.xml";
    private static final String LABELS = "libelles.xml";
    private static final String LETTERS = "lettres";
    private static final int XML_BYTES = 1 << 20;
    /** What a letterhead leaves to the logo, in millimetres. */
    private static final double LOGO_WIDTH = 80;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}");

    /** Reads an XML file by a schema of ours; the stage that judges documents does it for this one, which judges nothing. */
    public interface Judge {
        /** Hands the events of a valid file to {@code handler}, whose {@code error} decides on the first fault. */
        void read(InputStream file, String schema, DefaultHandler handler) throws IOException, SAXException;
    }

    private final Path folder;
    private final boolean french;
    private final Judge judge;
    private final List<String> problems = new ArrayList<>();

    private ThemeFolder(Path folder, boolean french, Judge judge) {
        this.folder = folder;
        this.french = french;
        this.judge = judge;
    }

    /**
     * The theme of this folder.
     *
     * @param language language of the messages, {@code fr} or {@code en}
     * @throws ThemeException when anything in it is wrong
     */
    public static Theme read(Path folder, String language, Judge judge) throws ThemeException {
        return new ThemeFolder(folder, language.equals("fr"), judge).read();
    }

    private Theme read() throws ThemeException {
        ThemeSettings settings = new ThemeSettings();
        boolean valid = judged(SETTINGS, "schemas/theme.xsd", settings);
        Optional<Logo> logo = valid && settings.logoFile != null ? logo(settings) : Optional.empty();
        Map<String, String> labels = exists(LABELS) ? labels() : Map.of();
        Map<String, XdmNode> letters = exists(LETTERS) ? letters() : Map.of();
        refuseStrangers(settings.logoFile);
        Theme theme = new Theme(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), valid ? settings.base : "standard", Map.copyOf(settings.colours), logo, List.copyOf(settings.letterhead),
                Map.copyOf(labels), Map.copyOf(letters));
        refuseWeakContrasts(theme);
        if (!problems.isEmpty()) {
            throw new ThemeException(problems);
        }
        return theme;
    }

    private void refuseWeakContrasts(Theme theme) {
        Map<String, String> tokens = theme.tokens();
        for (Contrast.Pair pair : Contrast.tooWeak(tokens)) {
            String found = decimal(Contrast.of(pair, tokens));
            String wanted = decimal(pair.wanted());
            String ink = Contrast.colour(pair.ink(), tokens);
            String ground = Contrast.colour(pair.ground(), tokens);
            problem(SETTINGS + " : la couleur « " + pair.ink() + " » (" + ink + ") ne se lit pas assez sur « " + pair.ground() + " » (" + ground
                    + ") : contraste de " + found + ":1, il en faut au moins " + wanted + ":1.",
                    SETTINGS + ": the colour “" + pair.ink() + "” (" + ink + ") is not readable enough on “" + pair.ground() + "” (" + ground
                    + "): contrast of " + found + ":1, at least " + wanted + ":1 is wanted.");
        }
    }

    /** Rounded down, so that a ratio just too low never looks as if it were enough. */
    private String decimal(double ratio) {
        String plain = BigDecimal.valueOf(ratio).setScale(2, RoundingMode.FLOOR).stripTrailingZeros().toPlainString();
        return french ? plain.replace('.', ',') : plain;
    }

    private Optional<Logo> logo(ThemeSettings settings) {
        String file = settings.logoFile;
        Optional<byte[]> bytes = bytes(file, Logo.BYTES);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Logo.Seen seen = Logo.look(bytes.get());
        if (seen.refusal().isPresent()) {
            switch (seen.refusal().get()) {
                case FORMAT -> problem(file + " : ce n’est ni une image PNG ni une image JPEG.", file + ": this is neither a PNG nor a JPEG image.");
                case TOO_MANY_POINTS -> problem(file + " : plus de " + Logo.SIDE + " points de côté, réduisez l’image.",
                        file + ": more than " + Logo.SIDE + " points on a side, make the image smaller.");
                case INKS -> problem(file + " : couleurs d’imprimerie (CMJN), enregistrez l’image en rouge, vert et bleu.",
                        file + ": these are the colours of a printing press (CMYK), save the image in red, green and blue.");
                default -> problem(file + " : cette image est abîmée.", file + ": this image is damaged.");
            }
            return Optional.empty();
        }
        Logo logo = Logo.of(bytes.get(), seen, settings.logoAlternative, settings.logoHeight);
        if (logo.width() > LOGO_WIDTH) {
            problem(SETTINGS + " : à " + decimal(logo.height()) + " mm de haut, le logo en a " + decimal(logo.width()) + " de large ; il lui en reste "
                    + decimal(LOGO_WIDTH) + " : diminuez la hauteur.",
                    SETTINGS + ": " + decimal(logo.height()) + " mm high, the logo is " + decimal(logo.width()) + " wide; there is room for "
                    + decimal(LOGO_WIDTH) + ": make it lower.");
        }
        return Optional.of(logo);
    }

    private Map<String, String> labels() {
        LabelSettings settings = new LabelSettings();
        if (!judged(LABELS, "schemas/libelles.xsd", settings)) {
            return Map.of();
        }
        Labels own = Labels.in("fr");
        new TreeMap<>(settings.texts).forEach((id, text) -> {
            Optional<String> replaced = own.find(id);
            if (replaced.isEmpty()) {
                problem(LABELS + " : aucun libellé ne s’appelle « " + id + " ».", LABELS + ": no label is called “" + id + "”.");
            } else if (!placeholders(replaced.get()).equals(placeholders(text))) {
                problem(LABELS + " : le libellé « " + id + " » doit contenir " + listed(placeholders(replaced.get())) + ", et non " + listed(placeholders(text)) + ".",
                        LABELS + ": the label “" + id + "” must contain " + listed(placeholders(replaced.get())) + ", not " + listed(placeholders(text)) + ".");
            }
        });
        return settings.texts;
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private String listed(TreeSet<String> placeholders) {
        return placeholders.isEmpty() ? say("aucun repère", "no placeholder") : String.join(" ", placeholders);
    }

    private Map<String, XdmNode> letters() {
        Map<String, XdmNode> letters = new HashMap<>();
        for (String file : list(folder.resolve(LETTERS))) {
            String name = LETTERS + "/" + file;
            if (!file.endsWith(".xml") || ThemeFolder.class.getResource("/templates/" + name) == null) {
                problem(name + " : aucune lettre ne s’appelle ainsi.", name + ": no letter is called like that.");
                continue;
            }
            TreeHandler tree = new TreeHandler();
            if (judged(name, "schemas/lettre.xsd", tree)) {
                letters.put(file.substring(0, file.length() - ".xml".length()), tree.tree());
            }
        }
        return letters;
    }

    /** A file whose name has a slip in it would otherwise silently not count. */
    private void refuseStrangers(String logo) {
        for (String file : list(folder)) {
            if (file.endsWith(".xml") && !file.equals(SETTINGS) && !file.equals(LABELS) && !file.equals(logo)) {
                problem(file + " : un thème n’a pas de fichier de ce nom (" + SETTINGS + ", " + LABELS + ", " + LETTERS + "/).",
                        file + ": a theme has no file of this name (" + SETTINGS + ", " + LABELS + ", " + LETTERS + "/).");
            }
        }
    }

    private List<String> list(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            problem(place + " : ce dossier ne peut être lu.", place + ": this folder cannot be read.");
            return List.of();
        }
    }

    private boolean judged(String name, String schema, DefaultHandler handler) {
        Optional<byte[]> bytes = bytes(name, XML_BYTES);
        if (bytes.isEmpty()) {
            return false;
        }
        try {
            judge.read(new ByteArrayInputStream(bytes.get()), schema, handler);
            return true;
        } catch (SAXParseException fault) {
            problem(name + ":" + fault.getLineNumber() + " : " + fault.getMessage(), name + ":" + fault.getLineNumber() + ": " + fault.getMessage());
        } catch (SAXException | IOException fault) {
            problem(name + " : " + fault.getMessage(), name + ": " + fault.getMessage());
        }
        return false;
    }

    private boolean exists(String name) {
        return Files.exists(folder.resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    /** The bytes of a file that is in the folder itself, however it is linked to. */
    private Optional<byte[]> bytes(String name, int most) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            problem(name + " : ce fichier manque dans " + folder + ".", name + ": this file is missing in " + folder + ".");
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                problem(name + " : ce lien mène hors du dossier du thème.", name + ": this link leads out of the theme’s folder.");
                return Optional.empty();
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(most + 1);
            }
            if (bytes.length > most) {
                problem(name + " : plus de " + most / 1024 + " Kio, c’est trop.", name + ": more than " + most / 1024 + " KiB, which is too much.");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException unreadable) {
            problem(name + " : ce fichier ne peut être lu.", name + ": this file cannot be read.");
            return Optional.empty();
        }
    }

    private void problem(String inFrench, String inEnglish) {
        problems.add(say(inFrench, inEnglish));
    }

    private String say(String inFrench, String inEnglish) {
        return french ? inFrench : inEnglish;
    }
}

package fr.ccs.dossier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import fr.ccs.dossier.archive.ServicesSeda;
import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.exchange.EmetteurCpf;
import fr.ccs.dossier.finding.Language;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What {@code ccs.xml} sets for every command run in or below its folder; paths in it are relative to it.
 *
 * @param file the project file; empty when there is none
 * @param trust folder of the certificates and revocation lists that the branch trusts; empty when not set
 * @param theme folder of the theme that documents are printed in; empty when not set
 * @param failOn the threshold of blocking, as on the command line; empty when not set
 * @param minimumRules the oldest rule-set version accepted; empty when not set
 * @param registre the register of deliveries; empty when not set
 * @param numeroDossier how the numbers of dossiers are written
 * @param cpf who sends to the Caisse des Dépôts; empty when not set
 * @param versement who hands over to an archive service; empty when not set
 */
record Project(Optional<Path> file, List<Path> referentiels, List<Path> documents, List<Pattern> phases, List<Pattern> excluded,
        Optional<Path> trust, Optional<Path> theme, Optional<String> failOn, Optional<String> minimumRules,
        Optional<Path> registre, String numeroDossier, Optional<EmetteurCpf> cpf, Optional<ServicesSeda> versement) {

    /** A glob of paths below the project's folder, and the phase it sets (empty for an exclusion). */
    record Pattern(String glob, String phase) {
        private boolean matches(Path folder, Path path) {
            Path absolute = path.toAbsolutePath().normalize();
            return absolute.startsWith(folder) && FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(folder.relativize(absolute));
        }
    }

    static final String NAME = "ccs.xml";
    private static final String NUMERO_DOSSIER = "D-AAAA-NNNN";

    /** The nearest project file, from {@code start} upwards. */
    static Project above(Path start, Language language) throws IOException {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(NAME))) {
                return read(folder.resolve(NAME), language);
            }
        }
        return new Project(Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), NUMERO_DOSSIER, Optional.empty(), Optional.empty());
    }

    /** The phase that the project sets for a file; the first pattern that matches decides. */
    Optional<String> phaseOf(Path path) {
        return file.flatMap(own -> phases.stream().filter(pattern -> pattern.matches(own.getParent(), path)).findFirst()).map(Pattern::phase)
                .filter(phase -> !phase.equals("auto"));
    }

    /** Whether a walked file is left out. */
    boolean excludes(Path path) {
        return file.isPresent() && excluded.stream().anyMatch(pattern -> pattern.matches(file.get().getParent(), path));
    }

    private static Project read(Path file, Language language) throws IOException {
        Settings settings = new Settings(file.getParent());
        try (InputStream in = Files.newInputStream(file)) {
            ValidatedXml.read(in, "schemas/ccs.xsd", settings, language);
        } catch (SAXParseException fault) {
            throw Stop.couldNot(language.choose("Le fichier de projet ", "The project file ") + file + ":" + fault.getLineNumber()
                    + language.choose(" ne peut être utilisé : ", " cannot be used: ") + fault.getMessage());
        } catch (SAXException fault) {
            throw Stop.couldNot(language.choose("Le fichier de projet " + file + " ne peut être utilisé\u202F: ce n’est pas du XML bien formé.",
                    "The project file " + file + " cannot be used: it is no well-formed XML."));
        }
        return new Project(Optional.of(file), settings.referentiels, settings.documents, settings.phases, settings.excluded,
                Optional.ofNullable(settings.trust), Optional.ofNullable(settings.theme), Optional.ofNullable(settings.failOn), Optional.ofNullable(settings.minimumRules),
                Optional.ofNullable(settings.registre), settings.numeroDossier, Optional.ofNullable(settings.cpf), Optional.ofNullable(settings.versement));
    }

    /** Gathers the settings as the validated file is read. */
    private static final class Settings extends DefaultHandler {
        private final Path folder;
        private final List<Path> referentiels = new ArrayList<>();
        private final List<Path> documents = new ArrayList<>();
        private final List<Pattern> phases = new ArrayList<>();
        private final List<Pattern> excluded = new ArrayList<>();
        private Path trust;
        private Path theme;
        private String failOn;
        private String minimumRules;
        private Path registre;
        private String numeroDossier = NUMERO_DOSSIER;
        private EmetteurCpf cpf;
        private ServicesSeda versement;

        Settings(Path folder) {
            this.folder = folder;
        }

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) {
            String path = attributes.getValue("chemin");
            switch (local) {
                case "referentiels" -> referentiels.add(folder.resolve(path));
                case "documents" -> documents.add(folder.resolve(path));
                case "phase" -> phases.add(new Pattern(path, attributes.getValue("nom")));
                case "confiance" -> trust = folder.resolve(path);
                case "theme" -> theme = folder.resolve(path);
                case "exclu" -> excluded.add(new Pattern(path, ""));
                case "bloquant" -> failOn = attributes.getValue("seuil");
                case "registre" -> {
                    registre = folder.resolve(path);
                    numeroDossier = attributes.getValue("numeroDossier") == null ? NUMERO_DOSSIER : attributes.getValue("numeroDossier");
                }
                case "cpf" -> {
                    String client = attributes.getValue("client");
                    String certificateur = attributes.getValue("certificateur");
                    cpf = new EmetteurCpf(client, certificateur == null ? client : certificateur, attributes.getValue("contrat"));
                }
                case "versement" -> {
                    String versant = attributes.getValue("versant");
                    String producteur = attributes.getValue("producteur");
                    versement = new ServicesSeda(attributes.getValue("archives"), versant, producteur == null ? versant : producteur,
                            Optional.ofNullable(attributes.getValue("accord")),
                            "publiques".equals(attributes.getValue("statut")) ? ServicesSeda.Statut.PUBLIQUES : ServicesSeda.Statut.PRIVEES);
                }
                case "regles" -> minimumRules = attributes.getValue("minimum");
                default -> { }
            }
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}

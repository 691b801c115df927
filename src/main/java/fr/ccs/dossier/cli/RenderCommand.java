package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs render}: prints documents, each whole or not at all. */
@Command(name = "render", aliases = "imprimer", sortOptions = false)
final class RenderCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--as", paramLabel = "DOCUMENT")
    private String as;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--dossier", paramLabel = "NUMERO")
    private String dossier;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private Path output;

    @Option(names = "--format", paramLabel = "pdf|fo", defaultValue = "pdf")
    private String format;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--theme", paramLabel = "NAME|DIR")
    private String theme;

    @Mixin
    private Sources sources;

    @Mixin
    private Jobs jobs;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("pdf") && !format.equals("fo")) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez pdf ou fo.", "Unknown format “" + format + "”: choose pdf or fo."));
        }
        Impression.demandKnown(ccs, as);
        int threads = jobs.count(ccs);
        if (list) {
            return list();
        }
        Project project = sources.project(ccs);
        List<Printing.Item> items = new ArrayList<>();
        for (Path file : files) {
            if (DossierPrints.named(as) && Files.isRegularFile(file.resolve(Dossier.FILE))) {
                Path own = file.resolve(Dossier.FILE);
                items.add(new Printing.Item(own, stem(intoFolder() ? output.resolve(file.toAbsolutePath().normalize().getFileName()) : own), false));
            } else if (Files.isDirectory(file)) {
                Resolver.xmlFiles(file).stream().filter(found -> !project.excludes(found)).forEach(found ->
                        items.add(new Printing.Item(found, stem(output == null ? found : output.resolve(file.relativize(found))), true)));
            } else {
                items.add(new Printing.Item(file, stem(intoFolder() ? output.resolve(file.getFileName()) : file), false));
            }
        }
        demandPlaces(items);
        boolean oneFile = items.size() == 1 && !items.get(0).walked() && output != null && !Files.isDirectory(output);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, files.stream().filter(Files::exists).toList());
        LocalDate day = Moment.day(date);
        Impression impression = new Impression(ccs, as, format, oneFile ? output : null, dossier, day);
        RenderOptions options = RenderOptions.STANDARD.withDraft(draft).withTheme(Themes.chosen(ccs, theme, project));
        // the document has a date of its own, the letter about what is still to come has not
        boolean dated = date != null || DossierPrints.dated(as);
        return new Printing(ccs, impression, resolver, dated ? options.withDate(day) : options, format.equals("fo"), threads).run(items);
    }

    private boolean intoFolder() {
        return output != null && (files.size() > 1 || Files.isDirectory(output));
    }

    /** What can be printed of each document. */
    private int list() throws IOException {
        for (Path file : files) {
            if (!(new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read)) {
                throw Stop.blocked(ccs.say(file + " n’est pas un document CCS lisible : ccs check dit pourquoi.", file + " is not a CCS document that can be read: ccs check says why."));
            }
            Impression.of(read.document().kind()).forEach(imprime -> ccs.out.println(imprime.code() + "\t" + imprime.description(ccs.say("fr", "en"))));
        }
        return Ccs.CLEAN;
    }

    /** Two documents must not be written one over the other. */
    private void demandPlaces(List<Printing.Item> items) {
        if (items.isEmpty()) {
            throw Stop.couldNot(ccs.say("Aucun document à imprimer : rien n’a été écrit.", "No document to print: nothing was written."));
        }
        if (items.size() > 1 && output != null && Files.isRegularFile(output)) {
            throw Stop.usage(ccs.say("--output " + output + " est un fichier : pour plusieurs documents, donnez un dossier.",
                    "--output " + output + " is a file: for several documents give a folder."));
        }
        Set<Path> places = new HashSet<>();
        for (Printing.Item item : items) {
            if (!places.add(item.stem().toAbsolutePath().normalize())) {
                throw Stop.usage(ccs.say("Deux documents portent le nom " + item.file().getFileName() + " : imprimez-les dans deux dossiers.",
                        "Two documents are called " + item.file().getFileName() + ": print them into two folders."));
            }
        }
    }

    private static Path stem(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.xml$", ""));
    }
}

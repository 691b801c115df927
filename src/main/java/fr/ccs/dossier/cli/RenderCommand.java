package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--as", paramLabel = "DOCUMENT")
    private String as;

    @Option(names = "--list")
    private boolean list;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private Path output;

    @Option(names = "--format", paramLabel = "pdf|fo", defaultValue = "pdf")
    private String format;

    @Option(names = "--draft")
    private boolean draft;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("pdf") && !format.equals("fo")) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez pdf ou fo.", "Unknown format “" + format + "”: choose pdf or fo."));
        }
        if (files.size() > 1 && output != null && Files.isRegularFile(output)) {
            throw Stop.usage(ccs.say("--output " + output + " est un fichier : pour plusieurs documents, donnez un dossier.",
                    "--output " + output + " is a file: for several documents give a folder."));
        }
        files.stream().filter(Files::isDirectory).findFirst().ifPresent(folder -> {
            throw Stop.usage(ccs.say(folder + " est un dossier : nommez les documents à imprimer.", folder + " is a folder: name the documents to print."));
        });
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, files.stream().filter(Files::exists).toList());
        Renderer renderer = list ? null : new Renderer();
        int status = Ccs.CLEAN;
        for (Path file : files) {
            status = Math.max(status, print(file, resolver, renderer));
        }
        return status;
    }

    private int print(Path file, Resolver resolver, Renderer renderer) throws IOException {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(file);
        if (!(reading instanceof Reading.Read read)) {
            ccs.err.println(file + ": " + ((Reading.Refused) reading).finding().message(ccs.language).text());
            return Ccs.BLOCKED;
        }
        Document document = read.document();
        List<Imprime> fitting = Arrays.stream(Imprime.values()).filter(imprime -> imprime.fits(document.kind())).toList();
        if (list) {
            fitting.forEach(imprime -> ccs.out.println(imprime.code() + "\t" + imprime.description(ccs.say("fr", "en"))));
            return Ccs.CLEAN;
        }
        Imprime imprime = chosen(document, fitting);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Source source = Source.of(document, resolver);
        RenderOptions options = RenderOptions.STANDARD.withDraft(draft);
        try {
            if (format.equals("fo")) {
                renderer.renderFo(source, imprime, options, bytes);
            } else {
                renderer.render(source, imprime, options, bytes);
            }
        } catch (RenderException refused) {
            ccs.err.println(file + ": " + refused.getMessage());
            return Ccs.BLOCKED;
        }
        Path target = target(file, imprime);
        Output.write(target, bytes.toByteArray());
        if (!ccs.quiet) {
            ccs.out.println(target);
        }
        return Ccs.CLEAN;
    }

    private Imprime chosen(Document document, List<Imprime> fitting) {
        String codes = fitting.stream().map(Imprime::code).collect(Collectors.joining(", "));
        if (fitting.isEmpty()) {
            throw Stop.usage(ccs.say("Aucun imprimé n’est prévu pour un document « " + document.kind().root() + " ».",
                    "Nothing can be printed from a “" + document.kind().root() + "” yet."));
        }
        String wanted = as == null ? fitting.get(0).code() : as;
        return fitting.stream().filter(imprime -> imprime.code().equals(wanted)).findFirst().orElseThrow(() -> Stop.usage(ccs.say(
                "« " + wanted + " » ne s’imprime pas à partir de " + document.name() + " : choisissez ",
                "“" + wanted + "” cannot be printed from " + document.name() + ": choose ") + codes + "."));
    }

    private Path target(Path file, Imprime imprime) {
        String stem = file.getFileName().toString().replaceFirst("\\.xml$", "");
        String name = stem + (stem.equals(imprime.code()) || as == null ? "" : "-" + imprime.code()) + "." + format;
        if (output == null) {
            return file.resolveSibling(name);
        }
        return files.size() > 1 || Files.isDirectory(output) ? output.resolve(name) : output;
    }
}

package fr.ccs.dossier.check;

import fr.ccs.dossier.document.OwnResources;
import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltPackage;
import net.sf.saxon.trans.XPathException;

/**
 * Run by the build: turns each {@code schemas/1/rules/KIND.sch} into one stylesheet a phase, compiles every one of them, and writes the
 * rule book. A rule file that does not compile, or breaks the house form, fails the build.
 */
public final class RuleCompiler {
    private static final String SCHXSLT = "http://dmaus.name/ns/2023/schxslt";
    private static final String TRANSPILER = "/content/transpile.xsl";
    private static final List<String> REFINERS = List.of("/fr/ccs/dossier/check/slim.xsl", "/fr/ccs/dossier/check/merge.xsl");

    private final Path schemas;
    private final Path output;
    private final XsltExecutable transpiler;
    private final List<XsltExecutable> refiners = new ArrayList<>();

    private RuleCompiler(Path schemas, Path output) throws IOException, SaxonApiException {
        this.schemas = schemas;
        this.output = output;
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setParameter(new QName(SCHXSLT, "location-function"), new XdmAtomicValue(PositionFunction.NAME));
        compiler.setParameter(new QName(SCHXSLT, "compact-report"), new XdmAtomicValue(true));
        this.transpiler = compiled(compiler, TRANSPILER);
        for (String refiner : REFINERS) {
            refiners.add(compiled(Saxon.PROCESSOR.newXsltCompiler(), refiner));
        }
    }

    private static XsltExecutable compiled(XsltCompiler compiler, String name) throws IOException, SaxonApiException {
        try (InputStream in = RuleCompiler.class.getResourceAsStream(name)) {
            return compiler.compile(new StreamSource(in, "ccs:" + name));
        }
    }

    /** @param arguments the {@code schemas} folder, then the folder of classes to write to */
    public static void main(String[] arguments) throws IOException, SaxonApiException {
        RuleFunctions.register();
        RuleCompiler compiler = new RuleCompiler(Path.of(arguments[0]), Path.of(arguments[1]));
        List<RuleSource> sources = RuleSource.readAll(Path.of(arguments[0]).resolve("1/rules"));
        for (RuleSource source : sources) {
            for (String phase : source.phases()) {
                compiler.compile(source, phase);
            }
        }
        Files.createDirectories(compiler.output.resolve("rules"));
        RuleBookFile.write(sources, digest(compiler.schemas), compiler.output);
    }

    /** Classpath name of the sheet of a kind (by its file name) in a phase. */
    static String sheetName(String kind, String phase) {
        return "rules/" + kind + "-" + phase + ".xsl";
    }

    /** Classpath name of the same sheet as Saxon compiled it. */
    static String packedName(String sheetName) {
        return sheetName.replace(".xsl", ".packed");
    }

    /** The place a sheet is compiled as if it stood in: beside the functions and code lists that it reads. */
    static String baseUri(String sheetName) {
        return OwnResources.uri("schemas/1/" + sheetName);
    }

    private void compile(RuleSource source, String phase) throws IOException, SaxonApiException {
        XdmNode sheet = transpile(source, phase);
        Path file = output.resolve(sheetName(source.kind(), phase));
        Files.createDirectories(file.getParent());
        Saxon.PROCESSOR.newSerializer(file.toFile()).serializeNode(sheet);
        XsltCompiler compiler = RuleSheets.compiler();
        compiler.setErrorReporter(error -> System.err.println(source.kind() + ".sch, phase " + phase + ": " + error.getMessage()));
        try (InputStream in = Files.newInputStream(file)) {
            XsltPackage compiled = compiler.compilePackage(new StreamSource(in, baseUri(sheetName(source.kind(), phase))));
            compiled.link();
            Path packed = output.resolve(packedName(sheetName(source.kind(), phase)));
            Files.write(packed, SheetPacker.pack(compiled.getUnderlyingPreparedPackage()));
            SheetLoader.load(PackedSheet.read(Files.readAllBytes(packed)).orElseThrow(), false);
        } catch (XPathException e) {
            throw new SaxonApiException(e);
        }
    }

    private XdmNode transpile(RuleSource source, String phase) throws SaxonApiException {
        Xslt30Transformer transformer = transpiler.load30();
        transformer.setStylesheetParameters(Map.of(new QName(SCHXSLT, "phase"), new XdmAtomicValue(phase)));
        transformer.setResourceResolver(request -> new StreamSource(request.uri));
        XdmDestination sheet = new XdmDestination();
        transformer.applyTemplates(source.tree(), sheet);
        XdmNode refined = sheet.getXdmNode();
        for (XsltExecutable refiner : refiners) {
            XdmDestination better = new XdmDestination();
            Xslt30Transformer refining = refiner.load30();
            refining.setGlobalContextItem(refined);
            refining.applyTemplates(refined, better);
            refined = better.getXdmNode();
        }
        return refined;
    }

    /** One digest over every schema, rule, function and code list, in the order of their names. */
    static String digest(Path schemas) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> walk = Files.walk(schemas)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".md")).sorted().toList()) {
                lines.append(fr.ccs.dossier.document.DocumentReader.sha256(Files.readAllBytes(file))).append("  ")
                        .append(schemas.relativize(file).toString().replace('\\', '/')).append('\n');
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return fr.ccs.dossier.document.DocumentReader.sha256(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

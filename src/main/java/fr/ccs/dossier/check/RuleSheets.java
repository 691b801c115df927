package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.OwnResources;
import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.expr.parser.OptimizerOptions;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;

/** The rule stylesheets that the build made, each compiled at its first use: one small sheet a kind and phase. */
final class RuleSheets {
    /** What ships cannot change while we run: all checkers of one process share what was compiled of it. */
    private static final Map<String, Optional<XsltExecutable>> SHIPPED = new ConcurrentHashMap<>();

    private final Map<String, Optional<XsltExecutable>> sheets;
    private final Function<String, InputStream> source;

    RuleSheets() {
        this(name -> RuleSheets.class.getResourceAsStream("/" + name), SHIPPED);
    }

    /** @param source the text of a sheet by its classpath name; null when there is none */
    RuleSheets(Function<String, InputStream> source) {
        this(source, new ConcurrentHashMap<>());
    }

    private RuleSheets(Function<String, InputStream> source, Map<String, Optional<XsltExecutable>> sheets) {
        this.source = source;
        this.sheets = sheets;
    }

    /** The sheet of a kind in a phase; empty when no rule book has been written for that kind. */
    Optional<XsltExecutable> sheet(Kind kind, Phase phase) {
        return sheets.computeIfAbsent(RuleCompiler.sheetName(kind.files(), phase.code()), this::executable);
    }

    private Optional<XsltExecutable> executable(String name) {
        return packed(name).or(() -> compiled(name));
    }

    /** @return empty also for what cannot be loaded, since the sheet that it was made of is there too */
    private Optional<XsltExecutable> packed(String name) {
        try (InputStream in = source.apply(RuleCompiler.packedName(name))) {
            Optional<PackedSheet> sheet = in == null ? Optional.empty() : PackedSheet.read(in.readAllBytes());
            return sheet.isEmpty() ? Optional.empty() : Optional.of(SheetLoader.load(sheet.get(), true));
        } catch (IOException | SaxonApiException | XPathException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    private Optional<XsltExecutable> compiled(String name) {
        try (InputStream in = source.apply(name)) {
            return in == null ? Optional.empty() : Optional.of(compiler().compile(new StreamSource(in, RuleCompiler.baseUri(name))));
        } catch (IOException | SaxonApiException e) {
            throw new RulesFailed("rule sheet " + name + " does not compile in this installation", e);
        }
    }

    /** Compiles a sheet beside the functions and code lists that it reads. */
    static XsltCompiler compiler() {
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(OwnResources.RESOLVER);
        compiler.getUnderlyingCompilerInfo().setOptimizerOptions(new OptimizerOptions(0));
        return compiler;
    }
}

package fr.ccs.dossier.finding;

/**
 * Where in its file a finding stands, as an editor counts: lines and columns from 1, the end column after the last character.
 *
 * @param path the element as an XPath without prefixes ({@code /livret/evaluation/competence[2]}); empty when none is known
 * @param codes the same place by the codes that people use ({@code C2/C2.1}), stable when lines move; empty when none is known
 * @param excerpt the source line at {@link #line}, without its line end; empty when there is none to show
 */
public record Location(int line, int column, int endLine, int endColumn, String path, String codes, String excerpt) {

    /** The file as a whole, when no better place is known. */
    public static final Location FILE = new Location(1, 1, 1, 1, "", "", "");
}

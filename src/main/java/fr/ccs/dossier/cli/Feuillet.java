package fr.ccs.dossier.cli;

import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Source;
import java.nio.file.Path;

/** One print: from what, as what, where to. */
record Feuillet(Source source, Imprime imprime, Path target) {}

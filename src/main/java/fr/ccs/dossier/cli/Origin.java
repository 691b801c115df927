package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.io.IOException;
import java.util.Set;

/** One way of making a new document from another that the user names with {@code --from}: each kind it may start from is one class. */
interface Origin {

    /** The kind that is made. */
    Kind made();

    /** The kind that it is made from. */
    Kind source();

    /** The options of {@code ccs new} that say something to it, such as {@code --numero}; any other that is given is refused. */
    Set<String> options();

    /** The bytes of the new document; stops with a sentence for the user where there is none to make. */
    byte[] bytes(Ccs ccs, Document source, NewOptions asked) throws IOException;
}

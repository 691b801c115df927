package peers;

import java.nio.file.Path;
import java.util.List;

/** A program that judges a document with the XSD and the rules of a livret, everything compiled and kept beforehand. */
interface Peer {
    Path SCHEMA = Path.of("schemas/1/livret.xsd");
    Path RULES = Path.of("schemas/1/rules/livret.sch");
    String PHASE = "transmission";

    /**
     * Judges the document: bytes in, the ids of the rules that it breaks out, one for each time, sorted.
     *
     * @throws Exception also when the document is not valid by the XSD
     */
    List<String> brokenRules(byte[] document) throws Exception;
}

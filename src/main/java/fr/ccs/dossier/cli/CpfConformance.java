package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.exchange.VersionCpf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a flux is what our XSD of its version says, before anything of it is written. */
final class CpfConformance {
    private CpfConformance() {}

    /** Ends the command when the file is not what our XSD says; the fault is told by its code, for its words may hold a value. */
    static void require(Ccs ccs, byte[] bytes, VersionCpf version) throws IOException {
        try {
            ValidatedXml.read(new ByteArrayInputStream(bytes), version.schema(), new DefaultHandler() {
                @Override
                public void error(SAXParseException fault) throws SAXException {
                    throw fault;
                }
            }, ccs.language);
        } catch (SAXException fault) {
            String code = String.valueOf(fault.getMessage()).split(":")[0];
            int line = fault instanceof SAXParseException placed ? placed.getLineNumber() : 0;
            throw Stop.couldNot(ccs.say("Le flux n’est pas conforme au format " + version.numero() + " (ligne " + line + ", " + code + ") : rien n’a été écrit.",
                    "The flux does not conform to format " + version.numero() + " (line " + line + ", " + code + "): nothing was written."));
        }
    }
}

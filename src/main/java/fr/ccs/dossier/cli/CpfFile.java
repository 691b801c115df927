package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.exchange.VersionCpf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Where a flux is kept beside the register, and how: it holds civil status, and only who sends it may read it. */
final class CpfFile {
    private static final String FOLDER = "transmissions";

    private CpfFile() {}

    /** Relative to the register's folder. */
    static String chemin(String flux) {
        return FOLDER + "/" + flux + ".xml";
    }

    /** Makes the folder of the files, and shuts it to others. */
    static void shut(Path registre) throws IOException {
        Path folder = registre.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        permit(folder, "rwx------");
    }

    static void restrict(Path file) throws IOException {
        permit(file, "rw-------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

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

package fr.ccs.dossier.archive;

import fr.ccs.dossier.archive.ServicesSeda.Statut;
import fr.ccs.dossier.document.Saxon;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;

/** A transfer as its receiver reads it: by the JDK's own zip, and its manifest by XPath. */
record Sip(Map<String, byte[]> entries, XdmNode manifest) {
    static final ServicesSeda SERVICES = new ServicesSeda("FRAD-SPECIMEN", "99812345900013", "99812345900021", Optional.of("ACC-2026-01"), Statut.PRIVEES);

    /** Makes one of a deposit, and reads it. */
    static Sip of(Path bag, Path target) throws Exception {
        new SipSeda(SERVICES, Bags.NOON).write(bag, target);
        return read(target);
    }

    static Sip read(Path zip) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(java.nio.file.Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entries.put(entry.getName(), in.readAllBytes()) != null) {
                    throw new IllegalStateException("twice: " + entry.getName());
                }
            }
        }
        try (InputStream in = new ByteArrayInputStream(entries.get("manifest.xml"))) {
            return new Sip(entries, Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in)));
        }
    }

    byte[] bytes() {
        return entries.get("manifest.xml");
    }

    /** Values by XPath; names without prefix are the standard's. */
    List<String> values(String xpath) throws Exception {
        XPathCompiler compiler = Saxon.PROCESSOR.newXPathCompiler();
        compiler.declareNamespace("", "fr:gouv:culture:archivesdefrance:seda:v2.3");
        List<String> values = new ArrayList<>();
        for (XdmItem item : compiler.evaluate(xpath, manifest)) {
            values.add(item.getStringValue());
        }
        return values;
    }
}

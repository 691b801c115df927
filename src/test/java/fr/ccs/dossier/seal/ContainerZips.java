package fr.ccs.dossier.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Containers taken apart and packed again, as somebody does who changes one. */
final class ContainerZips {
    private ContainerZips() {}

    static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream read = new ZipInputStream(in)) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                entries.put(entry.getName(), read.readAllBytes());
            }
        }
        return entries;
    }

    static byte[] packed(Map<String, byte[]> entries) throws IOException {
        return packed(entries, Map.of());
    }

    /** @param fields what stands beside the names of some entries */
    static byte[] packed(Map<String, byte[]> entries, Map<String, byte[]> fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                if (file.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                entry.setExtra(fields.get(file.getKey()));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

package fr.ccs.dossier.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** A style or a script that stands in the page itself, with the digest by which a browser allows it and no other. */
record PageAsset(String text) {

    /** @param names of resources of this package, set one after another */
    static PageAsset named(String... names) {
        return new PageAsset(Arrays.stream(names).map(PageAsset::text).collect(Collectors.joining()));
    }

    private static String text(String name) {
        try (InputStream in = PageAsset.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a Content-Security-Policy names it. */
    String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A signed livret as a forger sees it: text, of which anything can be cut, copied and written over. */
record AttackText(String text) {
    private static final Map<Level, String> SIGNED = new ConcurrentHashMap<>();

    /** The livret signed by all three at a level. */
    static AttackText signed(Level level) {
        return new AttackText(SIGNED.computeIfAbsent(level, reached -> text(Keys.signed(reached, Keys.ROLES.toArray(String[]::new)))));
    }

    /** The livret signed by all three at level B. */
    static AttackText signed() {
        return signed(Level.B);
    }

    static AttackText of(Document document) {
        return new AttackText(text(document));
    }

    /** The one place where {@code old} stands, written over. */
    AttackText replace(String old, String with) {
        return new AttackText(once(text, old, with));
    }

    /** The same within the signature of a role alone. */
    AttackText replace(String role, String old, String with) {
        return signature(role, signature -> once(signature, old, with));
    }

    /** The signature of a role, changed at will. */
    AttackText signature(String role, UnaryOperator<String> change) {
        String signature = signature(role);
        return new AttackText(text.replace(signature, change.apply(signature)));
    }

    /** A signature put into the empty slot of a role. */
    AttackText signed(String role, String signature) {
        return new AttackText(text.replaceFirst("(<signature role=\"" + role + "\"[^>]*)/>", "$1>" + signature + "</signature>"));
    }

    /** The {@code ds:Signature} in the slot of a role. */
    String signature(String role) {
        int slot = text.indexOf("<signature role=\"" + role + "\"");
        int start = text.indexOf("<ds:Signature ", slot);
        return text.substring(start, text.indexOf("</ds:Signature>", start) + "</ds:Signature>".length());
    }

    /** What an element of a signature holds, its first one of that name. */
    String value(String role, String element) {
        String signature = signature(role);
        int start = signature.indexOf('>', signature.indexOf("<" + element)) + 1;
        return signature.substring(start, signature.indexOf("</" + element + ">", start));
    }

    Document document() {
        return Keys.read(text);
    }

    private static String once(String text, String old, String with) {
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("stands there " + (at < 0 ? "never: " : "more than once: ") + old);
        }
        return text.substring(0, at) + with + text.substring(at + old.length());
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}

package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * The person whom a document names for a signature, and how a signing certificate is told to be theirs.
 *
 * @param id the person's number in the branch
 * @param noms each family name that they bear in this document
 * @param prenoms their first names, the usual one first
 */
record Signataire(String id, List<String> noms, List<String> prenoms) {
    private static final Pattern NUMBER = Pattern.compile("\\s*P-", Pattern.CASE_INSENSITIVE);
    private static final List<String> FAMILY_NAMES = List.of("nomNaissance", "nomUsage", "nom");

    /** The person with this id in a document; empty when it names nobody by it. */
    static Optional<Signataire> of(Document document, String id) {
        return document.root().select(Steps.descendant().where(node -> id.equals(node.getAttributeValue(new QName("id"))))).findFirst().map(person -> {
            List<String> noms = FAMILY_NAMES.stream().flatMap(name -> texts(person, name)).toList();
            return noms.isEmpty() ? new Signataire(id, List.of(person.getStringValue()), List.of())
                    : new Signataire(id, noms, texts(person, "prenom").toList());
        });
    }

    /**
     * Whether a certificate is of this person: by the branch's number when its subject bears one, and then by no other, else by name.
     *
     * <p>All values of an attribute count, wherever they stand in the subject. By name means: the usual first name and one family
     * name, and no word that is not theirs; accents and hyphens do not count.
     */
    boolean holds(X509Certificate certificate) {
        X500Name subject = subject(certificate);
        List<String> numbers = values(subject, BCStyle.SERIALNUMBER).filter(text -> NUMBER.matcher(text).lookingAt()).toList();
        if (!numbers.isEmpty()) {
            return numbers.stream().allMatch(id::equals);
        }
        String nom = values(subject, BCStyle.SURNAME).collect(Collectors.joining(" "));
        String prenom = values(subject, BCStyle.GIVENNAME).collect(Collectors.joining(" "));
        Set<String> said = words(nom.isBlank() || prenom.isBlank() ? values(subject, BCStyle.CN).collect(Collectors.joining(" ")) : prenom + " " + nom);
        Set<String> theirs = words(String.join(" ", prenoms) + " " + String.join(" ", noms));
        return theirs.containsAll(said) && noms.stream().map(Signataire::words).anyMatch(words -> !words.isEmpty() && said.containsAll(words))
                && prenoms.stream().limit(1).allMatch(usual -> said.containsAll(words(usual)));
    }

    /** The name that the document gives the person. */
    String name() {
        return (prenoms.stream().limit(1).map(prenom -> prenom + " ").findFirst().orElse("") + noms.get(noms.size() - 1)).strip();
    }

    /** Whether a certificate can be read to its last name: Java's own reader takes some that nothing else does. */
    static boolean legible(X509Certificate certificate) {
        try {
            Arrays.stream(subject(certificate).getRDNs()).flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues())).forEach(Signataire::text);
            return true;
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return false;
        }
    }

    /** The name that a certificate bears for people. */
    static String holder(X509Certificate certificate) {
        X500Name subject = subject(certificate);
        return values(subject, BCStyle.CN).findFirst().orElse(subject.toString());
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replace("œ", "oe").replace("Œ", "OE").toUpperCase(Locale.ROOT);
        Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^\\p{L}]+")));
        words.remove("");
        return words;
    }

    private static Stream<String> texts(XdmNode person, String name) {
        return person.select(Steps.child(Kind.NAMESPACE, name)).map(node -> node.getStringValue().strip());
    }

    private static X500Name subject(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate).getSubject();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", e);
        }
    }

    private static Stream<String> values(X500Name subject, ASN1ObjectIdentifier attribute) {
        return Arrays.stream(subject.getRDNs(attribute)).flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()))
                .filter(part -> part.getType().equals(attribute))
                .map(Signataire::text);
    }

    private static String text(AttributeTypeAndValue part) {
        return part.getValue() instanceof ASN1String text ? text.getString() : part.getValue().toString();
    }
}

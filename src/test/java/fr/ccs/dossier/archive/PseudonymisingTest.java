package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a pseudonymised copy tells of nobody who he is, in no byte and no spelling, says what it is, and is never taken for a deposit. */
class PseudonymisingTest {
    private static final Pattern NAME = Pattern.compile("<(nom|nomNaissance|nomUsage|prenom|raisonSociale|ligne|courriel|telephone|siret|dateNaissance)>([^<]+)<");
    private static final Pattern SIGNER = Pattern.compile("<(?:signataire|acteur)\\b[^>]*\\bid=\"P-[^>]*>([^<]+)<");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{40,}={0,2}");

    @TempDir
    Path temporary;

    private Pseudonymising.Copy copied(Path bag) throws Exception {
        Files.createDirectories(temporary.resolve("copies"));
        return new Pseudonymising(temporary.resolve("copies"), Bags.NOON, "essai").write(bag);
    }

    /** What the originals tell of people, each in the form in which it is looked for: folded, the mark of examples left out. */
    private static TreeSet<String> secrets(Path bag) throws Exception {
        TreeSet<String> secrets = new TreeSet<>();
        for (Path file : Bags.files(bag)) {
            if (file.toString().endsWith(".xml") && !file.toString().contains("referentiels")) {
                String text = Files.readString(file).replaceAll("(?s)<certificateur>.*?</certificateur>", "");
                NAME.matcher(text).results().forEach(found -> secrets.add(folded(found.group(2))));
                SIGNER.matcher(text).results().forEach(found -> secrets.add(folded(found.group(1))));
            }
        }
        secrets.removeIf(secret -> secret.length() < 3);
        return secrets;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\p{Cf}]", "").toLowerCase(Locale.ROOT).replace("œ", "oe")
                .replaceAll("\\(?\\bspecimen\\b\\)?", "").replaceAll("\\s+", " ").strip();
    }

    /** Every text of the copy, what is in base 64 unpacked too; what names nobody by nature is left aside: the edition, schemas and stylesheets. */
    private static Map<String, String> texts(Path copy) throws Exception {
        Map<String, String> texts = new java.util.TreeMap<>();
        for (Path file : Bags.files(copy)) {
            String path = copy.relativize(file).toString();
            if (!path.startsWith("data/formes/referentiels/") && !path.equals("data/formes/formes.zip")) {
                String text = Files.readString(file);
                StringBuilder all = new StringBuilder(path + "\n" + text);
                Matcher packed = BASE64.matcher(text);
                while (packed.find()) {
                    all.append('\n').append(new String(Base64.getMimeDecoder().decode(packed.group().replaceAll("[^A-Za-z0-9+/]", "").replaceFirst("^((?:....)*).*", "$1")),
                            StandardCharsets.UTF_8));
                }
                texts.put(path, folded(all.toString()));
            }
        }
        return texts;
    }

    private static void tellsNobody(Path copy, TreeSet<String> secrets) throws Exception {
        assertThat(secrets).hasSizeGreaterThan(8);
        for (Map.Entry<String, String> text : texts(copy).entrySet()) {
            for (String secret : secrets) {
                assertThat(Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])").matcher(text.getValue()).find())
                        .as(text.getKey() + " still has « " + secret + " »").isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Bags.HAND, Bags.ELECTRONIC, "CCS-2026-00023", "CCS-2026-00044"})
    void itTellsOfNobodyWhoHeIs(String numero) throws Exception {
        Path bag = Bags.bag(numero, temporary);
        Pseudonymising.Copy copy = copied(bag);
        assertThat(copy.folder().getFileName()).hasToString(numero + "-V1-pseudonyme");
        tellsNobody(copy.folder(), secrets(bag));
        String all = String.join("\n", texts(copy.folder()).values());
        assertThat(all).doesNotContain("x509certificate", "begin certificate", "<ds:signature");
        assertThat(Bags.files(copy.folder()).stream().map(Path::toString)).noneMatch(file -> file.endsWith(".pdf") || file.endsWith(".png") || file.endsWith(".pem"));
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            assertThat(OutsideProgram.run("sh", "-c", "cd '" + copy.folder() + "' && sha512sum --strict -c " + manifest).status()).isZero();
        }
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(copy.folder()), false);
        }
    }

    @Test
    void aMeetingToo() throws Exception {
        Path session = Meetings.electronic(temporary);
        Bags.sessions(temporary.resolve("paquets"), new BagDisk(), session).archive(session);
        Path bag = temporary.resolve("paquets/SES-2026-004-V1");
        Pseudonymising.Copy copy = copied(bag);
        tellsNobody(copy.folder(), secrets(bag));
        assertThat(copy.folder().resolve("data/session/PV-2026-004.xml")).content().contains("<nom>P-BHN1G201L</nom>", "decisionFinale=");
        assertThat(Bags.audited(copy.folder()).state()).isEqualTo(BagVerdict.State.PSEUDONYMISE);
    }

    /** What people type of a person into free text: other case, other accents, decomposed, run together, with invisible signs, dates and numbers in any form. */
    @Test
    void howeverSomebodyTypedIt() throws Exception {
        Path bag = Bags.bag("CCS-2026-00023", temporary);
        Path livret = bag.resolve("data/dossier/pieces/livret-1.xml");
        List<String> typed = List.of("ELODIE LACOMBE", "élodie", "e\u0301lodie", "Élo\u00ADdie", "Lacombe-Fabre", "fabre", "JeanneLacombe", "Lac\u200Bombe", "ROUQUETTE",
                "rouquétte", "Ste\u0301phane", "stephane", "née le 23 novembre 1987", "23/11/87", "23.11.1987", "1987-11-23", "19871123", "elodie.lacombe@example.org",
                "06 12 34 56 78", "+33 6 12 34 56 78", "938 261 724 00018", "garonne  recouvrement", "GARONNE-RECOUVREMENT", "8, rue du Canal", "8 RUE DU CANAL",
                "M. Perrichon", "Mme Dubreuil-Lamy");
        String text = Files.readString(livret);
        Files.writeString(livret, text.replaceFirst("<attentes>", "<attentes>" + Matcher.quoteReplacement(String.join(" ; ", typed)) + " ; fin. "));
        Files.writeString(livret, Files.readString(livret).replaceFirst("lieu=\"[^\"]*\"", "lieu=\"chez LACOMBE, 06.12.34.56.78\""));
        Path copy = copied(Bags.resealed(bag)).folder();
        tellsNobody(copy, secrets(bag));
        String masked = Files.readString(copy.resolve("data/dossier/pieces/PIE-4.xml"));
        String told = masked.substring(masked.indexOf("<attentes>"), masked.indexOf("</attentes>"));
        assertThat(folded(told)).doesNotContain("lacombe", "elodie", "fabre", "rouquette", "stephane", "1987", "11/87", "19871123", "@example", "12 34", "261 724",
                "garonne", "canal", "perrichon", "dubreuil", "lamy");
        assertThat(told).contains("P-06Z8TCD1I", "P-GDJYFLGST", "[date de naissance]", "[téléphone]", "Entreprise E-", "[adresse]", "M. [nom]", "; fin. Mme P-06Z8TCD1I a repris");
        assertThat(masked).contains("lieu=\"chez P-06Z8TCD1I, [téléphone]\"");
        assertThat(masked).as("what is about the work stays").contains("Négociation d’un échéancier avec une fleuriste");
    }

    /** Its documents are still documents of their kinds: whoever works with one works with the other. */
    @Test
    void itsDocumentsStillFitTheirSchemas() throws Exception {
        Path copy = copied(Bags.bag("CCS-2026-00023", temporary)).folder();
        for (Path file : Bags.files(copy.resolve("data/dossier"))) {
            fr.ccs.dossier.finding.FileVerdict verdict = new fr.ccs.dossier.check.Checker(
                    new fr.ccs.dossier.document.Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), fr.ccs.dossier.seal.Trust.NOBODY, Bags.DAY)
                    .check(file.toString(), Files.readAllBytes(file), java.util.Optional.empty());
            assertThat(verdict.verdict()).as(verdict.verdict().toString()).isInstanceOf(fr.ccs.dossier.finding.Verdict.Checked.class);
        }
    }

    /** An attribute in which people write that comes with a later schema must be masked too, or be named here as one that is no text of theirs. */
    @Test
    void everyAttributeInWhichPeopleWriteIsMasked() throws Exception {
        List<String> codes = List.of("code", "edition", "id", "puid", "formatNumero", "referentiel", "regle", "sousEnregistrement");
        String sheet = Files.readString(Path.of("stylesheets/archive/pseudonyme.xsl"));
        for (Path schema : Bags.files(Path.of("schemas/1")).stream().filter(file -> file.toString().endsWith(".xsd")).toList()) {
            Matcher attribute = Pattern.compile("<xs:attribute name=\"([^\"]+)\" type=\"(?:Texte|EnLettres|Denomination|RenvoiPiece|TexteLong)\"").matcher(Files.readString(schema));
            while (attribute.find()) {
                assertThat(codes.contains(attribute.group(1)) || Pattern.compile("@" + attribute.group(1) + "\\b").matcher(sheet).find())
                        .as(schema + " @" + attribute.group(1)).isTrue();
            }
        }
    }

    @Test
    void itSaysWhatItIsAndWhatItWasMadeFrom() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Pseudonymising.Copy copy = copied(bag);
        assertThat(copy.folder().resolve("LISEZMOI.txt")).content().contains("AUCUNE SIGNATURE N’EST VÉRIFIABLE", "NO SIGNATURE CAN BE VERIFIED");
        assertThat(Files.readAllLines(copy.folder().resolve("bag-info.txt"))).contains("CCS-Pseudonymise: oui", "CCS-Dossier: " + Bags.ELECTRONIC,
                "CCS-Original: " + Bags.ELECTRONIC + "-V1 " + DocumentReader.sha256(Files.readAllBytes(bag.resolve("tagmanifest-sha512.txt"))));
        List<String> originals = Files.readAllLines(copy.folder().resolve("data/originaux.txt"));
        assertThat(originals).hasSameSizeAs(Files.readAllLines(bag.resolve("manifest-sha512.txt")))
                .contains("data/dossier/dossier.xml\t" + Digests.sha512(bag.resolve("data/dossier/dossier.xml")) + "\tPSEUDONYMISE",
                        "data/dossier/pieces/PIE-1.pdf\t" + Digests.sha512(bag.resolve("data/dossier/pieces/inscription.pdf")) + "\tLAISSE",
                        "data/formes/formes.zip\t" + Digests.sha512(bag.resolve("data/formes/formes.zip")) + "\tCOPIE");
        assertThat(copy.left()).isEqualTo(originals.stream().filter(line -> line.endsWith("LAISSE")).count());
    }

    @Test
    void anAuditTakesItForNoDeposit() throws Exception {
        Path copy = copied(Bags.bag(Bags.ELECTRONIC, temporary)).folder();
        BagVerdict verdict = Bags.audited(copy);
        assertThat(verdict.state()).as(verdict.remarks().toString()).isEqualTo(BagVerdict.State.PSEUDONYMISE);
        assertThat(verdict.remarks()).extracting("fault").containsExactly(BagFault.PSEUDONYMISED);
        Path altered = temporary.resolve("autre");
        Bags.copy(copy, altered);
        Bags.replace(altered.resolve("data/dossier/dossier.xml"), "P-", "Q-");
        assertThat(Bags.audited(altered).state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        Files.delete(altered.resolve("data/originaux.txt"));
        assertThat(Bags.faults(Bags.audited(Bags.resealed(altered)))).contains("ORIGINALS bag-info.txt");
        Bags.replace(copy.resolve("bag-info.txt"), "CCS-Pseudonymise: oui\n", "");
        assertThat(Bags.audited(Bags.resealed(copy)).state()).as("nor when it does not say so any more").isEqualTo(BagVerdict.State.NON_CONFORME);
    }

    /** A bag that only says of itself that it is a copy escapes no judgement unseen. */
    @Test
    void aDepositThatCallsItselfACopyIsNoCopy() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Files.writeString(bag.resolve("bag-info.txt"), Files.readString(bag.resolve("bag-info.txt")) + "CCS-Pseudonymise: oui\n");
        BagVerdict verdict = Bags.audited(Bags.resealed(bag));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(verdict.subjects(BagFault.ORIGINALS)).contains("bag-info.txt", "PIE-5");
    }

    @Test
    void twiceIsOnceAndNothingIsWrittenOverWhatStandsThere() throws Exception {
        Path bag = Bags.bag("CCS-2026-00058", temporary);
        assertThat(copied(bag).already()).isFalse();
        Map<String, String> first = Bags.contents(temporary.resolve("copies"));
        assertThat(copied(bag).already()).isTrue();
        assertThat(Bags.contents(temporary.resolve("copies"))).isEqualTo(first);
        Files.writeString(temporary.resolve("copies/CCS-2026-00058-V1-pseudonyme/LISEZMOI.txt"), "autre");
        assertThatThrownBy(() -> copied(bag)).isInstanceOf(Refus.class).hasMessageContaining("exists already");
    }

    @Test
    void stoppedAnywhereItLeavesNothingOrAll() throws Exception {
        Path bag = Bags.bag("CCS-2026-00058", temporary);
        List<Boolean> there = new ArrayList<>();
        for (int most = 1; there.isEmpty() || there.size() < 200 && !there.get(there.size() - 1); most += 3) {
            Path copies = Files.createDirectories(temporary.resolve("c" + most));
            try {
                new Pseudonymising(copies, Bags.NOON, "essai", new BagDisk(new StoppingMachine(most))).write(bag);
            } catch (StoppingMachine.Stop stop) {
                assertThat(Deposits.in(List.of(copies)).paths()).allSatisfy(copy -> assertThat(BagCheck.of(copy).remarks()).isEmpty());
            }
            there.add(Files.exists(copies.resolve("CCS-2026-00058-V1-pseudonyme")));
            assertThat(new Pseudonymising(copies, Bags.NOON, "essai").write(bag).already()).isEqualTo(there.get(there.size() - 1));
        }
        assertThat(there).contains(true, false);
    }
}

package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.AccesSamples.DAY;
import static fr.ccs.dossier.cli.AccesSamples.EXAMPLES;
import static fr.ccs.dossier.cli.AccesSamples.acces;
import static fr.ccs.dossier.cli.AccesSamples.entries;
import static fr.ccs.dossier.cli.AccesSamples.found;
import static fr.ccs.dossier.cli.AccesSamples.read;
import static fr.ccs.dossier.cli.AccesSamples.readable;
import static fr.ccs.dossier.cli.AccesSamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Dossier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy that a candidate receives: all of theirs, nothing of others, told in the journal. */
class AccesCommandTest {
    @TempDir
    Path temporary;

    private Path dossier(String numero) throws IOException {
        return AccesSamples.dossier(numero, temporary.resolve("dossiers"));
    }

    @Test
    void allOfTheirsAndNothingOfOthers() throws Exception {
        Path folder = dossier("CCS-2026-00031");
        String etat = read(folder).etat();
        Path zip = temporary.resolve("copie.zip");
        CcsProcess.Result given = acces(folder, "-o", zip);
        assertThat(given.status()).as(given.said()).isZero();
        assertThat(given.said()).doesNotContain("Delattre");
        Map<String, byte[]> entries = entries(zip);
        assertThat(entries).containsKeys("lisez-moi.html", "donnees/dossier.xml", "pieces/PIE-5-livret.xml", "pieces/PIE-5-livret.pdf",
                "pieces/PIE-6-extrait-proces-verbal.pdf", "pieces/PIE-8-certificat.pdf", "manifest-sha512.txt");
        String all = readable(entries);
        String[] theirs = {"Delattre SPÉCIMEN", "Certificat délivré", "Pévèle Contact", "5 ans à compter de la dernière décision"};
        assertThat(found(all, theirs)).containsExactly(theirs);
        assertThat(found(all, "Belkacem", "Lacombe", "Fabre SPÉCIMEN", "CCS-2026-00017", "CCS-2026-00023")).as("other candidates").isEmpty();
        assertThat(found(all, "contre=\"1\"", "<deport", "<vote", "elle a quitté la salle", "membres prennent part")).as("votes and recusals").isEmpty();
        assertThat(new String(entries.get("pieces/PIE-5-livret.xml"), StandardCharsets.UTF_8)).as("untouched where nothing is masked")
                .isEqualTo(Files.readString(folder.resolve("pieces/livret-1.xml")));
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI, "com.sun.org.apache.xerces.internal.jaxp.validation.XMLSchemaFactory", null);
        schemas.newSchema(Path.of("schemas/1/dossier.xsd").toFile()).newValidator().validate(new StreamSource(new ByteArrayInputStream(entries.get("donnees/dossier.xml"))));
        schemas.newSchema(Path.of("schemas/1/proces-verbal.xsd").toFile()).newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(entries.get("pieces/PIE-6-extrait-proces-verbal.xml"))));
        for (String line : new String(entries.remove("manifest-sha512.txt"), StandardCharsets.UTF_8).lines().toList()) {
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(entries.remove(line.substring(130))))).isEqualTo(line.substring(0, 128));
        }
        assertThat(entries).as("files that the manifest does not list").isEmpty();
        Dossier after = read(folder);
        assertThat(after.etat()).isEqualTo(etat);
        assertThat(after.value("journal/evenement[last()]/string-join((@type, fondement, destinataire), ' | ')"))
                .contains("COMMUNICATION | Droit d’accès de la personne (RGPD, articles 15 et 20) | La personne candidate");
        CcsProcess.Result checked = Commands.run("check", "--show-values", folder.resolve("dossier.xml"), "--with", EXAMPLES.resolve("referentiel"), "--with", EXAMPLES.resolve("annuaire.xml"), "--with",
                EXAMPLES.resolve("proces-verbaux"), "--trust", EXAMPLES.resolve("confiance"), "--date", DAY);
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void theSameDossierGivesTheSameBytesAndASecondRequestSaysWhatWasGiven() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        Path twin = AccesSamples.dossier("CCS-2026-00017", temporary.resolve("ailleurs"));
        assertThat(acces(folder, "-o", temporary.resolve("a.zip")).status()).isZero();
        assertThat(acces(twin, "-o", temporary.resolve("b.zip")).status()).isZero();
        assertThat(temporary.resolve("a.zip")).hasSameBinaryContentAs(temporary.resolve("b.zip"));
        byte[] told = Files.readAllBytes(folder.resolve("dossier.xml"));
        CcsProcess.Result again = acces(folder, "-o", temporary.resolve("a.zip"), "--date", "2026-12-01");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("Déjà remise", "EVT-14, 2026-11-30");
        assertThat(folder.resolve("dossier.xml")).hasBinaryContent(told);
        CcsProcess.Result other = acces(folder, "-o", temporary.resolve("a.zip"), "--destinataire", "Son conseil, avec son mandat");
        assertThat(other.status()).as("a copy that was given to somebody else is not this one: " + other.said()).isEqualTo(1);
        assertThat(acces(folder, "-o", temporary.resolve("a.zip"), "--fondement", "Réquisition").status()).isEqualTo(1);
        Files.move(temporary.resolve("a.zip"), temporary.resolve(".a.zip.partiel"));
        assertThat(acces(folder, "-o", temporary.resolve("a.zip"), "--destinataire", "Son conseil, avec son mandat").status()).isEqualTo(1);
        Files.move(temporary.resolve(".a.zip.partiel"), temporary.resolve("a.zip"));
        assertThat(folder.resolve("dossier.xml")).hasBinaryContent(told);
        CcsProcess.Result second = acces(folder, "-o", temporary.resolve("repertoire"), "--date", "2026-12-15", "--destinataire", "Son conseil, avec son mandat");
        assertThat(second.status()).as(second.said()).isZero();
        String[] given = {"30 novembre 2026", "Copie communiquée", "Son conseil, avec son mandat"};
        assertThat(found(spaced(Files.readString(temporary.resolve("repertoire/lisez-moi.html"))), given)).containsExactly(given);
        assertThat(read(folder).values("journal/evenement[@type = 'COMMUNICATION']/objet/@empreinte"))
                .containsExactly(DocumentReader.sha256(entries(temporary.resolve("a.zip")).get("manifest-sha512.txt")),
                        DocumentReader.sha256(Files.readAllBytes(temporary.resolve("repertoire/manifest-sha512.txt"))));
    }

    @Test
    void wrongUseIsTwo() throws Exception {
        Path folder = dossier("CCS-2026-00058");
        assertThat(acces(folder).status()).isEqualTo(2);
        assertThat(acces(folder, "--verifier", "-o", temporary.resolve("x.zip")).status()).isEqualTo(2);
        assertThat(acces(folder, "-o", folder.resolve("copie.zip")).status()).isEqualTo(2);
        assertThat(acces(folder, "-o", temporary.resolve("x.zip"), "--destinataire", " ").status()).isEqualTo(2);
        assertThat(acces(folder, "-o", temporary.resolve("x.zip"), "--masquer", "- 4").status()).isEqualTo(2);
        assertThat(acces(temporary.resolve("absent"), "-o", temporary.resolve("x.zip")).status()).isEqualTo(3);
        CcsProcess.Result early = acces(folder, "-o", temporary.resolve("x.zip"), "--date", "2020-01-01");
        assertThat(early.status()).as(early.said()).isEqualTo(1);
        assertThat(temporary.resolve("x.zip")).doesNotExist();
        assertThat(temporary.resolve(".x.zip.partiel")).doesNotExist();
    }
}

package fr.ccs.dossier.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.finding.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The flux is what the Caisse des Dépôts described, with and without each value, and our XSD refuses one that is not. */
class FluxCpfTest {
    private static final EmetteurCpf EMETTEUR = new EmetteurCpf("04SPEC01", "04SPEC02", "MCFCER000001");
    private static final CertificationCpf RS = new CertificationCpf("RS", "RS99902");

    private static Map<String, String> donnees() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("idTechnique", "CCS-RC-2026-000001-28", "debutExamen", "2026-07-02", "finExamen", "2026-07-03",
                "debutValidite", "2026-07-09", "modaliteAcces", "CANDIDAT_LIBRE", "dateInscription", "2026-02-01", "nomNaissance", "D’Été & Fils <SPÉCIMEN>",
                "nomUsage", "Rivière SPÉCIMEN", "prenom1", "Anne", "prenom2", "Lou"));
        values.putAll(Map.of("prenom3", "Zoé", "dateNaissance", "1990-05-01", "sexe", "F", "communeInsee", "2A004", "commune", "Ajaccio"));
        return values;
    }

    private static PassageCpf passage(Map<String, String> donnees, CertificationCpf certification) {
        return new PassageCpf("D-1", "C-1", donnees.get("idTechnique"), certification, donnees, List.of());
    }

    private static String flux(PassageCpf... passages) {
        return new String(new FluxCpf(VersionCpf.V1_1_2, EMETTEUR, "CPF-2026-0001", OffsetDateTime.parse("2020-12-18T14:24:12.987+01:00"), false)
                .bytes(List.of(passages)), StandardCharsets.UTF_8);
    }

    private static String without(String... names) {
        Map<String, String> donnees = donnees();
        donnees.keySet().removeAll(List.of(names));
        return flux(passage(donnees, RS));
    }

    private static void validate(String text) throws IOException, SAXException {
        ValidatedXml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), VersionCpf.V1_1_2.schema(), new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) throws SAXException {
                throw fault;
            }
        }, Language.FRENCH);
    }

    @Test
    void itHoldsWhatTheFormatAsksForAndNothingEmpty() throws Exception {
        String text = flux(passage(donnees(), RS));
        validate(text);
        assertThat(text).contains("xmlns:cpf=\"urn:cdc:cpf:pc5:schema:1.0.0\"", "<cpf:idFlux>CPF-2026-0001</cpf:idFlux>",
                "<cpf:horodatage>2020-12-18T14:24:12+01:00</cpf:horodatage>", "<cpf:type>RS</cpf:type>", "<cpf:code>RS99902</cpf:code>",
                "<cpf:natureDeposant>CERTIFICATEUR</cpf:natureDeposant>", "<cpf:obtentionCertification>PAR_ADMISSION</cpf:obtentionCertification>",
                "<cpf:dateDebutExamen>2026-07-02</cpf:dateDebutExamen>", "<cpf:dateFinExamen>2026-07-03</cpf:dateFinExamen>",
                "<cpf:modalitePassageExamen>EN_PRESENTIEL</cpf:modalitePassageExamen>", "<cpf:dateFinValidite xsi:nil=\"true\"/>", "<cpf:scoring xsi:nil=\"true\"/>",
                "<cpf:mentionValidee xsi:nil=\"true\"/>", "<cpf:initiativeInscription>EMPLOYEUR</cpf:initiativeInscription>",
                "<cpf:nomNaissance>D’Été &amp; Fils &lt;SPÉCIMEN&gt;</cpf:nomNaissance>", "<cpf:prenom3>Zoé</cpf:prenom3>", "<cpf:anneeNaissance>1990</cpf:anneeNaissance>",
                "<cpf:moisNaissance>5</cpf:moisNaissance>", "<cpf:jourNaissance>1</cpf:jourNaissance>", "<cpf:codeInsee>2A004</cpf:codeInsee>")
                .doesNotContainPattern("<cpf:(\\w+)></cpf:\\1>").doesNotContainPattern("<cpf:\\w+/>").doesNotContain("ESSAI", "Pays");
        assertThat(text.indexOf("04SPEC01")).isLessThan(text.indexOf("04SPEC02"));
    }

    @Test
    void aTimeWithoutOffsetIsWrittenWithZeros() {
        String text = new String(new FluxCpf(VersionCpf.V1_1_2, EMETTEUR, "X", OffsetDateTime.parse("2026-01-01T00:00:00Z"), true)
                .bytes(List.of(passage(donnees(), RS))), StandardCharsets.UTF_8);
        assertThat(text).contains("2026-01-01T00:00:00+00:00", "<!-- ESSAI");
    }

    @ParameterizedTest
    @CsvSource({"modaliteAcces, modaliteAcces, true", "nomUsage, nomUsage, true", "debutExamen, dateDebutExamen, false", "finExamen, dateFinExamen, false",
        "prenom2, prenom2, false", "prenom3, prenom3, false", "commune, libelleCommuneNaissance, false"})
    void whatHasNoValueIsNilOrLeftOut(String value, String element, boolean nil) throws Exception {
        String text = without(value);
        validate(text);
        assertThat(text.contains("<cpf:" + element + " xsi:nil=\"true\"/>")).isEqualTo(nil);
        assertThat(text).doesNotContain("<cpf:" + element + ">");
    }

    @Test
    void aPlaceOfBirthIsTheCommuneElseThePostcodeElseTheCountry() throws Exception {
        Map<String, String> donnees = donnees();
        donnees.remove("communeInsee");
        donnees.put("communePostal", "20000");
        String byPostcode = flux(passage(donnees, RS));
        validate(byPostcode);
        assertThat(byPostcode).contains("<cpf:codePostal>20000</cpf:codePostal>").doesNotContain("codeInsee");
        donnees.remove("communePostal");
        donnees.putAll(Map.of("paysInsee", "99131", "pays", "Belgique", "commune", "Liège ".repeat(12)));
        String abroad = flux(passage(donnees, RS));
        validate(abroad);
        assertThat(abroad).contains("<cpf:codeInsee>99131</cpf:codeInsee>", "<cpf:codePaysNaissance>131</cpf:codePaysNaissance>",
                "<cpf:libellePaysNaissance>Belgique</cpf:libellePaysNaissance>").doesNotContain("libelleCommune");
    }

    @Test
    void eachCertificationStandsOnce() throws Exception {
        Map<String, String> second = donnees();
        second.put("idTechnique", "2");
        Map<String, String> third = donnees();
        third.put("idTechnique", "3");
        String text = flux(passage(donnees(), RS), passage(second, new CertificationCpf("RNCP", "RNCP1")), passage(third, RS));
        validate(text);
        assertThat(text.split("<cpf:certification>")).hasSize(3);
        assertThat(text).isEqualTo(flux(passage(donnees(), RS), passage(second, new CertificationCpf("RNCP", "RNCP1")), passage(third, RS)));
        assertThatThrownBy(() -> validate(flux(passage(donnees(), RS), passage(donnees(), RS)))).as("one idTechnique twice").isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idFlux", "horodatage", "idContrat", "type", "code", "natureDeposant", "idTechnique", "obtentionCertification", "donneeCertifiee",
        "modalitePassageExamen", "dateDebutValidite", "dateFinValidite", "presenceNiveauLangueEuro", "presenceNiveauNumeriqueEuro", "scoring", "mentionValidee",
        "modaliteAcces", "initiativeInscription", "dateInscription", "nomNaissance", "nomUsage", "prenom1", "anneeNaissance", "moisNaissance", "jourNaissance",
        "sexe", "codeInsee", "idClient"})
    void oneThatLacksOrEmptiesAMandatoryElementIsRefused(String element) {
        String whole = flux(passage(donnees(), RS));
        String found = "<cpf:" + element + "(?: xsi:nil=\"true\"/>|>[^<]*</cpf:" + element + ">)";
        assertThat(whole).containsPattern(found);
        assertThatThrownBy(() -> validate(whole.replaceFirst(found, ""))).as("taken out").isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(whole.replaceFirst(found, "<cpf:" + element + "></cpf:" + element + ">"))).as("empty").isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emetteur", "certificateurs", "certificateur", "certifications", "certification", "passageCertifications", "passageCertification",
        "modalitesInscription", "identificationTitulaire", "titulaire", "codeCommuneNaissance", "codeInseeNaissance"})
    void oneThatLacksAPartIsRefused(String element) {
        String whole = flux(passage(donnees(), RS));
        String found = "(?s)<cpf:" + element + ">.*</cpf:" + element + ">";
        assertThat(whole).containsPattern(found);
        assertThatThrownBy(() -> validate(whole.replaceFirst(found, ""))).isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @CsvSource({"14:24:12+01:00, 14:24:12Z", "14:24:12+01:00, 14:24:12.5+01:00", "14:24:12+01:00, 14:24:12", "04SPEC01, 04SPEC010", "MCFCER000001, MCFCER000001000000000",
        ">RS<, >INVENTAIRE<", "EN_PRESENTIEL, SUR_PLACE", "CANDIDAT_LIBRE, AUTRE", "EMPLOYEUR, CERTIFIE", ">F<, >X<", "2A004, 2A04", ">1990<, >1890<", "PAR_ADMISSION, PAR_SCORING"})
    void oneWithAnotherValueIsRefused(String value, String other) {
        String whole = flux(passage(donnees(), RS));
        assertThat(whole).contains(value);
        assertThatThrownBy(() -> validate(whole.replace(value, other))).isInstanceOf(SAXException.class);
    }

    @Test
    void childrenMayStandInAnyOrder() {
        String whole = flux(passage(donnees(), RS));
        String sexe = "<cpf:sexe>F</cpf:sexe>";
        assertThatCode(() -> validate(whole.replace(sexe, "").replace("<cpf:nomNaissance>", sexe + "<cpf:nomNaissance>"))).doesNotThrowAnyException();
    }

    @Test
    void ourSchemaExplainsEverythingInFrench() throws IOException {
        assertThat(Files.readString(Path.of("stylesheets/exchange/cpf-1.1.2.xsd"))).doesNotContainPattern(
                "<xs:(?:element|enumeration|simpleType|complexType|unique) [^>]*>(?!\\s*<xs:annotation>\\s*<xs:documentation xml:lang=\"fr\">)");
    }

    @Test
    void anotherValidatorAgrees(@TempDir Path folder) throws IOException {
        Path whole = Files.writeString(folder.resolve("flux.xml"), flux(passage(donnees(), RS)));
        Path broken = Files.writeString(folder.resolve("broken.xml"), Files.readString(whole).replace("<cpf:sexe>F</cpf:sexe>", ""));
        String schema = "stylesheets/exchange/cpf-1.1.2.xsd";
        assertThat(OutsideProgram.run("xmllint", "--noout", "--nonet", "--schema", schema, whole.toString()))
                .satisfies(result -> assertThat(result.status()).as(result.said()).isZero());
        assertThat(OutsideProgram.run("xmllint", "--noout", "--nonet", "--schema", schema, broken.toString()).status()).isEqualTo(3);
    }
}

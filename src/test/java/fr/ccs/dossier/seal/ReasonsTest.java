package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.i18n.MessageTag;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever DSS answers, the reader hears it from us: in both languages, with the rule, and never as “valid”. */
class ReasonsTest {
    private static final Phrase DETAIL = new Phrase("le 7 avril 2026", "7 April 2026");

    @ParameterizedTest
    @EnumSource(SubIndication.class)
    void everySubIndicationHasADefectOfOursThatIsNotValid(SubIndication said) {
        Defect alone = Reasons.of(said, Set.of());
        assertThat(alone.state()).isIn(State.NON_VALIDE, State.INDETERMINEE);
        for (MessageTag tag : MessageTag.values()) {
            assertThat(Reasons.of(said, Set.of(tag.getId())).state()).isNotEqualTo(State.VALIDE);
        }
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void everyDefectHasWordsInBothLanguagesAndARuleThatThereIs(Defect defect) {
        Reason reason = defect.reason(Phrase.signatureOf(List.of("CANDIDAT")), DETAIL);
        for (Message message : List.of(reason.french(), reason.english())) {
            assertThat(message.problem()).isNotBlank().doesNotContain("{", "null").endsWith(".");
            assertThat(message.remedy()).isNotBlank().doesNotContain("{", "null").endsWith(".");
        }
        assertThat(reason.french().text()).isNotEqualTo(reason.english().text());
        assertThat(MachineRules.all()).extracting(Rule::id).contains(defect.rule());
        assertThat(reason.french().text()).contains("la signature du rôle CANDIDAT").doesNotContain("'", " :", " ;", " ?", " !", "« ", " »");
        assertThat(reason.english().text()).contains("the signature of role CANDIDAT").doesNotContain("'", " :", " ;", "«", "»");
        assertThat(defect.reason(Phrase.SEAL, DETAIL).french().text()).contains("le cachet").doesNotContain("de le cachet", "à le cachet");
    }

    @Test
    void onlyALevelOrALateTimeStampLeavesASignatureValid() {
        assertThat(EnumSet.allOf(Defect.class)).filteredOn(defect -> defect.state() == State.VALIDE)
                .containsExactly(Defect.STAMPED_LATER, Defect.BELOW_LEVEL);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({"CHAIN_CONSTRAINTS_FAILURE, BBB_XCV_ISCGKU_ANS, NOT_FOR_SIGNING", "CHAIN_CONSTRAINTS_FAILURE, BBB_XCV_ICAC_ANS, BAD_CHAIN",
        "CERTIFICATE_CHAIN_GENERAL_FAILURE, BBB_XCV_IRDPFC_ANS, NO_LIST", "TRY_LATER, BBB_XCV_ISCOH_ANS, SUSPENDED", "TRY_LATER, BBB_RFC_IRIF_ANS, OLD_LIST",
        "TRY_LATER, BBB_XCV_IRDPFC_ANS, NO_LIST", "SIG_CONSTRAINTS_FAILURE, BBB_SAV_ISQPSTWSCVR_ANS, ENDED",
                "SIG_CONSTRAINTS_FAILURE, BBB_ICS_ISASCP_ANS, NO_CERTIFICATE",
        "FORMAT_FAILURE, BBB_FC_ISVADMDPD_ANS, ADDED_AFTER", "FORMAT_FAILURE, BBB_FC_DSCNUOM_ANS, ADDED_AFTER", "FORMAT_FAILURE, BBB_FC_ICFD_ANS, PARTIAL",
        "FORMAT_FAILURE, BBB_FC_IEFF_ANS, FORM", "HASH_FAILURE, BBB_CV_IRDOI_ANS, CHANGED", "SIG_CRYPTO_FAILURE, BBB_CV_ISI_ANS, ALTERED"})
    void keysTellDefectsApart(SubIndication said, String key, Defect defect) {
        assertThat(Reasons.of(said, Set.of(key))).isEqualTo(defect);
    }

    /** A new version of DSS that names its messages otherwise must not go unnoticed. */
    @Test
    void everyKeyThatWeListenForIsOneOfDss() throws Exception {
        Set<String> known = Set.copyOf(Arrays.stream(MessageTag.values()).map(MessageTag::getId).toList());
        Stream<String> ours = Stream.empty();
        for (Field field : Reasons.class.getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(null);
            ours = Stream.concat(ours, value instanceof Set<?> keys ? keys.stream().map(String.class::cast) : Stream.of((String) value));
        }
        assertThat(ours.toList()).hasSizeGreaterThan(20).allMatch(known::contains);
    }
}

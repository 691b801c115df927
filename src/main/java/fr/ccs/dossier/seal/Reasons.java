package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.SubIndication;
import java.util.Set;

/** What DSS means, in our own terms: each of its sub-indications, told further apart by the keys of its messages. */
final class Reasons {
    private static final String PARTIAL = "BBB_FC_ICFD_ANS";
    private static final String OUT_OF_CERTIFICATE_RANGE = "BBB_SAV_ISQPSTWSCVR_ANS";
    private static final String NO_REVOCATION_DATA = "BBB_XCV_IRDPFC_ANS";
    private static final String UNFIT_REVOCATION_DATA = "BBB_XCV_IARDPFC_ANS";
    private static final String ON_HOLD = "BBB_XCV_ISCOH_ANS";
    private static final Set<String> NOT_FOR_SIGNING = Set.of("BBB_XCV_ISCGKU_ANS", "BBB_XCV_ISCGKU_ANS_CERT", "BBB_XCV_ISCGEKU_ANS",
            "BBB_XCV_ISCGEKU_ANS_CERT");
    private static final Set<String> UNSURE_CERTIFICATE = Set.of("BBB_ICS_ISASCP_ANS", "BBB_ICS_ISASCPU_ANS", "BBB_ICS_ISACDP_ANS", "BBB_ICS_ICDVV_ANS",
            "BBB_ICS_ICDVVS_ANS", "BBB_ICS_AIDNASNE_ANS");
    private static final Set<String> CHANGES_OF_PDF = Set.of("BBB_FC_ISDC_ANS", "BBB_FC_DSFREAP_ANS", "BBB_FC_IAOD_ANS", "BBB_FC_IVDBSFR_ANS",
            "BBB_FC_ISVADMDPD_ANS", "BBB_FC_ISVAFMDPD_ANS", "BBB_FC_ISVASFLD_ANS", "BBB_FC_DSCNFFSM_ANS", "BBB_FC_DSCNACMDM_ANS", "BBB_FC_DSCNUOM_ANS");

    private Reasons() {}

    /**
     * The defect behind a sub-indication.
     *
     * @param keys of the messages that DSS gives with it, {@code BBB_XCV_ISCGKU_ANS}
     */
    static Defect of(SubIndication said, Set<String> keys) {
        return switch (said) {
            case HASH_FAILURE -> Defect.CHANGED;
            case SIG_CRYPTO_FAILURE -> Defect.ALTERED;
            case FORMAT_FAILURE, SIG_CONSTRAINTS_FAILURE, POLICY_PROCESSING_ERROR, SIGNATURE_POLICY_NOT_AVAILABLE -> form(keys);
            case SIGNED_DATA_NOT_FOUND -> Defect.PARTIAL;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Defect.WEAK;
            case NO_SIGNING_CERTIFICATE_FOUND -> Defect.NO_CERTIFICATE;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE -> Defect.UNKNOWN_AUTHORITY;
            case CHAIN_CONSTRAINTS_FAILURE -> keys.stream().anyMatch(NOT_FOR_SIGNING::contains) ? Defect.NOT_FOR_SIGNING : Defect.BAD_CHAIN;
            case CERTIFICATE_CHAIN_GENERAL_FAILURE -> list(keys, Defect.BAD_CHAIN);
            case TRY_LATER -> keys.contains(ON_HOLD) ? Defect.SUSPENDED : list(keys, Defect.OLD_LIST);
            case REVOCATION_OUT_OF_BOUNDS_NO_POE -> Defect.OLD_LIST;
            case REVOKED -> Defect.REVOKED;
            case REVOKED_NO_POE -> Defect.REVOKED_UNPROVEN;
            case REVOKED_CA_NO_POE -> Defect.AUTHORITY_REVOKED;
            case EXPIRED -> Defect.ENDED;
            case NOT_YET_VALID -> Defect.NOT_YET_VALID;
            case OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Defect.UNPROVEN_TIME;
            case NO_POE, TIMESTAMP_ORDER_FAILURE -> Defect.NO_PROOF;
        };
    }

    private static Defect list(Set<String> keys, Defect otherwise) {
        return keys.contains(NO_REVOCATION_DATA) ? Defect.NO_LIST : keys.contains(UNFIT_REVOCATION_DATA) ? Defect.OLD_LIST : otherwise;
    }

    private static Defect form(Set<String> keys) {
        if (keys.contains(OUT_OF_CERTIFICATE_RANGE)) {
            return Defect.ENDED;
        }
        if (keys.stream().anyMatch(UNSURE_CERTIFICATE::contains)) {
            return Defect.NO_CERTIFICATE;
        }
        if (keys.stream().anyMatch(CHANGES_OF_PDF::contains)) {
            return Defect.ADDED_AFTER;
        }
        return keys.contains(PARTIAL) ? Defect.PARTIAL : Defect.FORM;
    }
}

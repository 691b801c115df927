package fr.ccs.dossier.finding;

/** What an audit may have to say of a deposit, and how grave that is. */
public enum BagFault {
    IO(Grade.NOT_CHECKED, "n’a pas pu être lu jusqu’au bout", "could not be read to its end"),
    RULES_NOT_RUN(Grade.NOT_CHECKED, "les règles n’ont pas pu être appliquées", "the rules could not be run"),
    BAGIT(Grade.UNREADABLE, "bagit.txt manque, ou n’annonce pas BagIt 1.0 en UTF-8", "bagit.txt is missing, or does not announce BagIt 1.0 in UTF-8"),
    FETCH(Grade.UNREADABLE, "un fetch.txt renvoie à un contenu qui est ailleurs", "a fetch.txt points to content that is elsewhere"),
    LINK(Grade.UNREADABLE, "un lien ou un fichier spécial est dans le paquet", "a link or special file is in the bag"),
    NAME(Grade.UNREADABLE, "un nom sort du paquet ou n’est pas accepté", "a name leads out of the bag or is not accepted"),
    TWIN(Grade.UNREADABLE, "deux noms n’en font qu’un sur d’autres systèmes", "two names are one on other systems"),
    TOO_MUCH(Grade.UNREADABLE, "trop de fichiers, ou trop d’octets", "too many files, or too many bytes"),
    ZIP(Grade.UNREADABLE, "le fichier zip est abîmé ou se contredit", "the zip file is damaged or contradicts itself"),
    MANIFEST(Grade.UNREADABLE, "un manifeste manque ou est mal formé", "a manifest is missing or malformed"),
    MISSING(Grade.FAULT, "un fichier du manifeste manque", "a file of the manifest is missing"),
    EXTRA(Grade.FAULT, "un fichier n’est dans aucun manifeste", "a file is in no manifest"),
    DIGEST(Grade.FAULT, "un fichier n’a plus l’empreinte du manifeste", "a file no longer has the digest of the manifest"),
    OXUM(Grade.FAULT, "Payload-Oxum ne correspond pas au contenu", "Payload-Oxum does not agree with the content"),
    INFO(Grade.FAULT, "bag-info.txt ne dit pas ce qu’il doit dire", "bag-info.txt does not tell what it must"),
    NO_DOSSIER(Grade.FAULT, "le dossier ne peut être lu", "the dossier cannot be read"),
    NO_SESSION(Grade.FAULT, "la session ne peut être lue", "the session cannot be read"),
    NO_MINUTES(Grade.FAULT, "le procès-verbal que la session nomme n’est pas dans le paquet", "the minutes that the session names are not in the bag"),
    JOURNAL(Grade.FAULT, "journal.txt n’est pas le journal du dossier", "journal.txt is not the dossier’s journal"),
    EVIDENCE(Grade.FAULT, "un fichier de signatures/ n’est pas celui que les documents portent", "a file of signatures/ is not the one that the documents carry"),
    PDF(Grade.FAULT, "n’est pas le PDF que controles/pdf.txt décrit", "is not the PDF that controles/pdf.txt describes"),
    OTHER_CONTENT(Grade.FAULT, "n’a pas le contenu que le rapport du versement a jugé", "does not have the content that the report of the deposit judged"),
    ANCHOR(Grade.FAULT, "le journal du dossier cite un autre paquet que celui-ci", "the dossier’s journal cites another bag than this one"),
    ATTESTATION(Grade.FAULT, "une élimination n’est pas attestée comme elle doit l’être", "an elimination is not attested as it must be"),
    UNDECIDED(Grade.FAULT, "éliminé ici, et le dossier ou le registre à portée ne le dit pas", "eliminated here, and the dossier or register at hand does not say so"),
    UNCONFIRMED(Grade.FAULT, "éliminé ici, et rien à portée ne le confirme : donnez le dossier, ou le registre des éliminations (--with)",
            "eliminated here, and nothing at hand confirms it: give the dossier, or the register of eliminations (--with)"),
    INTERRUPTED(Grade.FAULT, "une élimination interrompue attend d’être achevée : relancez ccs retention --apply",
            "an elimination that was stopped is to be ended: run ccs retention --apply again"),
    REPORT(Grade.FAULT, "le rapport du versement ne peut être lu", "the report of the deposit cannot be read"),
    FINDING(Grade.FAULT, "le contrôle d’aujourd’hui trouve une faute", "today’s check finds a fault"),
    SIGNATURE(Grade.FAULT, "une signature ne vaut pas", "a signature does not hold"),
    PROOF_UNREADABLE(Grade.FAULT, BagProof.State.ILLISIBLE),
    PROOF_FOREIGN(Grade.FAULT, BagProof.State.ETRANGERE),
    PROOF_ALTERED(Grade.FAULT, BagProof.State.ALTEREE),
    PROOF_UNTRUSTED(Grade.FAULT, BagProof.State.AUTORITE_INCONNUE),
    PROOF_UNDECIDED(Grade.FAULT, BagProof.State.INDETERMINEE),
    PROOF_TO_COME(Grade.FAULT, BagProof.State.A_VENIR),
    PROOF_EXPIRED(Grade.FAULT, BagProof.State.PERIMEE),
    PROOF_REVOKED(Grade.FAULT, BagProof.State.REVOQUEE),
    PROOF_NOT_JUDGED(Grade.FAULT, BagProof.State.NON_JUGEE),
    PROOF_DUE(Grade.NOTE, "la preuve est à renouveler (« ccs proof --renew ») avant la fin de son horodatage",
            "the evidence record is to be renewed (“ccs proof --renew”) before its time-stamp ends"),
    ELIMINATED(Grade.NOTE, "pièce éliminée à la fin de sa conservation", "pièce eliminated when its retention ended"),
    DOSSIER_ELIMINATED(Grade.NOTE, "dossier éliminé à la fin de sa conservation", "dossier eliminated when its retention ended"),
    LOST(Grade.NOTE, "pièce perdue, comme le dossier le dit", "lost pièce, as the dossier tells"),
    ORIGINALS(Grade.FAULT, "la copie ne dit pas ce qu’étaient ses originaux, ou porte encore une signature",
            "the copy does not tell what its originals were, or still bears a signature"),
    PSEUDONYMISED(Grade.NOTE, "copie pseudonymisée : ni signature ni règle n’y est jugée, elle ne prouve rien à la place de l’original",
            "pseudonymised copy: neither signatures nor rules are judged, it proves nothing in place of the original"),
    ABSENT(Grade.NOTE, "cité par la session ou son procès-verbal, n’était pas au versement", "cited by the session or its minutes, was not deposited"),
    PDF_PLAIN(Grade.NOTE, "PDF qui ne se dit conforme ni à PDF/A ni à PDF/UA", "a PDF that claims neither PDF/A nor PDF/UA"),
    OUTSIDE(Grade.NOTE, "jugé sans un document qui n’est pas dans le paquet", "judged without a document that is not in the bag"),
    RULES_CHANGED(Grade.NOTE, "les règles ont changé depuis le versement", "the rules have changed since the deposit"),
    NEW_FINDING(Grade.NOTE, "constatation que le rapport du versement n’avait pas", "a finding that the report of the deposit did not have"),
    GONE_FINDING(Grade.NOTE, "constatations du versement qui ne se retrouvent plus", "findings of the deposit that are no longer there");

    /** How much it weighs. */
    public enum Grade { NOTE, FAULT, UNREADABLE, NOT_CHECKED }

    private final Grade grade;
    private final String french;
    private final String english;

    BagFault(Grade grade, String french, String english) {
        this.grade = grade;
        this.french = french;
        this.english = english;
    }

    BagFault(Grade grade, BagProof.State proof) {
        this(grade, proof.words(Language.FRENCH), proof.words(Language.ENGLISH));
    }

    public Grade grade() {
        return grade;
    }

    /** What it means, in the reader's language, as the end of a sentence. */
    public String words(Language language) {
        return language.choose(french, english);
    }
}

package fr.ccs.dossier.dossier;

/** What can be awaited in a branch: the next step of a dossier, and the delays that run beside it. */
public enum Attendu {
    DESIGNATION("évaluateur externe à désigner", "external evaluator to appoint"),
    LIVRET("évaluation à mener, livret à signer", "assessment to carry out, livret to sign"),
    ENVOI("livret à envoyer à la branche", "livret to send to the branch"),
    RECEPTION("livret envoyé, à recevoir", "livret sent, to receive"),
    CONTROLE("livret reçu, à contrôler", "livret received, to check"),
    COMPLEMENT("complément à envoyer", "missing items to send"),
    PRESENTATION("à présenter au jury, qui doit décider", "to submit to the jury, which must decide"),
    DECISION("décision du jury", "decision of the jury"),
    NOUVELLE_PRESENTATION("décision reportée : à compléter ou à présenter de nouveau", "decision put off: to complete or to submit again"),
    NOTIFICATION("décision à notifier", "decision to notify"),
    DELIVRANCE("certificat à délivrer", "certificate to issue"),
    RECOURS("recours possible", "appeal possible"),
    REEVALUATION("réévaluation possible", "reassessment possible"),
    DECISION_RECOURS("recours à décider", "appeal to decide"),
    CLOTURE("délais écoulés : dossier à clore", "delays over: dossier to close"),
    ARCHIVAGE("dossier à archiver", "dossier to archive"),
    TRANSMISSION_CPF("certificat à transmettre à la Caisse des Dépôts", "certificate to send to the Caisse des Dépôts"),
    SEANCE("séance du jury à tenir", "meeting of the jury to hold"),
    PROCES_VERBAL("procès-verbal de la séance à établir", "minutes of the meeting to draw up"),
    HABILITATION("habilitation à renouveler", "habilitation to renew"),
    RIEN("rien", "nothing");

    private final String french;
    private final String english;

    Attendu(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}

package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Severity;

/** The words of each fault that the page of a handwritten signature can have. */
record PageFaults(Slot slot, String dossier) {

    PageFault notListed() {
        return error("La page signée " + page() + " n’est pas une pièce du dossier " + dossier + ".",
                "Rangez la page numérisée dans le dossier comme pièce PAGE_SIGNEE et écrivez son repère dans l’emplacement de signature.",
                "The signed page " + page() + " is not a pièce of dossier " + dossier + ".",
                "Put the scanned page into the dossier as a pièce PAGE_SIGNEE and write its id in the signature slot.");
    }

    PageFault notLookedAt() {
        return warning("La page signée " + page() + " n’a pas été examinée : ni un dossier qui contient ce document, ni le fichier à côté de lui ne sont à portée.",
                "Contrôlez avec le dossier de la personne (--with DOSSIER) ; la page d’un procès-verbal se range à côté de lui.",
                "The signed page " + page() + " was not looked at: neither a dossier that holds this document nor the file beside it is at hand.",
                "Check with the person’s dossier (--with DIR); the page of minutes is kept beside them.");
    }

    PageFault lost() {
        return warning("Le dossier " + dossier + " déclare perdue la page signée " + page()
                        + " : plus rien ne montre que ce document est celui qui a été signé.",
                "Retrouvez l’original et numérisez-le de nouveau ; sinon, imprimez une nouvelle page de signature et faites-la signer.",
                "Dossier " + dossier + " declares the signed page " + page()
                        + " lost: nothing shows any longer that this document is the one that was signed.",
                "Find the original and scan it again; otherwise print a new page of signatures and have it signed.");
    }

    PageFault otherDigest(String listed) {
        String written = slot.attribute("empreinte").orElse("");
        return error("L’emplacement " + slot.role() + " donne à la page signée " + page() + " l’empreinte " + shortened(written) + ", le dossier " + dossier
                        + " lui donne " + shortened(listed) + ".",
                "Calculez l’empreinte du fichier (sha256sum) et corrigez celle des deux qui est fausse.",
                "Slot " + slot.role() + " gives the signed page " + page() + " the digest " + shortened(written) + ", dossier " + dossier
                        + " gives it " + shortened(listed) + ".",
                "Compute the digest of the file (sha256sum) and correct whichever of the two is wrong.");
    }

    PageFault noFile(String chemin) {
        return error("Le fichier de la page signée " + page() + " n’est pas dans le dossier " + dossier + " : " + chemin + ".",
                "Remettez le fichier à sa place ; s’il est perdu, dites-le dans le dossier (disponibilite=\"PERDUE\").",
                "The file of the signed page " + page() + " is not in dossier " + dossier + ": " + chemin + ".",
                "Put the file back in its place; if it is lost, say so in the dossier (disponibilite=\"PERDUE\").");
    }

    PageFault changed(String listed, String found) {
        return error("Le fichier de la page signée " + page() + " n’est pas celui qui a été inscrit : son empreinte est " + shortened(found)
                        + ", celle inscrite "
                        + shortened(listed) + ".",
                "Remettez le fichier d’origine, ou inscrivez dans le dossier et dans l’emplacement l’empreinte de la bonne page.",
                "The file of the signed page " + page() + " is not the one that was entered: its digest is " + shortened(found) + ", the one entered "
                        + shortened(listed) + ".",
                "Put the original file back, or enter the digest of the right page in the dossier and in the slot.");
    }

    PageFault otherDocument(PageCode other, PageCode expected) {
        return error("La page signée " + page() + " est celle d’un autre document : elle porte " + french(other)
                        + ", ce document est " + french(expected) + ".",
                "Rangez ici la page qui a été signée pour ce document.",
                "The signed page " + page() + " is that of another document: it bears " + english(other) + ", this document is " + english(expected) + ".",
                "Put here the page that was signed for this document.");
    }

    PageFault otherState(PageCode other, PageCode expected) {
        return error("Le document n’est plus celui qui a été signé : la page " + page() + " porte l’empreinte « " + other.digits()
                        + " », et le document, sans les mentions de signature, a maintenant « " + expected.digits() + " ».",
                "Retrouvez le fichier tel qu’il a été imprimé, ou imprimez une nouvelle page de signature et faites-la signer.",
                "The document is no longer the one that was signed: page " + page() + " bears the digest “" + other.digits()
                        + "”, and the document, without what its signatures added, now has “" + expected.digits() + "”.",
                "Find the file as it was printed, or print a new page of signatures and have it signed.");
    }

    PageFault noCode(PageCode expected) {
        return warning("Aucun code ne se lit sur la page signée " + page() + ".",
                look(expected) + " ; ou numérisez-la de nouveau, bien à plat, à 150 points par pouce au moins.",
                "No code can be read on the signed page " + page() + ".",
                lookInEnglish(expected) + "; or scan it again, lying flat, at 150 dots an inch or more.");
    }

    PageFault unseen(Unseen.Why why, PageCode expected) {
        return warning("La page signée " + page() + " " + why.french() + " : son code n’a pas été lu.",
                look(expected) + " ; si vous ne pouvez pas l’ouvrir, numérisez-la de nouveau.",
                "The signed page " + page() + " " + why.english() + ": its code was not read.",
                lookInEnglish(expected) + "; if you cannot open it, scan it again.");
    }

    private static String look(PageCode expected) {
        return "Vérifiez à l’œil que la page porte le numéro " + expected.numero() + " et l’empreinte « " + expected.digits() + " »";
    }

    private static String lookInEnglish(PageCode expected) {
        return "See for yourself that the page bears the number " + expected.numero() + " and the digest “" + expected.digits() + "”";
    }

    private static String french(PageCode code) {
        return code.genre() + " " + code.numero() + ", empreinte « " + code.digits() + " »";
    }

    private static String english(PageCode code) {
        return code.genre() + " " + code.numero() + ", digest “" + code.digits() + "”";
    }

    private String page() {
        return slot.attribute("piece").orElseThrow();
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(12, digest.length())) + "…";
    }

    private PageFault error(String... words) {
        return said(Severity.ERREUR, words);
    }

    private PageFault warning(String... words) {
        return said(Severity.AVERTISSEMENT, words);
    }

    private PageFault said(Severity severity, String... words) {
        return new PageFault(severity, slot, new String[] {words[0], words[1]}, new String[] {words[2], words[3]});
    }
}

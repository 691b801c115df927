package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.render.NotCarried;

/** What keeps a PDF from proving anything, whatever its seal is worth: said as a finding on that file. */
enum PdfFault {
    UNREADABLE("Ce fichier n’est pas un PDF lisible : il est abîmé, protégé par un mot de passe, ou fait pour épuiser la machine.",
            "This file is not a PDF that can be read: it is damaged, protected by a password, or made to exhaust the machine.", true),
    FILE_TOO_LARGE("Ce fichier dépasse 100 Mo : rien n’en a été lu.", "This file is larger than 100 MB: nothing of it was read.", true),
    NONE("Ce PDF ne porte aucun document XML : il ne vient pas de « ccs render ».",
            "This PDF carries no XML document: it does not come from “ccs render”.", true),
    SEVERAL("Ce PDF porte plusieurs documents qui se disent son origine : il ne vient pas de « ccs render ».",
            "This PDF carries several documents that claim to be its source: it does not come from “ccs render”.", true),
    TOO_LARGE("Le document joint à ce PDF dépasse 20 Mo : ce n’en est pas un des nôtres.",
            "The document in this PDF is larger than 20 MB: it is none of ours.", true),
    EXCHANGED("Le document joint à ce PDF n’est pas celui qui a été imprimé.", "The document in this PDF is not the one that was printed.", true),
    UNSEALED("Ce PDF ne porte aucun cachet : rien n’y prouve d’où il vient.", "This PDF bears no seal: nothing proves where it comes from.", false);

    private final String french;
    private final String english;
    private final boolean beyondRepair;

    PdfFault(String french, String english, boolean beyondRepair) {
        this.french = french;
        this.english = english;
        this.beyondRepair = beyondRepair;
    }

    static PdfFault of(NotCarried.Reason reason) {
        return valueOf(reason.name());
    }

    Finding finding() {
        return MachineRules.finding("SIG-002", Location.FILE,
                new Object[] {french, beyondRepair ? "N’acceptez pas ce fichier ; demandez le PDF d’origine à qui délivre le certificat."
                        : "Demandez le PDF scellé à qui délivre le certificat ; lui seul le scelle, avec « ccs sign »."},
                new Object[] {english, beyondRepair ? "Do not accept this file; ask whoever delivers the certificate for the original PDF."
                        : "Ask whoever delivers the certificate for the sealed PDF; nobody else seals it, with “ccs sign”."});
    }
}

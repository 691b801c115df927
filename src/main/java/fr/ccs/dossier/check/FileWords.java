package fr.ccs.dossier.check;

import fr.ccs.dossier.dossier.Media;
import fr.ccs.dossier.dossier.Staging;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmNode;

/** The words of each fault that the files of a dossier can have. */
final class FileWords {
    private static final String FILES = "DOS-003";
    private static final String CONTENT = "DOS-004";
    private static final String FORMAT = "DOS-012";

    private FileWords() {}

    static Breach interrupted(XdmNode dossier) {
        return Breach.of(FILES, dossier, "Une écriture a été interrompue : ce qu’elle a décidé attend encore dans " + Staging.DECIDED
                        + ", et les autres fichiers n’ont pas été contrôlés.",
                "Relancez une commande « ccs dossier » sur ce répertoire : elle la termine d’abord. Ne supprimez pas " + Staging.DECIDED + ".",
                "A change was interrupted: what it decided still waits in " + Staging.DECIDED + ", and the other files were not checked.",
                "Run a “ccs dossier” command on this folder again: it ends that first. Do not delete " + Staging.DECIDED + ".");
    }

    static Breach noFolder(XdmNode dossier) {
        return Breach.of(FILES, dossier, "Les fichiers des pièces n’ont pas pu être cherchés : le dossier a été lu hors de son répertoire.",
                "Contrôlez le fichier dossier.xml là où il est rangé, avec ses pièces.",
                "The files of the pièces could not be looked for: the dossier was read outside its folder.",
                "Check the file dossier.xml where it is kept, with its pièces.");
    }

    static Breach missing(Piece piece) {
        return Breach.of(FILES, piece.element(), "Le fichier de la pièce " + piece.id() + " (" + piece.type() + ") n’est pas dans le dossier : "
                + piece.chemin() + ".",
                "Remettez-le à sa place ; s’il est perdu, déclarez la pièce perdue (disponibilite=\"PERDUE\") avec son incident.",
                "The file of pièce " + piece.id() + " (" + piece.type() + ") is not in the dossier: " + piece.chemin() + ".",
                "Put it back in its place; if it is lost, declare the pièce lost (disponibilite=\"PERDUE\") with its incident.");
    }

    static Breach otherName(Piece piece, String other) {
        return Breach.of(FILES, piece.element(), "Le fichier de la pièce " + piece.id() + " s’appelle « " + other + " » et non « " + piece.chemin()
                        + " » : la casse ou la façon d’écrire les accents diffère.",
                "Renommez le fichier exactement comme le dossier l’écrit.",
                "The file of " + piece.id() + " is called “" + other + "” and not “" + piece.chemin() + "”: capitals or accents are written otherwise.",
                "Rename the file exactly as the dossier writes it.");
    }

    static Breach noFile(Piece piece) {
        return Breach.of(FILES, piece.element(),
                "Le chemin de la pièce " + piece.id() + ", " + piece.chemin() + ", n’est pas celui d’un fichier ordinaire.",
                "Mettez à cette place le fichier de la pièce : ni un répertoire, ni un lien sans cible, ni autre chose.",
                "The path of pièce " + piece.id() + ", " + piece.chemin() + ", is not that of an ordinary file.",
                "Put the pièce’s file there: no folder, no link without a target, nothing else.");
    }

    static Breach stillThere(Piece piece) {
        return Breach.of(FILES, piece.element(), "La pièce " + piece.id() + " est dite " + piece.disponibilite() + ", et son fichier est encore là : "
                + piece.chemin() + ".",
                "Si elle a été retrouvée, dites-la RECONSTITUEE avec son incident ; si elle devait être éliminée, effacez le fichier.",
                "Pièce " + piece.id() + " is said to be " + piece.disponibilite() + ", and its file is still there: " + piece.chemin() + ".",
                "If it was found again, call it RECONSTITUEE with its incident; if it was to be eliminated, delete the file.");
    }

    static Breach unattested(Piece piece) {
        return Breach.of(FILES, piece.element(), "La pièce " + piece.id() + " est éliminée, et son attestation n’est pas là, n’est pas la sienne ou ne nomme"
                        + " pas deux personnes : " + piece.chemin() + ".elimine.xml.",
                "Retrouvez l’attestation dans une sauvegarde ; le registre des éliminations dit de quelle décision elle vient.",
                "Pièce " + piece.id() + " is eliminated, and its attestation is not there, is not its own or does not name two people: " + piece.chemin()
                        + ".elimine.xml.",
                "Find the attestation in a backup; the register of eliminations says of which decision it is.");
    }

    static Breach unlisted(XdmNode dossier, String file) {
        return Breach.of(FILES, dossier, "Le fichier « " + file + " » est dans le répertoire, et aucune pièce ne l’énumère.",
                "Versez-le au dossier (« ccs dossier add ») s’il en fait partie ; sinon, sortez-le.",
                "The file “" + file + "” is in the folder, and no pièce lists it.",
                "File it (“ccs dossier add”) if it belongs to the dossier; else take it out.");
    }

    static Breach changed(Piece piece, PieceFile found) {
        boolean sized = piece.octets().equals(String.valueOf(found.size()));
        String french = sized ? "son empreinte est " + Breach.brief(found.sha256()) + ", celle inscrite " + Breach.brief(piece.empreinte())
                : "il a " + found.size() + " octets au lieu de " + piece.octets();
        String english = sized ? "its digest is " + Breach.brief(found.sha256()) + ", the one entered " + Breach.brief(piece.empreinte())
                : "it has " + found.size() + " bytes instead of " + piece.octets();
        return Breach.of(CONTENT, piece.element(),
                "Le fichier de la pièce " + piece.id() + " (" + piece.chemin() + ") n’est plus celui qui a été versé : "
                + french + ".",
                "Remettez le fichier d’origine ; s’il est perdu, déclarez-le et reconstituez la pièce. Ne changez pas l’empreinte.",
                "The file of pièce " + piece.id() + " (" + piece.chemin() + ") is no longer the one that was filed: " + english + ".",
                "Put the original file back; if it is lost, declare that and reconstitute the pièce. Do not change the digest.");
    }

    static Breach notAccepted(Piece piece) {
        String all = Arrays.stream(Media.values()).map(Media::type).collect(Collectors.joining(", "));
        return Breach.of(FORMAT, piece.element(), "La pièce " + piece.id() + " est d’un format que le dossier n’accepte pas : " + piece.media() + ".",
                "Versez-la au format PDF, ou dans l’un de ceux-ci : " + all + ".",
                "Pièce " + piece.id() + " is of a format that a dossier does not take: " + piece.media() + ".",
                "File it as PDF, or in one of these: " + all + ".");
    }

    static Breach otherContent(Piece piece) {
        return Breach.of(FORMAT, piece.element(), "La pièce " + piece.id() + " se dit " + piece.media() + ", mais le contenu de " + piece.chemin()
                + " n’en est pas.",
                "Vérifiez que le fichier s’ouvre ; corrigez le type de média, ou versez le bon fichier.",
                "Pièce " + piece.id() + " calls itself " + piece.media() + ", but the content of " + piece.chemin() + " is not.",
                "Check that the file opens; correct the media type, or file the right one.");
    }
}

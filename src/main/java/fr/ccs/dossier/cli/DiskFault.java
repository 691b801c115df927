package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Language;
import java.nio.file.FileSystemException;

/** What keeps a file from being read or written, by the English words in which the system tells it. */
enum DiskFault {
    FULL("No space left on device", "il n’y a plus de place sur le disque", "no space is left on the disk"),
    QUOTA("Disk quota exceeded", "votre part du disque est pleine", "your share of the disk is full"),
    TOO_LARGE("File too large", "le fichier dépasse la taille permise", "the file exceeds the size that is allowed"),
    READ_ONLY("Read-only file system", "ce disque ne se laisse que lire", "this disk can only be read"),
    BROKEN("Input/output error", "le disque ne répond pas comme il faut", "the disk does not answer as it should"),
    FOLDER("Is a directory", "c’est un dossier, il faut un fichier", "it is a folder, a file is needed"),
    NO_FOLDER("Not a directory", "un fichier porte le nom d’un de ses dossiers", "a file bears the name of one of its folders"),
    LONG_NAME("File name too long", "le nom est trop long", "the name is too long"),
    CIRCLE("Too many levels of symbolic links or unable to access attributes of symbolic link", "un lien y tourne en rond", "a link leads round in a circle"),
    CIRCLE_ALSO("Too many levels of symbolic links", "un lien y tourne en rond", "a link leads round in a circle"),
    MANY_OPEN("Too many open files", "trop de fichiers sont ouverts en même temps (ulimit -n)", "too many files are open at once (ulimit -n)"),
    BROKEN_PIPE("Broken pipe", "celui qui lisait s’est arrêté", "whoever was reading has stopped");

    private final String system;
    private final String french;
    private final String english;

    DiskFault(String system, String french, String english) {
        this.system = system;
        this.french = french;
        this.english = english;
    }

    /** The file and what is wrong with it; the system's own words where we have none. */
    static String words(FileSystemException fault, Language language) {
        String reason = fault.getReason() == null ? "" : fault.getReason();
        String file = fault.getOtherFile() == null ? fault.getFile() : fault.getFile() + " → " + fault.getOtherFile();
        for (DiskFault known : values()) {
            if (known.system.equals(reason)) {
                return file + language.choose("\u202F: " + known.french, ": " + known.english);
            }
        }
        return reason.isEmpty() ? fault.getMessage() : file + language.choose("\u202F: ", ": ") + reason;
    }
}

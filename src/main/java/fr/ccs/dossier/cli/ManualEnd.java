package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Language;

/** What every page of the manual ends with: exit codes, environment, files. */
record ManualEnd(Language language) {

    /** @param also the pages to see besides */
    void write(Roff page, String also) {
        page.section(say("CODE DE RETOUR", "EXIT STATUS"));
        page.item("0", say("rien ne bloque", "nothing blocks"));
        page.item("1", say("des constatations bloquent", "there are findings that block"));
        page.item("2", say("la ligne de commande est fausse", "the command line is wrong"));
        page.item("3", say("quelque chose n’a pu être contrôlé, lu ou écrit", "something could not be checked, read or written"));
        page.section(say("ENVIRONNEMENT", "ENVIRONMENT"));
        page.item("JAVA_HOME", say("Le Java à employer (17 ou plus récent) ; sinon celui du PATH.", "The Java to use (17 or newer); else that of the PATH."));
        page.item("CCS_JAVA_OPTS", say("Options de Java, par exemple -Xmx2g.", "Options for Java, for instance -Xmx2g."));
        page.item("CI", say("À true : ni valeur, ni extrait, ni nom dans les rapports (--show-values le lève).",
                "When true: no value, excerpt or name in reports (--show-values undoes it)."));
        page.item("NO_COLOR", say("Présent : aucune couleur.", "When set: no colours."));
        page.section(say("FICHIERS", "FILES")).item("ccs.xml", say("Réglages du projet, cherchés depuis le dossier courant vers le haut.",
                "Settings of the project, looked for from the current folder upwards."));
        page.section(say("VOIR AUSSI", "SEE ALSO")).text(also);
    }

    private String say(String french, String english) {
        return language.choose(french, english);
    }
}

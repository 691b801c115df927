package fr.ccs.dossier.cli;

import picocli.CommandLine.Option;

/** The option that says on how many documents a command works at once. */
final class Jobs {
    static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST = 256;

    @Option(names = "--jobs", paramLabel = "N")
    private Integer jobs;

    /** As many as there are cores where nothing is said. */
    int count(Ccs ccs) {
        if (jobs != null && (jobs < 1 || jobs > MOST)) {
            throw Stop.usage(ccs.say("Valeur impossible pour --jobs : « " + jobs + " ». Donnez un nombre de 1 à " + MOST + ".",
                    "Impossible value for --jobs: “" + jobs + "”. Give a number from 1 to " + MOST + "."));
        }
        return jobs == null ? CORES : jobs;
    }
}

package fr.ccs.dossier.finding;

/**
 * One language's words of a finding, kept in two parts so that a report can set what to do apart from what is wrong.
 *
 * @param problem what is wrong, with the values at fault
 * @param remedy what to do; empty when the problem says it already
 */
public record Message(String problem, String remedy) {

    /** A message in French, its spaces made no-break where French typography wants it. */
    public static Message french(String problem, String remedy) {
        return new Message(Typography.french(problem), Typography.french(remedy));
    }

    /** Both parts as one line of prose. */
    public String text() {
        return remedy.isEmpty() ? problem : problem + " " + remedy;
    }
}

package fr.ccs.dossier.finding;

/**
 * What somebody should know of something that is no fault.
 *
 * @param code its name for programs
 * @param french one sentence; {@code english} the same
 */
public record Remark(String code, String french, String english) {}

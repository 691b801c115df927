package fr.ccs.dossier.finding;

/** Why a finding, though it stands in the report, keeps no document back: the branch waived it, or an earlier report knew it already. */
public sealed interface Excuse permits Waiver, Known {

    /** Its name for programs: {@code waived}, {@code known}. */
    String code();
}

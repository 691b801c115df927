package fr.ccs.dossier.cli;

/** The roles in which people sign, as users name them; the codes of the schemas. */
enum Role { CANDIDAT, REFERENT_ENTREPRISE, EVALUATEUR_EXTERNE, PRESIDENT, VICE_PRESIDENT, SECRETAIRE, COMITE_CCS }

package fr.ccs.dossier.dossier;

import java.util.Optional;

/**
 * One line of a follow-up.
 *
 * @param numero of the dossier; for what is no dossier's, of the session or person it is about
 * @param nom the person's name, for who asks for names
 * @param etat of the dossier; empty for what is no dossier's
 */
public record LigneSuivi(String numero, String nom, Optional<Etat> etat, Attente attente) {}

package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Acteur;
import fr.ccs.dossier.dossier.Annuaire;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Qualite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who acts on a dossier, found in it or in the branch's annuaire. */
record People(Ccs ccs, Project project, Resolver resolver, Dossier dossier) {

    /** Who usually acts in this capacity. */
    Acteur usual(Qualite capacity) {
        return dossier.acteur(capacity);
    }

    /** The person of this number, or somebody of this name. */
    Acteur named(String word, Qualite capacity) throws IOException {
        if (!word.matches("P-[0-9A-Z]{9}")) {
            return Acteur.named(capacity, word);
        }
        Acteur usual = dossier.acteur(capacity);
        if (usual.id().filter(word::equals).isPresent()) {
            return usual;
        }
        String name = annuaire().nom(word)
                .orElseThrow(() -> Stop.blocked(ccs.say("Ni le dossier ni l’annuaire ne connaissent " + word
                + " : donnez un nom, ou inscrivez la personne à l’annuaire.",
                "Neither the dossier nor the annuaire knows " + word + ": give a name, or enter the person in the annuaire.")));
        return new Acteur(capacity, name, Optional.of(word));
    }

    /** The annuaire at hand: the one beside ccs.xml, else the one among the documents to judge with. */
    Annuaire annuaire() throws IOException {
        Optional<Path> beside = project.file().map(file -> file.resolveSibling("annuaire.xml")).filter(Files::isRegularFile);
        if (beside.isPresent() && new DocumentReader(Limits.DEFAULT).read(beside.get()) instanceof Reading.Read read
                && read.document().kind() == Kind.ANNUAIRE) {
            return new Annuaire(read.document());
        }
        if (resolver.find(Citation.named(Kind.ANNUAIRE, "", "").orElseThrow()) instanceof Lookup.Found found) {
            return new Annuaire(found.document());
        }
        throw Stop.couldNot(ccs.say("Aucun annuaire lisible n’est à portée : rangez annuaire.xml à côté de ccs.xml, ou nommez son répertoire avec --with.",
                "No readable annuaire is at hand: keep annuaire.xml beside ccs.xml, or name its folder with --with."));
    }
}

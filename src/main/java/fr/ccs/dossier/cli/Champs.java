package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Fiche;
import fr.ccs.dossier.dossier.Rubrique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The fields of a person or an enrolment, given one by one: {@code --champ nomNaissance=Durand}. */
final class Champs {
    @Option(names = "--champ", paramLabel = "NOM=VALEUR", descriptionKey = "dossier.champ")
    private Map<String, String> champs = Map.of();

    boolean isEmpty() {
        return champs.isEmpty();
    }

    /** @param possible those that this command understands */
    Fiche fiche(Ccs ccs, List<Rubrique> possible) {
        Map<String, String> values = new LinkedHashMap<>();
        champs.forEach((name, value) -> {
            Rubrique rubrique = Rubrique.named(name).filter(possible::contains)
                    .orElseThrow(() -> Stop.usage(ccs.say("Champ inconnu « " + name + " » : choisissez parmi ", "Unknown field “" + name + "”: choose among ")
                    + possible.stream().map(Rubrique::nom).collect(Collectors.joining(", ")) + "."));
            values.put(rubrique.nom(), rubrique.ecrite(value));
        });
        return new Fiche(values);
    }
}

package fr.ccs.dossier.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A version of the flux: its stylesheet, our XSD of it, and what it cannot do without. */
public enum VersionCpf {
    V1_1_2("1.1.2");

    private static final int NOM = 60;
    private static final int PREMIERE_ANNEE = 1900;
    private static final Map<String, String> EXIGES = exiges();
    private static final List<String> NOMS = List.of("nomNaissance", "nomUsage", "prenom1", "prenom2", "prenom3");
    private final String numero;

    VersionCpf(String numero) {
        this.numero = numero;
    }

    public String numero() {
        return numero;
    }

    /** Classpath name of the stylesheet that makes it. */
    String stylesheet() {
        return "stylesheets/exchange/cpf-" + numero + ".xsl";
    }

    /** Classpath name of our XSD of it. */
    public String schema() {
        return "stylesheets/exchange/cpf-" + numero + ".xsd";
    }

    private static Map<String, String> exiges() {
        Map<String, String> exiges = new LinkedHashMap<>();
        exiges.put("nomNaissance", "identite/nomNaissance");
        exiges.put("prenom1", "identite/prenom");
        exiges.put("dateNaissance", "identite/dateNaissance");
        exiges.put("sexe", "identite/sexe");
        exiges.put("dateInscription", "cycle/inscription/@date");
        return exiges;
    }

    /** What these values lack, or hold and it has no room for, as paths in the dossier. */
    List<String> manques(Map<String, String> donnees) {
        List<String> manques = new ArrayList<>();
        EXIGES.forEach((name, path) -> {
            if (!donnees.containsKey(name)) {
                manques.add(path);
            }
        });
        NOMS.stream().filter(name -> donnees.getOrDefault(name, "").length() > NOM)
                .forEach(name -> manques.add("identite/" + name.replaceAll("\\d", "") + " (> " + NOM + ")"));
        if (donnees.containsKey("dateNaissance") && Integer.parseInt(donnees.get("dateNaissance").substring(0, 4)) < PREMIERE_ANNEE) {
            manques.add("identite/dateNaissance (< " + PREMIERE_ANNEE + ")");
        }
        if (!donnees.containsKey("communeInsee") && !donnees.containsKey("communePostal") && !donnees.containsKey("paysInsee")) {
            manques.add(donnees.containsKey("pays") ? "identite/pays/@codeInsee" : "identite/communeNaissance/@codeInsee");
        }
        return manques;
    }
}

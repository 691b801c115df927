package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/** What a register tells of the Caisse des Dépôts: which certificates it was sent, what it answered, and what it still has to be sent. */
public final class TransmissionsCpf {
    private final Map<String, Delivrance> exemplaires = new LinkedHashMap<>();
    private final Map<String, Delivrance> entiers = new LinkedHashMap<>();
    private final Map<String, String> corrige = new HashMap<>();
    private final Map<String, TransmissionCpf> envois = new HashMap<>();
    private final Map<String, Map<String, TransmissionCpf>> parFlux = new LinkedHashMap<>();
    private final Map<String, RecepisseCpf> reponses = new HashMap<>();

    private TransmissionsCpf() {}

    /** As a register stands. */
    public static TransmissionsCpf of(Document registre) {
        TransmissionsCpf all = new TransmissionsCpf();
        for (XdmNode line : Query.nodes(registre.root(), "ligne/(delivrance | transmissionCpf | recepisseCpf)")) {
            switch (line.getNodeName().getLocalName()) {
                case "delivrance" -> all.add(Ligne.delivrance(line.getParent()));
                case "transmissionCpf" -> all.add(TransmissionCpf.of(line));
                default -> all.reponses.put(line.attribute("certificat") + " " + line.attribute("flux"), RecepisseCpf.of(line));
            }
        }
        return all;
    }

    /**
     * Those of a register that is only read.
     *
     * @throws Refus when the file is no readable register
     */
    public static TransmissionsCpf read(Path registre) throws IOException, Refus {
        if (new DocumentReader(Limits.DEFAULT).read(registre) instanceof Reading.Read read && read.document().kind() == Kind.REGISTRE) {
            return of(read.document());
        }
        throw Refus.of(registre + " n’est pas un registre lisible : « ccs check " + registre + " » dit pourquoi.",
                registre + " is not a readable register: “ccs check " + registre + "” says why.");
    }

    private void add(Delivrance line) {
        exemplaires.put(line.numero() + "/" + line.exemplaire(), line);
        if (line.entier()) {
            entiers.put(line.numero(), line);
        }
        line.remplacePar().filter(other -> !other.equals(line.numero())).ifPresent(other -> corrige.put(other, line.numero()));
    }

    private void add(TransmissionCpf envoi) {
        envois.put(envoi.certificat(), envoi);
        reponses.remove(envoi.certificat() + " " + envoi.flux());
        parFlux.computeIfAbsent(envoi.flux(), id -> new LinkedHashMap<>()).put(envoi.certificat(), envoi);
    }

    /** Originals and corrections that count, or of which a duplicate took the place that was not withdrawn since. */
    public List<Delivrance> valables() {
        Map<String, Boolean> copies = new HashMap<>();
        exemplaires.values().stream().filter(line -> !line.entier()).forEach(line -> copies.merge(line.numero(), line.vaut(), Boolean::logicalOr));
        return entiers.values().stream().filter(line -> line.vaut() || line.etat().equals("REMPLACE") && line.remplacePar().equals(Optional.of(line.numero()))
                && copies.getOrDefault(line.numero(), true)).toList();
    }

    /** Those that mention a registration and that the Caisse des Dépôts was not sent, or rejected. */
    public List<Delivrance> dues() {
        return valables().stream().filter(line -> line.sousEnregistrement().isPresent() && !envoyee(line.numero())).toList();
    }

    private boolean envoyee(String certificat) {
        return envois.containsKey(certificat) && !rejetee(certificat);
    }

    /** Whether the last answer on what was last sent of it is a rejection. */
    public boolean rejetee(String certificat) {
        return Optional.ofNullable(envois.get(certificat)).flatMap(envoi -> reponse(certificat, envoi.flux()))
                .filter(answer -> answer.resultat().equals(RecepisseCpf.REJETE)).isPresent();
    }

    /** What is called by one idTechnique for ever: the first certificate of which this one is the correction, or of its corrections. */
    public Delivrance racine(Delivrance line) {
        Delivrance first = line;
        Set<String> seen = new HashSet<>(Set.of(line.numero()));
        for (String before = corrige.get(line.numero()); before != null && seen.add(before); before = corrige.get(before)) {
            first = entiers.getOrDefault(before, first);
        }
        return first;
    }

    /** What went in a flux, one a certificate. */
    public List<TransmissionCpf> flux(String id) {
        return List.copyOf(parFlux.getOrDefault(id, Map.of()).values());
    }

    /** The idFlux of those that nobody answered wholly yet. */
    public List<String> sansReponse() {
        List<String> open = new ArrayList<>();
        parFlux.forEach((id, those) -> {
            if (those.keySet().stream().anyMatch(certificat -> reponse(certificat, id).isEmpty())) {
                open.add(id);
            }
        });
        return open;
    }

    /** The last answer on a certificate in a flux. */
    public Optional<RecepisseCpf> reponse(String certificat, String flux) {
        return Optional.ofNullable(reponses.get(certificat + " " + flux));
    }
}

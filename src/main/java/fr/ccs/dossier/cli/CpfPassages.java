package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.TransmissionsCpf;
import fr.ccs.dossier.exchange.CertificationCpf;
import fr.ccs.dossier.exchange.PassageCpf;
import fr.ccs.dossier.exchange.PassagesCpf;
import fr.ccs.dossier.exchange.VersionCpf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is to be sent, dossier by dossier, no tree of which is kept; says of each that cannot be sent what it lacks, and no value. */
record CpfPassages(Ccs ccs, Resolver resolver, Optional<CertificationCpf> pretended) {
    static final VersionCpf VERSION = VersionCpf.V1_1_2;

    /**
     * What can be sent, and what cannot.
     *
     * @param refused a sentence for each certificate that cannot be told
     * @param unsigned how many have a number and were not handed over yet
     */
    record Lot(List<PassageCpf> complete, List<String> refused, int unsigned) {}

    Lot of(TransmissionsCpf known, LocalDate jour) throws IOException {
        List<PassageCpf> complete = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<Delivrance> due = pretended.isPresent() ? known.valables() : known.dues();
        Map<Citation, Optional<Document>> editions = new HashMap<>();
        PassagesCpf reader = new PassagesCpf(VERSION, edition -> editions.computeIfAbsent(edition, this::edition), jour, pretended);
        for (Delivrance line : due) {
            if (line.empreinte().isPresent()) {
                PassageCpf passage = null;
                String fault = "";
                try {
                    passage = read(reader, known, line);
                    fault = passage.complet() ? "" : ccs.say("manque ou ne convient pas : ", "missing or not fit: ") + String.join(", ", passage.manques());
                } catch (Stop stop) {
                    fault = stop.getMessage();
                } catch (Refus unreadable) {
                    fault = unreadable.reason(ccs.language);
                }
                if (fault.isEmpty()) {
                    complete.add(passage);
                } else {
                    refused.add(line.dossier() + " (" + line.numero() + ")" + ccs.say(" : ", ": ") + fault);
                }
            }
        }
        return new Lot(complete, refused, (int) due.stream().filter(line -> line.empreinte().isEmpty()).count());
    }

    private PassageCpf read(PassagesCpf reader, TransmissionsCpf known, Delivrance line) throws IOException, Refus {
        Path folder = DossierFolders.of(ccs, resolver, line.dossier());
        Path file = folder.resolve(Dossier.FILE);
        return reader.of(folder, Dossier.of(file.toString(), Files.readAllBytes(file)), line, known.racine(line));
    }

    private Optional<Document> edition(Citation named) {
        return resolver.find(named).found();
    }
}

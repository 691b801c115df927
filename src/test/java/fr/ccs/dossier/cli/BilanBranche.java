package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A branch whose dossiers hold only what figures are made of: cycles, a journal, extracts of minutes. */
record BilanBranche(Path folder) {

    /** A dossier that is being written. */
    final class Chemise {
        private final String numero;
        private final List<String> cycles = new ArrayList<>();
        private final List<String> events = new ArrayList<>();
        private final List<String> pieces = new ArrayList<>();

        private Chemise(String numero) {
            this.numero = numero;
        }

        Chemise cycle(String type, String date, String statut, String activite) {
            String where = activite.isEmpty() ? "" : "<activite>" + activite + "</activite>";
            cycles.add("<cycle n=\"" + (cycles.size() + 1) + "\" type=\"" + type + "\"><inscription date=\"" + date + "\" statut=\"" + statut + "\"><entreprise>"
                    + where + "</entreprise></inscription><livret numero=\"" + numero + "-L" + (cycles.size() + 1) + "\"/></cycle>");
            return this;
        }

        /** Events of one type a day: {@code INSCRIPTION 2026-01-05}, with an instant where the day tells one. */
        Chemise faits(String... lines) {
            for (String line : lines) {
                String[] parts = line.split(" ");
                boolean instant = parts[1].contains("T");
                events.add("<evenement id=\"EVT-" + (events.size() + 1) + "\" date=\"" + (instant ? parts[1] : parts[1] + "T12:00:00+01:00") + "\" type=\""
                        + parts[0] + "\"><acteur qualite=\"BRANCHE\">Branche SPÉCIMEN</acteur>" + (parts.length > 2 ? "<objet ref=\"" + parts[2] + "\"/>" : "")
                        + "</evenement>");
            }
            return this;
        }

        /** The extract of minutes: each competency with its decision, {@code C4 NON_ACQUISE}. */
        Chemise extrait(String procesVerbal, int livret, String... decisions) throws IOException {
            StringBuilder text = new StringBuilder("<extraitProcesVerbal xmlns=\"urn:fr:ccs:dossier:1\" procesVerbal=\"" + procesVerbal + "\"><decision dossier=\""
                    + numero + "\" livret=\"" + numero + "-L" + livret + "\"><editionAppliquee id=\"CCS-RC\" edition=\"2026.1-specimen\"/>");
            for (String decision : decisions) {
                text.append("<competence code=\"").append(decision.replace(" ", "\" decision=\"")).append("\"/>");
            }
            byte[] bytes = text.append("</decision></extraitProcesVerbal>").toString().getBytes(StandardCharsets.UTF_8);
            String chemin = "extrait-" + procesVerbal + ".xml";
            Files.createDirectories(folder.resolve(numero));
            Files.write(folder.resolve(numero).resolve(chemin), bytes);
            pieces.add("<piece id=\"PIE-" + (pieces.size() + 1) + "\" type=\"EXTRAIT_PROCES_VERBAL\" numero=\"" + procesVerbal + "\" chemin=\"" + chemin
                    + "\" disponibilite=\"PRESENTE\" empreinte=\"" + DocumentReader.sha256(bytes) + "\"/>");
            return this;
        }

        Chemise tout(String procesVerbal, int livret, String c4) throws IOException {
            return extrait(procesVerbal, livret, "C1 ACQUISE", "C2 ACQUISE", "C3 ACQUISE", "C4 " + c4, "C5 ACQUISE");
        }

        void write() throws IOException {
            Files.createDirectories(folder.resolve(numero));
            Files.writeString(folder.resolve(numero).resolve("dossier.xml"), "<dossier xmlns=\"urn:fr:ccs:dossier:1\" numero=\"" + numero
                    + "\" etat=\"INSCRIT\"><identite><nomNaissance>Martin SPÉCIMEN</nomNaissance></identite>" + String.join("", cycles) + "<pieces>"
                    + String.join("", pieces) + "</pieces><journal>" + String.join("", events) + "</journal></dossier>");
        }
    }

    Chemise dossier(String numero) {
        return new Chemise(numero);
    }

    /** Somebody enrolled, assessed and validated at the first meeting, and certified. */
    void certifie(String numero, String statut, String activite, String mois) throws IOException {
        dossier(numero).cycle("INITIALE", "2026-" + mois + "-01", statut, activite).tout("PV-" + mois, 1, "ACQUISE")
                .faits("INSCRIPTION 2026-" + mois + "-01", "EVALUATION 2026-" + mois + "-10", "RECEPTION_BRANCHE 2026-" + mois + "-11",
                        "PRESENTATION 2026-" + mois + "-12", "DECISION_VALIDATION 2026-" + mois + "-21 PV-" + mois, "DELIVRANCE 2026-" + mois + "-26")
                .write();
    }
}

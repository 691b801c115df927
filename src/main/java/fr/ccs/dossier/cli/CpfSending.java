package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.dossier.TransmissionCpf;
import fr.ccs.dossier.dossier.TransmissionsCpf;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.exchange.EmetteurCpf;
import fr.ccs.dossier.exchange.FluxCpf;
import fr.ccs.dossier.exchange.PassageCpf;
import fr.ccs.dossier.finding.FrenchTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a flux and says in the register what went in it: file and lines are one change of the register's folder, so that neither is ever
 * there without the other, and nothing is sent twice under two names.
 */
record CpfSending(Ccs ccs, Path registre, CpfPassages passages, EmetteurCpf emetteur, boolean partial, Optional<Path> output) {
    private static final String NUMERO = "CPF-AAAA-NNNN";

    /** @param named the idFlux that the user wants; one that the register knows is only given out again */
    int send(Instant at, Optional<String> named) throws IOException, Refus {
        try (Registre open = Registre.open(registre)) {
            TransmissionsCpf known = open.transmissions();
            if (named.isPresent() && !known.flux(named.get()).isEmpty()) {
                return again(open.folder(), named.get(), known.flux(named.get()));
            }
            CpfPassages.Lot lot = passages.of(known, jour(at));
            if (!sendable(known, lot)) {
                return lot.refused().isEmpty() ? Ccs.CLEAN : Ccs.BLOCKED;
            }
            String id = named.isPresent() ? named.get() : open.numero(Gabarit.of(NUMERO), jour(at).getYear());
            requireNew(open.folder().resolve(CpfFile.chemin(id)));
            byte[] bytes = bytes(new FluxCpf(CpfPassages.VERSION, emetteur, id, time(at).toOffsetDateTime(), false), lot.complete());
            for (PassageCpf passage : lot.complete()) {
                open.add(new TransmissionCpf(passage.certificat(), id, passage.idTechnique(), jour(at), Optional.of(DocumentReader.sha256(bytes))), at);
            }
            CpfFile.shut(open.folder());
            open.commit(Map.of(CpfFile.chemin(id), bytes));
            CpfFile.restrict(open.folder().resolve(CpfFile.chemin(id)));
            done(open.folder(), id, bytes, lot.complete().size());
            return lot.refused().isEmpty() ? Ccs.CLEAN : Ccs.BLOCKED;
        }
    }

    /** The same file, and nothing in the register. */
    int rehearse(Instant at) throws IOException, Refus {
        TransmissionsCpf known = TransmissionsCpf.read(registre);
        CpfPassages.Lot lot = passages.of(known, jour(at));
        if (sendable(known, lot)) {
            String id = "ESSAI-" + DateTimeFormatter.BASIC_ISO_DATE.format(jour(at));
            byte[] bytes = bytes(new FluxCpf(CpfPassages.VERSION, emetteur, id, time(at).toOffsetDateTime(), true), lot.complete());
            WholeFile.writePrivate(output.orElseThrow(), bytes);
            ccs.out.println(ccs.say("Essai : " + output.get() + ", " + lot.complete().size() + " passages. Ne le transmettez pas ; le registre n’en dit rien.",
                    "Rehearsal: " + output.get() + ", " + lot.complete().size() + " passages. Do not send it; the register does not tell of it."));
        }
        return lot.refused().isEmpty() ? Ccs.CLEAN : Ccs.BLOCKED;
    }

    /** A register that was taken from a backup knows less than was sent. */
    private void requireNew(Path file) {
        if (Files.exists(file)) {
            throw Stop.blocked(ccs.say(file + " est là, et le registre n’en dit rien : ce registre est-il une ancienne copie ? Retrouvez le dernier avant de transmettre.",
                    file + " is there, and the register does not tell of it: is this register an old copy? Find the last one before sending."));
        }
    }

    private byte[] bytes(FluxCpf flux, List<PassageCpf> complete) throws IOException {
        byte[] bytes = flux.bytes(complete);
        CpfConformance.require(ccs, bytes, flux.version());
        return bytes;
    }

    /** Says what cannot be sent, and whether the rest is. */
    private boolean sendable(TransmissionsCpf known, CpfPassages.Lot lot) {
        if (passages.pretended().isEmpty() && known.valables().stream().allMatch(line -> line.sousEnregistrement().isEmpty())) {
            throw Stop.blocked(ccs.say("Aucun certificat du registre ne mentionne un enregistrement (RS ou RNCP) : la Caisse des Dépôts n’a rien à recevoir. Pour "
                    + "une répétition : --essai --certification RS:99999 -o FICHIER.",
                    "No certificate of the register mentions a registration (RS or RNCP): there is nothing for the Caisse des Dépôts. For a rehearsal: --essai "
                            + "--certification RS:99999 -o FILE."));
        }
        lot.refused().forEach(ccs.out::println);
        if (lot.unsigned() > 0) {
            ccs.out.println(ccs.say("Pas encore remis, donc pas encore transmis : " + lot.unsigned() + ".", "Not handed over yet, so not sent yet: " + lot.unsigned()
                    + "."));
        }
        if (!lot.refused().isEmpty() && !partial) {
            ccs.err.println(ccs.say("Rien n’a été écrit : complétez ces dossiers, ou laissez-les pour plus tard avec --partial.",
                    "Nothing was written: complete these dossiers, or leave them for later with --partial."));
            return false;
        }
        if (lot.complete().isEmpty()) {
            List<String> open = known.sansReponse();
            ccs.out.println(ccs.say("Rien à transmettre." + (open.isEmpty() ? "" : " Récépissé attendu : " + String.join(", ", open) + "."),
                    "Nothing to send." + (open.isEmpty() ? "" : " Receipt awaited: " + String.join(", ", open) + ".")));
        }
        return !lot.complete().isEmpty();
    }

    private int again(Path folder, String id, List<TransmissionCpf> lines) throws IOException {
        Path file = folder.resolve(CpfFile.chemin(id));
        byte[] bytes = Files.readAllBytes(file);
        if (!lines.stream().allMatch(line -> line.empreinte().equals(Optional.of(DocumentReader.sha256(bytes))))) {
            throw Stop.blocked(ccs.say(file + " n’est plus le fichier que le registre dit : retrouvez-le dans une sauvegarde.",
                    file + " is no longer the file that the register tells: find it in a backup."));
        }
        CpfFile.restrict(file);
        done(folder, id, bytes, lines.size());
        return Ccs.CLEAN;
    }

    private void done(Path folder, String id, byte[] bytes, int number) throws IOException {
        if (output.isPresent()) {
            WholeFile.writePrivate(output.get(), bytes);
        }
        Path file = output.orElse(folder.resolve(CpfFile.chemin(id)));
        ccs.out.println(ccs.say("Flux " + id + " : " + file + ", passages : " + number + ". Déposez-le, puis inscrivez le récépissé : « ccs export cpf --recepisse " + id
                + " --resultat ACCEPTE ».",
                "Flux " + id + ": " + file + ", passages: " + number + ". Send it, then enter its receipt: “ccs export cpf --recepisse " + id
                        + " --resultat ACCEPTE”."));
    }

    private static ZonedDateTime time(Instant at) {
        return at.atZone(FrenchTime.ZONE);
    }

    private static LocalDate jour(Instant at) {
        return time(at).toLocalDate();
    }
}

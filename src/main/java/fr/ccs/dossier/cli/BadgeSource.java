package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a badge is made from: a certificate that was handed over and still counts, and the jury's decisions on it. */
record BadgeSource(Ccs ccs, Resolver resolver, Exemplaires register) {

    /** The certificate in a file, or the one of a dossier's folder that counts. */
    Document certificat(Path path) throws IOException {
        return Files.isDirectory(path) ? ofDossier(path) : ofFile(path);
    }

    private Document ofFile(Path file) throws IOException {
        Document certificat = read(file).filter(document -> document.kind() == Kind.CERTIFICAT).orElseThrow(() -> Stop.blocked(ccs.say(
                file + " n’est pas un certificat : un badge se fait d’un certificat (XML) ou du répertoire de son dossier.",
                file + " is no certificate: a badge is made from a certificate (XML) or from its dossier’s folder.")));
        String numero = certificat.attribute("numero").orElse("");
        Delivrance line = register.de(numero, certificat.attribute("exemplaire").filter(rank -> rank.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(1))
                .orElseThrow(() -> Stop.blocked(ccs.say("Le registre ne connaît pas le certificat " + numero + " : aucun badge n’a été fait.",
                        "The register does not know certificate " + numero + ": no badge was made.")));
        requireToCount(line);
        if (!line.empreinte().equals(Optional.of(certificat.sha256()))) {
            throw Stop.blocked(line.empreinte().isEmpty()
                    ? ccs.say("Le certificat " + numero + " n’est pas encore remis : faites-le signer, puis « ccs deliver ».",
                            "Certificate " + numero + " was not handed over yet: have it signed, then “ccs deliver”.")
                    : ccs.say(file + " n’est pas le certificat " + numero + " qui a été remis : son empreinte est autre. Prenez celui du dossier.",
                            file + " is not the certificate " + numero + " that was handed over: its digest is another. Take the one in the dossier."));
        }
        return certificat;
    }

    private void requireToCount(Delivrance line) {
        if (!line.vaut()) {
            boolean replaced = line.etat().equals("REMPLACE");
            throw Stop.blocked(ccs.say("Le certificat " + line.numero() + (replaced ? " a été remplacé" : " a été retiré") + day(line, " le ")
                            + " : aucun badge n’en est fait." + (replaced ? " Partez de celui qui le remplace." : ""),
                    "Certificate " + line.numero() + (replaced ? " was replaced" : " was withdrawn") + day(line, " on ") + ": no badge is made of it."
                            + (replaced ? " Start from the one that replaces it." : "")));
        }
    }

    private static String day(Delivrance line, String before) {
        return line.depuis().map(since -> before + since).orElse("");
    }

    private Document ofDossier(Path folder) throws IOException {
        DossiersBelow.require(ccs, folder);
        Dossier dossier = dossier(folder);
        List<Delivrance> lines = register.duDossier(dossier.numero());
        Delivrance living = lines.stream().filter(Delivrance::vaut).filter(line -> line.empreinte().isPresent()).reduce((first, second) -> second)
                .orElseThrow(() -> {
                    lines.stream().reduce((first, second) -> second).ifPresent(this::requireToCount);
                    return Stop.blocked(ccs.say("Le dossier " + dossier.numero() + " n’a pas de certificat remis qui vaille : aucun badge n’a été fait.",
                            "Dossier " + dossier.numero() + " has no certificate that was handed over and counts: no badge was made."));
                });
        Optional<Path> file = dossier.value("pieces/piece[@type = 'CERTIFICAT'][@empreinte = '" + living.empreinte().orElseThrow() + "'][1]/@chemin")
                .flatMap(new OwnFolder(folder)::file);
        return ofFile(file.orElseThrow(() -> Stop.blocked(ccs.say("Le certificat " + living.numero() + " n’est pas parmi les pièces du dossier "
                + dossier.numero() + " : retrouvez son fichier.",
                "Certificate " + living.numero() + " is not among the pièces of dossier " + dossier.numero() + ": find its file."))));
    }

    /** The folder in which a certificate lies, where that is its dossier's; else the one at hand. */
    private Path folder(Document certificat) throws IOException {
        String numero = certificat.attribute("dossier").orElse("");
        Path folder = Path.of(certificat.name()).toAbsolutePath().normalize().getParent();
        for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(Dossier.FILE)) && dossier(folder).numero().equals(numero)) {
                return folder;
            }
        }
        return DossierFolders.of(ccs, resolver, numero);
    }

    /** The extracts on which a certificate rests, in its order, each as it came into its dossier. */
    List<Document> extraits(Document certificat) throws IOException {
        Path folder = folder(certificat);
        Dossier dossier = dossier(folder);
        List<Document> extraits = new ArrayList<>();
        for (String procesVerbal : certificat.values("decision", "procesVerbal")) {
            Optional<Path> file = dossier.fichier("EXTRAIT_PROCES_VERBAL", procesVerbal).flatMap(new OwnFolder(folder)::file);
            Optional<Document> extrait = file.isEmpty() ? Optional.empty() : read(file.get());
            extraits.add(extrait.filter(document -> document.kind() == Kind.EXTRAIT && dossier.tient(document.sha256())).orElseThrow(() -> Stop.blocked(ccs.say(
                    "L’extrait du procès-verbal " + procesVerbal + " n’est pas dans le dossier " + dossier.numero() + " tel qu’il y a été versé : retrouvez-le.",
                    "The extract of minutes " + procesVerbal + " is not in dossier " + dossier.numero() + " as it was filed: find it."))));
        }
        return extraits;
    }

    private Dossier dossier(Path folder) throws IOException {
        try {
            Path file = folder.resolve(Dossier.FILE);
            return Dossier.of(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file));
        } catch (Refus unreadable) {
            throw Stop.blocked(unreadable.reason(ccs.language));
        }
    }

    private static Optional<Document> read(Path file) throws IOException {
        return new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read ? Optional.of(read.document()) : Optional.empty();
    }
}

package fr.ccs.dossier.archive;

import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Deposits with evidence records, by two time-stamp authorities over the years. */
public final class Proofs {
    private Proofs() {}

    /** Some deposits that have none yet: copies of one, each with something of its own; {@code P-0} and so on below {@code paquets}. */
    public static List<Path> bags(int count, Path parent) throws Exception {
        List<Path> bags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path made = Bags.bag(Bags.HAND, Files.createDirectories(parent.resolve("fabrique")));
            Files.writeString(made.resolve("bag-info.txt"), Files.readString(made.resolve("bag-info.txt")) + "CCS-Essai: " + i + "\n");
            Bags.resealed(made);
            Path bag = Files.createDirectories(parent.resolve("paquets")).resolve("P-" + i);
            Files.move(made, bag);
            bags.add(bag);
        }
        return bags;
    }

    static Trust trust(Instant day) {
        return FIRST.trust(day).and(SECOND.trust(day));
    }

    static Proving proving(Instant day, Trust trust, BagDisk disk) {
        return new Proving(new Proving.Settings(trust, LocalDate.ofInstant(day, fr.ccs.dossier.finding.FrenchTime.ZONE), EvidenceDigest.SHA_512, 6, Set.of()), disk);
    }

    static Proving proving(Instant day) {
        return proving(day, trust(day), new BagDisk());
    }

    static BagVerdict audited(Path bag, LocalDate day, Trust trust, Path... with) throws IOException {
        Trust all = trust.and(Bags.trust());
        return new BagAudit(new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), all, at), List.of(with), all, day, "essai")).of(bag);
    }
}

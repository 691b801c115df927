package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.seal.Trust;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at whom the branch trusts: an authority or a revocation list that has run out leaves signatures undecided. */
final class TrustExam {
    private static final int SOON = 60;

    private TrustExam() {}

    static void take(Exam exam, Optional<Path> folder) throws IOException {
        take(exam, folder, Moment.of((LocalDate) null));
    }

    static void take(Exam exam, Optional<Path> folder, Instant now) throws IOException {
        if (folder.isEmpty()) {
            exam.remark("trust", "Aucun dossier de confiance : une signature électronique ne sera jamais dite valide (<confiance> de ccs.xml, ou --trust)",
                    "No trust folder: no electronic signature will be called valid (<confiance> of ccs.xml, or --trust)");
            return;
        }
        if (!Files.isDirectory(folder.get())) {
            exam.fault("trust", "Dossier de confiance introuvable : " + Exam.shown(folder.get()) + ". Corrigez ccs.xml",
                    "Trust folder not found: " + Exam.shown(folder.get()) + ". Correct ccs.xml");
            return;
        }
        try {
            judge(exam, Trust.of(folder.get()), now);
        } catch (UnusableTrust unusable) {
            exam.fault("trust", unusable.reason(Language.FRENCH), unusable.reason(Language.ENGLISH));
        }
    }

    private static void judge(Exam exam, Trust trust, Instant now) {
        if (trust.authorities().isEmpty()) {
            exam.fault("trust", "Le dossier de confiance ne contient aucun certificat d’autorité (*.crt, *.cer, *.pem)",
                    "The trust folder holds no certificate of an authority (*.crt, *.cer, *.pem)");
            return;
        }
        Instant authority = trust.authorities().stream().map(certificate -> certificate.getNotAfter().toInstant()).min(Instant::compareTo).orElseThrow();
        Optional<Instant> list = newest(trust.revocations());
        trust.authorities().stream().map(certificate -> certificate.getNotBefore().toInstant()).filter(now::isBefore).min(Instant::compareTo).ifPresent(start -> {
            LocalDate day = LocalDate.ofInstant(start, FrenchTime.ZONE);
            exam.remark("trust", "Une autorité de confiance ne vaut qu’à partir du " + day + " : l’horloge est-elle à l’heure ?",
                    "A trusted authority is not valid before " + day + ": is the clock right?");
        });
        expiry(exam, "trust", authority, now, "Une autorité de confiance", "A trusted authority", "demandez son nouveau certificat", "ask for its new certificate");
        if (trust.revocations().isEmpty()) {
            exam.remark("revocations", "Aucune liste de révocation (*.crl) : une signature ne pourra être jugée jusqu’au bout",
                    "No revocation list (*.crl): a signature cannot be judged to the end");
        } else if (list.isPresent()) {
            expiry(exam, "revocations", list.get(), now, "Une liste de révocation", "A revocation list",
                    "déposez la nouvelle dans le dossier de confiance", "put the new one into the trust folder");
        }
    }

    /** When the first authority is left without a list: an old list beside the one that took its place does no harm. */
    private static Optional<Instant> newest(Collection<X509CRL> lists) {
        return lists.stream().filter(one -> one.getNextUpdate() != null)
                .collect(Collectors.toMap(X509CRL::getIssuerX500Principal, one -> one.getNextUpdate().toInstant(), (one, other) -> one.isBefore(other) ? other : one))
                .values().stream().min(Instant::compareTo);
    }

    private static void expiry(Exam exam, String code, Instant end, Instant now, String who, String whoEnglish, String remedy, String remedyEnglish) {
        LocalDate day = LocalDate.ofInstant(end, FrenchTime.ZONE);
        if (end.isBefore(now)) {
            exam.remark(code, who + " n’est plus valable depuis le " + day + " : " + remedy, whoEnglish + " ran out on " + day + ": " + remedyEnglish);
        } else if (end.isBefore(now.plus(SOON, ChronoUnit.DAYS))) {
            exam.remark(code, who + " expire le " + day + " : " + remedy, whoEnglish + " runs out on " + day + ": " + remedyEnglish);
        } else {
            exam.fine(code, who.replace("Une", "Chaque") + " vaut au moins jusqu’au " + day, whoEnglish.replaceFirst("^A ", "Every ") + " holds until " + day
                    + " at least");
        }
    }
}

package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.HandwrittenPages;
import fr.ccs.dossier.seal.Judgement;
import fr.ccs.dossier.seal.Signatures;
import fr.ccs.dossier.seal.Slot;
import fr.ccs.dossier.seal.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who signed a document, and whether it holds (SIG); nothing of the libraries of signatures is loaded for a document that carries none. */
final class SignatureCheck {
    private final Trust trust;
    private final HandwrittenPages pages;
    private final Map<LocalDate, Signatures> judges;

    SignatureCheck(Trust trust, Resolver resolver) {
        this(trust, resolver, new ConcurrentHashMap<>());
    }

    private SignatureCheck(Trust trust, Resolver resolver, Map<LocalDate, Signatures> judges) {
        this.trust = trust;
        this.pages = new HandwrittenPages(resolver);
        this.judges = judges;
    }

    /** The same judges, for pages that are looked for elsewhere. */
    SignatureCheck over(Resolver other) {
        return new SignatureCheck(trust, other, judges);
    }

    /** @param day the day on which signatures are judged, to its end in France */
    Judgement judge(Document document, Phase phase, LocalDate day) {
        Judgement electronic = Slot.signedElectronically(document) ? electronic(document, phase, day)
                : new Judgement(Slot.of(document).stream().map(Slot::verdict).toList(), List.of());
        if (required(phase) == Level.NONE) {
            return electronic;
        }
        return new Judgement(electronic.verdicts(), Stream.concat(electronic.findings().stream(), pages.findings(document, phase == Phase.ARCHIVE).stream()).toList());
    }

    /** A trust that cannot be used is no matter of this document: it is asked for first, and ends the whole check. */
    private Judgement electronic(Document document, Phase phase, LocalDate day) {
        trust.known();
        try {
            return judges.computeIfAbsent(day, judged -> new Signatures(trust, EndOfDay.of(judged))).judge(document, required(phase));
        } catch (RuntimeException broken) {
            throw new RulesFailed(broken.getMessage(), broken);
        }
    }

    /** Where rules ask for the verdict on another document, Saxon keeps to itself why there is none: said here again. */
    void mustHaveUsableTrust() {
        trust.unusable().ifPresent(unusable -> {
            throw unusable;
        });
    }

    /** What the phase asks of a signature that is there; whether one must be there is for the rules of each kind. */
    private static Level required(Phase phase) {
        return switch (phase) {
            case BROUILLON, SIGNATURE -> Level.NONE;
            case TRANSMISSION -> Level.B;
            case ARCHIVE -> Level.LT;
        };
    }
}

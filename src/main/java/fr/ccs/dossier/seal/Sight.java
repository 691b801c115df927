package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.Unseen.Why;
import java.util.List;
import java.util.Optional;

/**
 * What was seen on a scanned page.
 *
 * @param codes those of ours
 * @param unseen why it could not be looked at; empty when it could
 */
record Sight(List<PageCode> codes, Optional<Why> unseen) {

    static Sight of(PageFile page) {
        try {
            byte[] bytes = page.bytes().orElseThrow(() -> new Unseen(Why.TOO_LARGE));
            return new Sight(ScannedPage.codes(bytes).stream().flatMap(text -> PageCode.read(text).stream()).toList(), Optional.empty());
        } catch (Unseen unseen) {
            return new Sight(List.of(), Optional.of(unseen.why()));
        }
    }

    /** What is wrong with the page as that of a document. */
    Optional<PageFault> fault(PageCode expected, PageFaults say) {
        if (unseen.isPresent()) {
            return Optional.of(say.unseen(unseen.get(), expected));
        }
        if (codes.isEmpty()) {
            return Optional.of(say.noCode(expected));
        }
        if (codes.contains(expected)) {
            return Optional.empty();
        }
        return Optional.of(codes.stream().filter(expected::names).findFirst().map(other -> say.otherState(other, expected))
                .orElseGet(() -> say.otherDocument(codes.get(0), expected)));
    }
}

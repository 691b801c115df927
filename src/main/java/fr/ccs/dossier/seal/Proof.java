package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.Message;
import java.util.Arrays;
import java.util.List;
import org.xml.sax.helpers.DefaultHandler;

/** The last look at a signed file before it is given out: read as any other, with one signature more and nothing else changed. */
final class Proof {

    private Proof() {}

    /**
     * @param slot that was signed
     * @return {@code signed}
     * @throws CannotSign when the file can be read no more, because it has grown past what is read
     */
    static byte[] of(byte[] signed, Document before, Slot slot) throws CannotSign {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(before.name(), signed, (kind, cursor) -> new DefaultHandler());
        if (reading instanceof Reading.Refused refused) {
            Message french = refused.finding().french();
            Message english = refused.finding().english();
            throw CannotSign.refused("Une fois signé, ce document ne se lirait plus : " + french.text(),
                    "Once signed, this document could be read no more: " + english.text());
        }
        Document after = ((Reading.Read) reading).document();
        List<Slot> slots = Slot.of(after);
        boolean there = slots.get(slot.rank()).signature().isPresent() && slots.size() == Slot.of(before).size();
        if (!there || !Profile.faults(after).isEmpty() || !Arrays.equals(Content.of(before.bytes()), Content.of(signed))) {
            throw new IllegalStateException("a signature was put in that does not leave the document as it was");
        }
        return signed;
    }
}

package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.helpers.DefaultHandler;

/** The last look at a signed file before it is given out: read as any other, with one signature more and nothing else changed. */
final class Proof {
    /** What a key or an authority brings along in certificates that the judge would refuse. */
    private static final Set<Defect> COMPANY = EnumSet.of(Defect.FOREIGN_CERTIFICATE, Defect.MANY_CERTIFICATES, Defect.UNUSUAL_KEY);

    private Proof() {}

    /**
     * @param slot that was signed
     * @return {@code signed}
     * @throws CannotSign when the file can be read no more, because it has grown past what is read, or what came along would be refused
     */
    static byte[] of(byte[] signed, Document before, Slot slot, Trust trust) throws CannotSign {
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
        Optional<Flaw> company = Evidence.flaw(slots.get(slot.rank()).signature().orElseThrow(), trust, new HashSet<>())
                .filter(flaw -> COMPANY.contains(flaw.defect()));
        if (company.isPresent()) {
            Reason why = company.get().reason(slot.role());
            throw CannotSign.unable(why.french().problem() + " Rien n’a été signé : prenez une autre autorité d’horodatage (--tsa) ou une autre clé.",
                    why.english().problem() + " Nothing was signed: use another time-stamp authority (--tsa) or another key.", null);
        }
        return signed;
    }
}

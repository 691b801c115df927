package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Lookup;
import java.util.Optional;

/** Whether a livret of a session's lot is there, and still the one that was checked (SES-001, instead of RES-001 and 002). */
final class LotCheck {
    private static final String RULE = "SES-001";

    private LotCheck() {}

    /** @return empty for the very livret, and for several under its number, which RES-003 names */
    static Optional<Breach> breach(Cited cited, Lookup lookup) {
        if (lookup instanceof Lookup.Absent absent) {
            boolean broken = !absent.unreadable().isEmpty();
            return Optional.of(Breach.of(RULE, cited.element(), "Le livret " + cited.citation() + " du lot est introuvable"
                            + (broken ? " : le fichier " + absent.unreadable() + " porte ce numéro mais ne peut être lu." : "."),
                    "Indiquez où il se trouve avec --with DOSSIER, ou retirez-le du lot et mettez-le de côté avec sa raison.",
                    "Livret " + cited.citation() + " of the lot cannot be found" + (broken ? ": the file " + absent.unreadable()
                            + " bears that number but cannot be read." : "."),
                    "Say where it is with --with DIR, or take it out of the lot and set it aside with its reason."));
        }
        if (!(lookup instanceof Lookup.Found found) || cited.digest() == null || cited.digest().equals(found.document().sha256())) {
            return Optional.empty();
        }
        String sha256 = found.document().sha256();
        return Optional.of(Breach.of(RULE, cited.element(), "Le livret " + cited.citation()
                + " n’est plus celui du contrôle de recevabilité : le lot a l’empreinte "
                        + Breach.brief(cited.digest()) + ", le fichier " + Breach.brief(sha256) + ".",
                "Remettez le livret contrôlé à sa place ; s’il a été complété, refaites le contrôle de recevabilité.",
                "Livret " + cited.citation() + " is no longer the one that was checked for admission: the lot has the digest " + Breach.brief(cited.digest())
                        + ", the file " + Breach.brief(sha256) + ".",
                "Put the livret that was checked back in its place; if it was completed, check its admission anew."));
    }
}

package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.seal.CannotSign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hands over one certificate that is signed: a duplicate, a correction, or an original that was left waiting. */
record CertificatDelivery(Atelier atelier, Scellement scellement, Document certificat, Path file) {

    int run(boolean dryRun) throws IOException, Refus {
        Ccs ccs = atelier.ccs();
        String dossier = certificat.attribute("dossier").orElse("");
        DeliveryTable table = new DeliveryTable(ccs);
        table.decision(dossier, certificat.attribute("nature").orElse(""));
        new Workers(ccs, table).guarded(dossier, () -> faire(dossier, table, dryRun));
        table.write();
        return table.status();
    }

    private void faire(String numero, DeliveryTable table, boolean dryRun) throws IOException, Refus, RenderException, CannotSign {
        Ccs ccs = atelier.ccs();
        Resolver own = atelier.resolver().aside();
        int exemplaire = certificat.attribute("exemplaire").filter(rang -> rang.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(1);
        Delivrance ligne = Exemplaires.read(atelier.registre()).de(certificat.attribute("numero").orElse(""), exemplaire).filter(Delivrance::vaut).orElseThrow(() -> Stop.blocked(ccs.say(
                        "le registre n’a pas ce certificat parmi ceux qui valent : rien n’a été remis.",
                        "the register does not have this certificate among those that count: nothing was handed over.")));
        Remise remise = new Remise(atelier, scellement);
        if (!certificat.attribute("etat").equals(Optional.of("CLOS"))) {
            throw Stop.blocked(ccs.say("le certificat n’est pas clos : « ccs close », puis « ccs sign ».",
                    "the certificate is not closed: “ccs close”, then “ccs sign”."));
        }
        if (remise.attend(certificat, own)) {
            table.awaited(numero, ccs.say("à signer : ", "to sign: ") + file);
            return;
        }
        Path folder = DossierFolders.of(ccs, own, numero);
        if (dryRun) {
            atelier.require(atelier.check(certificat, Phase.TRANSMISSION, own), ccs.say("le certificat n’est pas en ordre.", "the certificate is not in order."));
            table.awaited(numero, Remise.evenement(certificat));
            return;
        }
        atelier.end(folder);
        remise.faire(certificat, file, folder, atelier.resolver().aside()).forEach(what -> table.made(numero, what));
        new Numeros(atelier).signes(List.of(new Numeros.Signe(ligne.numero(), ligne.exemplaire(), certificat.sha256())));
    }
}

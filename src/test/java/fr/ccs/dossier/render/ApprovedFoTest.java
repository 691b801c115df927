package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The layout, tested while it is still text: the formatting objects of small documents are those that someone has looked at.
 *
 * <p>After a wanted change, run with {@code -Dapprove=true}, look at the pages, and read the difference before committing it.
 */
class ApprovedFoTest {
    @ParameterizedTest
    @CsvSource({"petit, LIVRET, petit.livret", "petit, LIVRET_VIERGE, petit.livret-vierge", "petit-referentiel, REFERENTIEL, petit-referentiel",
        "petit, PAGE_DE_SIGNATURE, petit.page-de-signature", "petit, LIVRET_FORMULAIRE, petit.livret-formulaire", "petit, SYNTHESE, petit.synthese", "petit, GUIDE_ENTRETIEN, petit.guide-entretien",
        "petit-referentiel, GUIDE_EVALUATION, petit-referentiel.guide-evaluation", "petit-certificat, CERTIFICAT, petit-certificat.certificat",
        "petit-proces-verbal, PROCES_VERBAL, petit-proces-verbal.proces-verbal", "petit-extrait, EXTRAIT_PV, petit-extrait.extrait-pv",
        "petit-extrait, RECOMMANDATIONS_CANDIDAT, petit-extrait.recommandations-candidat",
        "petit-extrait, RECOMMANDATIONS_ENTREPRISE, petit-extrait.recommandations-entreprise", "petit-validation, NOTIFICATION_VALIDATION, petit-validation.notification-validation",
        "petit-report, DEMANDE_COMPLEMENT, petit-report.demande-complement", "petit, CONVOCATION_EVALUATION, petit.convocation-evaluation", "petit, TROUSSE, petit.trousse",
        "petit-dossier, COMPLEMENT_RECEVABILITE, petit-dossier.complement-recevabilite",
        "petit-session, BORDEREAU, petit-session.bordereau", "petit-session, ORDRE_DU_JOUR, petit-session.ordre-du-jour", "petit-session, EMARGEMENT, petit-session.emargement",
        "petit-session, CONVOCATION, petit-session.convocation", "petit-session, SEANCE, petit-session.seance"})
    void isAsApproved(String sample, Imprime imprime, String approved) throws Exception {
        Path file = Samples.OWN.resolve(approved + ".approved.fo");
        String fo = Samples.fo(Samples.source(Samples.OWN.resolve(sample + ".xml")), imprime, RenderOptions.STANDARD);
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, fo);
        }
        assertThat(fo).isEqualTo(Files.readString(file));
    }
}

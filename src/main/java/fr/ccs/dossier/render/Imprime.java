package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The printed documents: a new one is a stylesheet in {@code stylesheets/}, two labels and one constant here. */
public enum Imprime {
    LIVRET("livret", Kind.LIVRET),
    LIVRET_VIERGE("livret-vierge", Kind.REFERENTIEL, Kind.LIVRET),
    LIVRET_FORMULAIRE("livret-formulaire", Kind.LIVRET, Kind.REFERENTIEL),
    REFERENTIEL("referentiel", Kind.REFERENTIEL),
    GUIDE_EVALUATION("guide-evaluation", Kind.REFERENTIEL),
    GUIDE_ENTRETIEN("guide-entretien", Kind.REFERENTIEL, Kind.LIVRET),
    SYNTHESE("synthese", Kind.LIVRET),
    SEANCE("seance", Kind.SESSION),
    BORDEREAU("bordereau", Kind.SESSION),
    ORDRE_DU_JOUR("ordre-du-jour", Kind.SESSION),
    EMARGEMENT("emargement", Kind.SESSION),
    CONVOCATION("convocation", Kind.SESSION),
    PROCES_VERBAL("proces-verbal", Kind.PROCES_VERBAL),
    EXTRAIT_PV("extrait-pv", Kind.EXTRAIT),
    RECOMMANDATIONS_CANDIDAT("recommandations-candidat", Kind.EXTRAIT),
    RECOMMANDATIONS_ENTREPRISE("recommandations-entreprise", Kind.EXTRAIT),
    NOTIFICATION_VALIDATION("notification-validation", Kind.EXTRAIT),
    DEMANDE_COMPLEMENT("demande-complement", Kind.EXTRAIT),
    COMPLEMENT_RECEVABILITE("complement-recevabilite", Kind.DOSSIER),
    CONVOCATION_EVALUATION("convocation-evaluation", Kind.LIVRET),
    TROUSSE("trousse", Kind.LIVRET),
    CERTIFICAT("certificat", Kind.CERTIFICAT),
    PAGE_DE_SIGNATURE("page-de-signature", Kind.LIVRET, Kind.PROCES_VERBAL, Kind.CERTIFICAT);

    private final String code;
    private final Set<Kind> kinds;

    Imprime(String code, Kind... kinds) {
        this.code = code;
        this.kinds = Set.of(kinds);
    }

    /** The name that a user gives it. */
    public String code() {
        return code;
    }

    /** The kinds of document that it can be made from. */
    public Set<Kind> kinds() {
        return kinds;
    }

    /** Whether it can be made from a document of this kind. */
    public boolean fits(Kind kind) {
        return kinds.contains(kind);
    }

    /** What it is, for a list of choices. */
    public String description(String language) {
        return Labels.in(language).text("imprime." + code);
    }

    /** Whether it is made of other prints: see {@link Recueil}. */
    public boolean recueil() {
        return this == SEANCE || this == TROUSSE;
    }

    /** A sheet that people write on: it is no draft, whatever the state of the document that it is made from. */
    boolean worksheet() {
        return switch (this) {
            case LIVRET_VIERGE, LIVRET_FORMULAIRE, GUIDE_ENTRETIEN, CONVOCATION_EVALUATION -> true;
            default -> false;
        };
    }

    /** Name of its stylesheet under {@code stylesheets/}. */
    String stylesheet() {
        return code + "-fo.xsl";
    }

    /** The printed documents that can be made from this kind, the usual one first. */
    public static List<Imprime> of(Kind kind) {
        return Arrays.stream(values()).filter(imprime -> imprime.fits(kind))
                .sorted((a, b) -> Boolean.compare(b.usual(kind), a.usual(kind))).toList();
    }

    /** The printed document of this code. */
    public static Optional<Imprime> named(String code) {
        return Arrays.stream(values()).filter(imprime -> imprime.code.equals(code)).findFirst();
    }

    private boolean usual(Kind kind) {
        return code.equals(kind.root()) || this == SEANCE || this == PROCES_VERBAL || this == EXTRAIT_PV;
    }
}

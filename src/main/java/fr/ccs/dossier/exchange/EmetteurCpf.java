package fr.ccs.dossier.exchange;

/**
 * Who sends to the Caisse des Dépôts, as it knows him.
 *
 * @param client idClient of the sender, {@code certificateur} that of the certifier, 8 characters each; {@code contrat} idContrat, 1 to 20 characters
 */
public record EmetteurCpf(String client, String certificateur, String contrat) {
    private static final String ID_CLIENT = "[\\x21-\\x7E]{8}";
    private static final String ID_CONTRAT = "[\\x21-\\x7E]{1,20}";

    /** Whether each is as long as it has to be. */
    public boolean complet() {
        return client.matches(ID_CLIENT) && certificateur.matches(ID_CLIENT) && contrat.matches(ID_CONTRAT);
    }
}

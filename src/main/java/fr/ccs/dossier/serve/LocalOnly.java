package fr.ccs.dossier.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Turns strangers away: a page of another site, or a name that another site made point here, could otherwise make a browser ask us. */
record LocalOnly(int port) {
    private static final Set<String> SITES = Set.of("same-origin", "none");

    /** @throws Problem when the request was not meant for this service, or comes from a page that is not ours */
    void demand(Request request) throws Problem {
        HttpFields fields = request.getHeaders();
        List<String> hosts = fields.getValuesList("Host");
        HttpURI uri = request.getHttpURI();
        if (hosts.size() != 1 || !own(hosts.get(0)) || uri.getHost() != null && !own(uri.getAuthority())) {
            throw new Problem(421, "Ce service ne répond qu’à 127.0.0.1:" + port + " ou localhost:" + port + ".",
                    "This service answers to 127.0.0.1:" + port + " or localhost:" + port + " alone.");
        }
        List<String> origins = fields.getValuesList("Origin");
        List<String> sites = fields.getValuesList("Sec-Fetch-Site");
        if (!origins.stream().allMatch(origin -> origin.startsWith("http://") && own(origin.substring("http://".length()))) || !SITES.containsAll(sites)) {
            throw new Problem(403, "Les pages d’autres sites ne peuvent interroger ce service.", "Pages of other sites may not ask this service.");
        }
    }

    private boolean own(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return Set.of("127.0.0.1", "localhost", "[::1]").contains(name.replaceFirst(":" + port + "$", "")) && (name.endsWith(":" + port) || port == 80);
    }
}

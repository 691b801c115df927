package fr.ccs.dossier.serve;

import java.time.Duration;

/**
 * How much the service may be asked for at once, and for how long: beyond it says so, and stays up.
 *
 * @param bytes of a document at most
 * @param request for a request to arrive in, and for its answer to be taken
 * @param check for one document to be judged in
 * @param connections open at once; more wait to be accepted
 * @param atOnce documents judged at once
 * @param waiting documents that may wait for their turn, being received included
 */
public record ServiceLimits(int bytes, Duration request, Duration check, int connections, int atOnce, int waiting) {

    /** For a machine of so many cores. */
    public static ServiceLimits of(int bytes, int cores) {
        return new ServiceLimits(bytes, Duration.ofSeconds(15), Duration.ofSeconds(60), 64, cores, 2 * cores);
    }
}

/**
 * The local service: what {@code ccs check} answers, over HTTP, to programs of the same machine and to nobody else.
 *
 * <p>May use finding, report. The one place that listens, and the only one that knows Jetty; what is judged, and how, is handed to it.
 */
package fr.ccs.dossier.serve;

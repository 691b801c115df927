package fr.ccs.dossier.serve;

import java.io.IOException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** The service itself: listens on this machine's own address, and on no other. Start reading here. */
public final class Service {
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int HEADERS = 8 * 1024;
    private final ServiceLimits limits;
    private final Turns turns;
    private final Server server;
    private final ServerConnector connector;

    /**
     * @param port 0 for any that is free
     * @param check judges a document; what it throws is told as “not checked”, never as a report
     */
    public Service(int port, Offer offer, ServiceLimits limits, Function<Question, Answer> check) {
        this.limits = limits;
        this.turns = new Turns(limits);
        QueuedThreadPool threads = new QueuedThreadPool(limits.connections() + 8, 4);
        threads.setName("serve");
        server = new Server(threads);
        ScheduledExecutorScheduler clock = new ScheduledExecutorScheduler("serve-clock", true);
        connector = new ServerConnector(server, null, clock, null, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(THIS_MACHINE);
        connector.setPort(port);
        connector.setReuseAddress(true);
        connector.setIdleTimeout(limits.request().toMillis());
        Patience patience = new Patience(clock, limits.request());
        connector.addBean(patience);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setHandler(new GracefulHandler(new Routes(offer, limits, turns, patience, check)));
        server.setErrorHandler(new OwnErrors(offer));
        server.setStopTimeout(limits.check().plus(limits.request()).toMillis());
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEADERS);
        http.setPersistentConnectionsEnabled(false);
        return http;
    }

    /** @throws IOException when the port cannot be had */
    public void start() throws IOException {
        connector.open();
        try {
            server.start();
        } catch (Exception broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** Where it listens, once started. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, and waits for the answers to those it has. */
    public void stop() {
        try {
            server.stop();
            turns.close(limits.check());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package fr.ccs.dossier.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/** Hangs up on who takes too long to say what it wants, or to take its answer, however busy it seems. */
final class Patience implements Connection.Listener {
    private final Scheduler clock;
    private final Duration most;
    private final Map<Connection, Scheduler.Task> running = new ConcurrentHashMap<>();

    Patience(Scheduler clock, Duration most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        begin(connection);
    }

    @Override
    public void onClosed(Connection connection) {
        end(connection);
    }

    void begin(Connection connection) {
        end(connection);
        running.put(connection, clock.schedule(connection.getEndPoint()::close, most.toMillis(), TimeUnit.MILLISECONDS));
    }

    void end(Connection connection) {
        Scheduler.Task task = running.remove(connection);
        if (task != null) {
            task.cancel();
        }
    }
}

package fr.ccs.dossier.cli;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code ccs} of its own that is killed at the n-th file it moves into place: at the same point of its work on a fast machine and on a busy one. */
final class StoppedProcess {
    private static final String DISK = "fr.ccs.dossier.dossier.Disk";
    private final VirtualMachine machine;
    private final int moves;

    private StoppedProcess(VirtualMachine machine, int moves) {
        this.machine = machine;
        this.moves = moves;
    }

    /**
     * Runs a command until it is about to move its n-th file.
     *
     * @return whether it was stopped; false when it came to its end before
     */
    static boolean at(int moves, Object... arguments) throws Exception {
        LaunchingConnector launcher = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> how = launcher.defaultArguments();
        String classpath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new).map(File::getAbsolutePath)
                .collect(Collectors.joining(File.pathSeparator));
        how.get("options").setValue("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp \"" + classpath + "\"");
        how.get("main").setValue(Ccs.class.getName() + Stream.of(arguments).map(argument -> " \"" + argument + "\"").collect(Collectors.joining()));
        return new StoppedProcess(launcher.launch(how), moves).stopped();
    }

    private boolean stopped() throws Exception {
        Process process = machine.process();
        try {
            ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
            prepared.addClassFilter(DISK);
            prepared.enable();
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent disk) {
                        count(disk.referenceType());
                    } else if (event instanceof BreakpointEvent || event instanceof VMDisconnectEvent) {
                        return event instanceof BreakpointEvent;
                    }
                }
                events.resume();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void count(ReferenceType disk) {
        BreakpointRequest move = machine.eventRequestManager().createBreakpointRequest(disk.methodsByName("move").get(0).location());
        move.addCountFilter(moves);
        move.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        move.enable();
    }
}

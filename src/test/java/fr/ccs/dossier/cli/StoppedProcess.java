package fr.ccs.dossier.cli;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code ccs} of its own that is killed when it comes for the n-th time to one of some places: at the same point of its work on a fast machine and on a busy one. */
final class StoppedProcess {
    /** A file is moved into place. */
    private static final Map<String, List<String>> MOVES = Map.of("fr.ccs.dossier.dossier.Disk", List.of("move"));

    /** Anything on the disk is about to be another: some bytes of a file, a name, a folder. */
    private static final Map<String, List<String>> CHANGES = Map.of("sun.nio.ch.FileChannelImpl", List.of("write"),
            "java.nio.file.Files", List.of("move", "delete", "deleteIfExists", "createDirectory"));

    private final VirtualMachine machine;
    private final Process process;
    private final Map<String, List<String>> places;
    private final int last;
    private int count;

    private StoppedProcess(VirtualMachine machine, Process process, Map<String, List<String>> places, int last) {
        this.machine = machine;
        this.process = process;
        this.places = places;
        this.last = last;
    }

    /**
     * How a process ended.
     *
     * @param killed whether it was, or had come to its end before
     * @param count how often it came to the places, with the time it was killed at
     * @param status its exit code, where it came to its end
     */
    record End(boolean killed, int count, int status) {}

    /**
     * Runs a command until it is about to move its n-th file.
     *
     * @return whether it was stopped; false when it came to its end before
     */
    static boolean at(int moves, Object... arguments) throws Exception {
        return run(MOVES, moves, Path.of(""), List.of(), arguments).killed;
    }

    /**
     * Runs a command until it is about to change the disk for the n-th time.
     *
     * @param folder where it works
     * @param jvm options of its Java
     */
    static End atChange(int n, Path folder, List<String> jvm, Object... arguments) throws Exception {
        return run(CHANGES, n, folder, jvm, arguments);
    }

    private static End run(Map<String, List<String>> places, int last, Path folder, List<String> jvm, Object... arguments) throws Exception {
        ListeningConnector listener = Bootstrap.virtualMachineManager().listeningConnectors().stream().filter(each -> each.transport().name().equals("dt_socket")).findFirst().orElseThrow();
        Map<String, Connector.Argument> how = listener.defaultArguments();
        how.get("localAddress").setValue("127.0.0.1");
        String address = listener.startListening(how);
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-agentlib:jdwp=transport=dt_socket,suspend=y,address=" + address));
            command.addAll(jvm);
            command.addAll(List.of("-cp", classpath(), Ccs.class.getName()));
            Stream.of(arguments).map(Object::toString).forEach(command::add);
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeAll(List.of("CI", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process process = builder.start();
            try {
                return new StoppedProcess(listener.accept(how), process, places, last).end();
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            listener.stopListening(how);
        }
    }

    private static String classpath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new).map(File::getAbsolutePath).collect(Collectors.joining(File.pathSeparator));
    }

    private End end() throws Exception {
        for (String name : places.keySet()) {
            machine.classesByName(name).forEach(this::watch);
            ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
            prepared.addClassFilter(name);
            prepared.enable();
        }
        while (true) {
            EventSet events = machine.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent prepared) {
                    watch(prepared.referenceType());
                } else if (event instanceof BreakpointEvent && ++count == last) {
                    return new End(true, count, -1);
                } else if (event instanceof VMDisconnectEvent) {
                    return new End(false, count, process.waitFor());
                }
            }
            events.resume();
        }
    }

    private void watch(ReferenceType type) {
        for (Method method : type.methods()) {
            if (places.get(type.name()).contains(method.name()) && !method.isAbstract() && !method.isNative()) {
                BreakpointRequest place = machine.eventRequestManager().createBreakpointRequest(method.location());
                place.setSuspendPolicy(EventRequest.SUSPEND_ALL);
                place.enable();
            }
        }
    }
}

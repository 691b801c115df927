package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Symptom;
import fr.ccs.dossier.finding.Symptom.Grade;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One look at an installation.
 *
 * @param told is given each thing found, at once
 */
record Exam(Ccs ccs, Consumer<Symptom> told) {

    /** What is looked at. */
    interface Look {
        void at(Exam exam) throws Exception;
    }

    /** A look that breaks down is a fault found, and keeps no other from being taken. */
    void take(String code, Look look) {
        try {
            look.at(this);
        } catch (Exception | LinkageError | VirtualMachineError broken) {
            String why = broken instanceof Stop ? broken.getMessage() : new Failures(ccs).reason(broken);
            fault(code, why, why);
        }
    }

    void fine(String code, String french, String english) {
        told.accept(new Symptom(code, Grade.FINE, french, english));
    }

    void remark(String code, String french, String english) {
        told.accept(new Symptom(code, Grade.REMARK, french, english));
    }

    void fault(String code, String french, String english) {
        told.accept(new Symptom(code, Grade.FAULT, french, english));
    }

    /** A path as it may be shown to others who help: the user's own folder says who the user is. */
    static String shown(Path path) {
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
        Path plain = path.toAbsolutePath().normalize();
        return plain.startsWith(home) && home.getNameCount() > 0 ? Path.of("~").resolve(home.relativize(plain)).toString() : plain.toString();
    }
}

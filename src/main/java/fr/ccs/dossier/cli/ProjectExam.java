package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at what the project file of this place names: is it there, can it be read, does it hold what it should. */
final class ProjectExam {
    private final Project project;

    private ProjectExam(Project project) {
        this.project = project;
    }

    /** A project file that cannot be used is told by itself: nothing that it names is known then. */
    static void take(Exam exam, Path start) {
        exam.take("project", asking -> {
            ProjectExam own = new ProjectExam(Project.above(start, asking.ccs().language));
            own.file(asking);
            asking.take("stores", own::stores);
            asking.take("registre", own::registre);
            asking.take("theme", own::theme);
            asking.take("trust", looking -> TrustExam.take(looking, own.project.trust()));
        });
    }

    private void file(Exam exam) {
        Optional<Path> file = project.file();
        if (file.isEmpty()) {
            exam.remark("project", "Aucun fichier de projet ccs.xml d’ici à la racine : nommez les éditions du référentiel par --referentiels à chaque commande, ou écrivez-en un",
                    "No project file ccs.xml from here up to the root: name the editions of the framework by --referentiels with every command, or write one");
        } else {
            exam.fine("project", "Fichier de projet : " + Exam.shown(file.get()), "Project file: " + Exam.shown(file.get()));
        }
        Demands.rules(exam.ccs(), project.minimumRules().orElse("0"));
    }

    private void stores(Exam exam) {
        List<Path> places = Stream.concat(project.referentiels().stream(), project.documents().stream()).distinct().toList();
        for (Path place : places) {
            if (!Files.exists(place)) {
                exam.fault("stores", "Dossier de documents introuvable : " + Exam.shown(place) + ". Corrigez ccs.xml",
                        "Folder of documents not found: " + Exam.shown(place) + ". Correct ccs.xml");
                return;
            }
        }
        Resolver resolver = new Resolver(List.of(), places, new DocumentReader(Limits.DEFAULT));
        int editions = resolver.known(Kind.REFERENTIEL).size();
        long readable = resolver.documents(Kind.REFERENTIEL).count();
        if (project.file().isEmpty()) {
            return;
        }
        if (editions == 0) {
            exam.remark("stores", "Aucune édition du référentiel dans les dossiers que nomme ccs.xml : les livrets ne pourront être jugés entièrement",
                    "No edition of the framework in the folders that ccs.xml names: booklets cannot be judged in full");
        } else if (readable < editions) {
            exam.fault("stores", editions - readable + " édition(s) du référentiel sur " + editions
                    + " illisibles ou en double : « ccs check » sur ces dossiers dit lesquelles",
                    editions - readable + " of " + editions + " editions of the framework cannot be read or are there twice: “ccs check” on these folders says which");
        } else {
            exam.fine("stores", "Éditions du référentiel trouvées : " + editions, "Editions of the framework found: " + editions);
        }
    }

    private void registre(Exam exam) throws IOException {
        if (project.registre().isEmpty()) {
            return;
        }
        Path file = project.registre().get();
        if (Files.isRegularFile(file) && new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read && read.document().kind() == Kind.REGISTRE) {
            exam.fine("registre", "Registre des délivrances : " + Exam.shown(file), "Register of deliveries: " + Exam.shown(file));
        } else {
            exam.fault("registre", "Le registre que nomme ccs.xml manque ou n’en est pas un : " + Exam.shown(file) + ". « ccs new registre -o " + file.getFileName()
                    + " » en commence un",
                    "The register that ccs.xml names is missing or is none: " + Exam.shown(file) + ". “ccs new registre -o " + file.getFileName() + "” starts one");
        }
    }

    private void theme(Exam exam) {
        if (project.theme().isEmpty()) {
            return;
        }
        try {
            Themes.chosen(exam.ccs(), null, project);
            exam.fine("theme", "Thème d’impression : " + Exam.shown(project.theme().get()), "Theme of prints: " + Exam.shown(project.theme().get()));
        } catch (Stop unusable) {
            String why = unusable.getMessage().replaceAll("\\s*\n\\s*", " ");
            exam.remark("theme", why, why);
        }
    }
}

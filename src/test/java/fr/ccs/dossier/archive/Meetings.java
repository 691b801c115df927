package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Folders of meetings made from the examples, as a secretary keeps them: one with minutes signed by hand, one with minutes signed electronically. */
final class Meetings {
    private static final Pattern MEMBER = Pattern.compile("(?s)<membre id=\"([^\"]+)\" college=\"([^\"]+)\".*?<nom>(.*?)</nom>.*?<prenom>(.*?)</prenom>.*?"
            + "(?:<presence de=\"([^\"]+)\" a=\"([^\"]+)\"/>.*?)?</membre>");

    private Meetings() {}

    /** The meeting of 18 June: minutes signed by hand, the attendance sheet kept elsewhere, and a letter that is a dossier's. */
    static Path byHand(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("SES-2026-003"));
        Files.copy(Bags.EXAMPLES.resolve("sessions/ses-2026-003.xml"), folder.resolve("session.xml"));
        Files.copy(Bags.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml"), folder.resolve("pv.xml"));
        Files.copy(Bags.EXAMPLES.resolve("proces-verbaux/pv-2026-003-signatures.png"), folder.resolve("pv-2026-003-signatures.png"));
        Files.writeString(folder.resolve("bordereau.pdf"), "%PDF-1.7\n% a list\n");
        Files.createDirectories(folder.resolve("delivrance/CCS-2026-00023"));
        Files.writeString(folder.resolve("delivrance/CCS-2026-00023/recommandations-candidat.pdf"), "%PDF-1.7\n% a letter\n");
        return folder;
    }

    /** The meeting of 2 July, its session written from the minutes: signed electronically, the attendance sheet beside it. */
    static Path electronic(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("SES-2026-004"));
        String minutes = Files.readString(Bags.EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"));
        Files.copy(Bags.EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"), folder.resolve("pv.xml"));
        Files.writeString(folder.resolve("emargement.pdf"), "%PDF-1.7\n% who came\n");
        List<MatchResult> members = MEMBER.matcher(minutes).results().toList();
        String lot = List.of(Bags.HAND, Bags.ELECTRONIC).stream().map(Meetings::entry).collect(Collectors.joining());
        Files.writeString(folder.resolve("session.xml"), "<session xmlns=\"urn:fr:ccs:dossier:1\" numero=\"SES-2026-004\" procesVerbal=\"PV-2026-004\"><seance><date>2026-07-02</date>"
                + "<lieu>Paris</lieu><debut>2026-07-02T09:30:00+02:00</debut><fin>2026-07-02T12:00:00+02:00</fin></seance><lot>" + lot + "</lot>"
                + members.stream().map(one -> "<convocation membre=\"" + one.group(1) + "\" college=\"" + one.group(2) + "\" date=\"2026-06-10\" moyen=\"COURRIEL\" "
                        + "reponse=\"PRESENT\"><nom>" + one.group(3) + "</nom><prenom>" + one.group(4) + "</prenom></convocation>").collect(Collectors.joining())
                + members.stream().filter(one -> one.group(5) != null).map(one -> "<emargement membre=\"" + one.group(1) + "\" arrivee=\"" + one.group(5) + "\" depart=\""
                        + one.group(6) + "\" piece=\"emargement.pdf\"/>").collect(Collectors.joining())
                + "</session>");
        return folder;
    }

    private static String entry(String dossier) {
        try {
            return "<livret numero=\"" + dossier + "-L1\" dossier=\"" + dossier + "\" chemin=\"livret.xml\" recevable=\"true\" empreinte=\""
                    + DocumentReader.sha256(Files.readAllBytes(Bags.EXAMPLES.resolve("dossiers/" + dossier + "/pieces/livret-1.xml"))) + "\"/>";
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

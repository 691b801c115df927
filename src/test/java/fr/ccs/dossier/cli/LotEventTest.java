package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dossier that is taken out of a lot leaves the session as well, and may come back. */
class LotEventTest {
    @TempDir
    Path temporary;

    private static CcsProcess.Result out(SubmitBranch branch, int n, Object... more) {
        return Commands.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("--lang", "fr", "dossier", "retrait-du-lot", branch.dossier(n),
                "--date=2026-06-03", "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder().resolve("annuaire.xml")),
                java.util.stream.Stream.of(more)).toArray());
    }

    @Test
    void sessionPapersAndDossierSaySoAndTheDossierMayComeBack() throws Exception {
        SubmitBranch branch = SubmitBranch.at(temporary).received(2);
        assertThat(branch.submit().status()).isZero();
        String before = Files.readString(branch.session());
        assertThat(out(branch, 1).status()).as("of which session?").isEqualTo(2);
        Path other = branch.session("SES-E-2026-2", "2026-09-10");
        CcsProcess.Result wrong = out(branch, 1, "--session", other);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("SES-E-2026-1, non à SES-E-2026-2");
        CcsProcess.Result gone = out(branch, 1, "--session", branch.session());
        assertThat(gone.status()).as(gone.said()).isZero();
        assertThat(Files.readString(branch.session())).doesNotContain("E-2026-0001").contains("E-2026-0002-L1");
        assertThat(CarriedDocument.in(Files.readAllBytes(branch.session().resolveSibling("seance.pdf"))).orElseThrow())
                .isEqualTo(Files.readAllBytes(branch.session()));
        assertThat(branch.dossier(1).resolve("dossier.xml")).content().contains("etat=\"RECU\"", "<objet ref=\"SES-E-2026-1\"/>");
        CcsProcess.Result twice = out(branch, 1, "--session", branch.session());
        assertThat(twice.status()).isEqualTo(1);
        assertThat(branch.submit("--date", "2026-06-04").status()).isZero();
        assertThat(Files.readString(branch.session())).isEqualTo(before);
    }

    @Test
    void aCommandThatWasStoppedBetweenTheTwoIsTypedAgain() throws Exception {
        SubmitBranch branch = SubmitBranch.at(temporary).received(1);
        assertThat(branch.submit().status()).isZero();
        Path dossier = branch.dossier(1).resolve("dossier.xml");
        byte[] before = Files.readAllBytes(dossier);
        assertThat(out(branch, 1, "--session", branch.session()).status()).isZero();
        byte[] after = Files.readAllBytes(dossier);
        Files.write(dossier, before);
        CcsProcess.Result meanwhile = branch.submit();
        assertThat(meanwhile.status()).isEqualTo(1);
        assertThat(meanwhile.err()).contains("dont le lot ne le porte pas", "retrait-du-lot");
        assertThat(out(branch, 1, "--session", branch.session()).status()).isZero();
        assertThat(dossier).hasBinaryContent(after);
    }

    @Test
    void whatTheMinutesDecidedIsNotTakenOut() throws Exception {
        SubmitBranch branch = SubmitBranch.at(temporary).received(1);
        assertThat(branch.submit().status()).isZero();
        Files.writeString(branch.session(), Files.readString(branch.session()).replace("numero=\"SES-E-2026-1\"",
                "numero=\"SES-E-2026-1\" procesVerbal=\"PV-2026-007\""));
        CcsProcess.Result late = out(branch, 1, "--session", branch.session());
        assertThat(late.status()).isEqualTo(1);
        assertThat(late.err()).contains("PV-2026-007");
    }

    /** Who withdraws after the lot was made is not decided on: the lot is mended, then its minutes can be prepared. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whoWithdrewLeavesTheLotAndTheMinutesGoOn(boolean named) throws Exception {
        SubmitBranch branch = SubmitBranch.at(temporary).received(2);
        assertThat(branch.submit().status()).isZero();
        CcsProcess.Result withdrawn = Commands.run("--lang", "fr", "dossier", "abandon", branch.dossier(1), "--date=2026-06-04");
        assertThat(withdrawn.status()).as(withdrawn.said()).isZero();
        byte[] dossier = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        Path minutes = branch.session().resolveSibling("pv.xml");
        Object[] prepare = {"--lang", "fr", "new", "pv", "--from", branch.session(), "-o", minutes, "--referentiels", branch.folder().resolve("referentiel"),
            "--with", branch.folder().resolve("annuaire.xml")};
        assertThat(Commands.run(prepare).err()).contains("E-2026-0001 est ABANDON", "ccs submit");
        assertThat(minutes).doesNotExist();
        CcsProcess.Result again = named ? Commands.run("--lang", "fr", "submit", branch.dossier(1), branch.dossier(2), "--session", branch.session(), "--date=2026-06-05",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder().resolve("annuaire.xml")) : branch.submit("--date", "2026-06-05");
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(again.err()).contains("Le dossier E-2026-0001 quitte le lot");
        assertThat(SubmitBranch.last(again)).isEqualTo("Présentables au jury\u00A0: 1 sur 1\u202F; à compléter\u00A0: 0");
        assertThat(Files.readString(branch.session())).doesNotContain("E-2026-0001").contains("E-2026-0002-L1");
        assertThat(CarriedDocument.in(Files.readAllBytes(branch.session().resolveSibling("bordereau.pdf"))).orElseThrow()).isEqualTo(Files.readAllBytes(branch.session()));
        assertThat(branch.dossier(1).resolve("dossier.xml")).as("its journal tells what happened already").hasBinaryContent(dossier);
        Map<String, String> before = branch.state();
        assertThat(branch.submit("--date", "2026-06-06").status()).isZero();
        assertThat(branch.state()).isEqualTo(before);
        CcsProcess.Result prepared = Commands.run(prepare);
        assertThat(prepared.status()).as(prepared.said()).isZero();
        assertThat(minutes).content().contains("livret=\"E-2026-0002-L1\"").doesNotContain("E-2026-0001");
    }
}

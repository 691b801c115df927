package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.CcsProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever in the world a machine stands and whatever is set on it, the same documents give the same bytes and the same exit codes. */
class SurroundingsTest {
    @TempDir
    Path folder;

    private String told(CcsProcess process) throws IOException {
        CcsProcess.Result result = process.program(SameBytes.class).seconds(600).run(folder);
        assertThat(result.status()).as(result.said()).isZero();
        return result.out();
    }

    @Test
    void localeEncodingTimeZoneAndHomeChangeNothing() throws IOException {
        String usual = told(new CcsProcess());
        assertThat(usual.lines()).hasSize(10).filteredOn(line -> line.matches("(text|json) 1 .*")).hasSize(2);
        assertThat(told(new CcsProcess().environment("LC_ALL", "C").environment("TZ", "Pacific/Kiritimati").environment("HOME", "/nonexistent")
                .jvm("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR", "-Djava.io.tmpdir=/nonexistent"))).isEqualTo(usual);
        assertThat(told(new CcsProcess().environment("TZ", "Pacific/Pago_Pago")
                .jvm("-Dfile.encoding=UTF-16", "-Duser.language=fa", "-Duser.country=IR", "-Duser.extensions=u-nu-arabext-ca-persian"))).isEqualTo(usual);
    }
}

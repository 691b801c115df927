package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.CcsProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files made to do harm are answered within a small memory, in a process of its own; too little memory is no verdict either. */
class EvilMemoryTest {
    private static final int MB = 1024 * 1024;
    private static final String OPEN = "<livret xmlns=\"urn:fr:ccs:dossier:1\" type=\"INITIALE\" etat=\"BROUILLON\">\n";

    @TempDir
    Path folder;

    @Test
    void whatIsTooLargeIsRefusedWithinASmallMemory() throws IOException {
        write("text.xml", OPEN + "<candidat><prenom>", "a", 30 * MB, "</prenom></candidat></livret>");
        write("attribute.xml", "<livret xmlns=\"urn:fr:ccs:dossier:1\" type=\"", "a", 30 * MB, "\"/>");
        write("comment-before-root.xml", "<!--", "a", 30 * MB, "-->" + OPEN + "</livret>");
        write("name.xml", "<", "a", 30 * MB, "/>");
        write("elements.xml", OPEN, "<a/>", 8 * MB, "</livret>");
        write("deep.xml", OPEN, "<a>", 100_000, "");
        write("laughs.xml", Files.readString(Path.of("src/test/resources/evil/billion-laughs.xml")), "", 0, "");
        CcsProcess.Result result = new CcsProcess().in(folder).jvm("-Xmx96m").run("check", "--format", "json", folder);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\"rule\" : \"XML-003\"").doesNotContain("\"verdict\" : \"checked\"").hasSizeLessThan(20_000);
        assertThat(result.out().split("\"rule\" : \"XML-005\"")).hasSize(7);
    }

    /** What is smaller than the limit is read: four megabytes of the worst take less than two hundred. */
    @Test
    void whatIsJustLargeIsReadWithinAFewTimesItsSize() throws IOException {
        write("text.xml", OPEN + "<candidat><prenom>", "a", 4 * MB, "</prenom></candidat></livret>");
        write("comment.xml", "<!--", "a", 4 * MB, "-->" + OPEN + "</livret>");
        write("lines.xml", OPEN, "\n", 4 * MB, "</livret>");
        write("elements.xml", OPEN, "<a/>", 400_000, "</livret>");
        CcsProcess.Result result = new CcsProcess().in(folder).jvm("-Xmx192m").run("check", "--format", "json", folder);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().split("\"verdict\" : \"schema-invalid\"")).hasSize(5);
        assertThat(result.out()).as("no value of megabytes in the report").hasSizeLessThan(20_000);
    }

    @Test
    void notEnoughMemoryIsSaidAndIsNeverAVerdict() throws IOException {
        write("text.xml", OPEN + "<candidat><prenom>", "a", 15 * MB, "</prenom></candidat></livret>");
        CcsProcess.Result result = new CcsProcess().in(folder).jvm("-Xmx40m").run("check", "text.xml");
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).isNotBlank().doesNotContain("\tat ").hasSizeLessThan(600);
    }

    private void write(String name, String before, String repeated, int times, String after) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
            out.write(before);
            for (int i = 0; i < times; i++) {
                out.write(repeated);
            }
            out.write(after);
        }
    }
}

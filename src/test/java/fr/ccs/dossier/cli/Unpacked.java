package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The archive that the build made, unpacked once for the tests of a class and gone after them. */
final class Unpacked implements BeforeAllCallback, AfterAllCallback {
    private Path place;
    private Installation installation;

    Installation installation() {
        return installation;
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        place = Files.createTempDirectory("ccs-installation");
        installation = Installation.below(place);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        installation.release();
        Installation.ok("rm", "-rf", place.toString());
    }
}

package peers;

import com.helger.diagnostics.error.IError;
import com.helger.io.resource.FileSystemResource;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.xml.schematron.ValidationExecutorSchematron;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xml.xsd.ValidationExecutorXSD;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** phive as its users set it up: an executor for the XSD, one for the stylesheet that SchXslt2 makes of the rules, both kept. */
final class Phive implements Peer {
    private final ValidationExecutionManager<IValidationSourceXML> manager;

    Phive(Path sheet) {
        Cited.asProtocol();
        manager = new ValidationExecutionManager<>(IValidityDeterminator.createDefault());
        manager.addExecutor(ValidationExecutorXSD.create(new FileSystemResource(SCHEMA.toFile())));
        manager.addExecutor(ValidationExecutorSchematron.createXSLT(new FileSystemResource(sheet.toFile()), null).setCacheArtefact(true));
    }

    @Override
    public List<String> brokenRules(byte[] document) {
        IValidationSourceXML source = ValidationSourceXML.create(new ReadableResourceByteArray("livret.xml", document));
        ValidationResultList results = new ValidationResultList(source);
        manager.executeValidation(source, results, Locale.FRENCH);
        if (results.get(0).getErrorList().containsAtLeastOneError()) {
            throw new IllegalStateException("phive: " + results.get(0).getErrorList());
        }
        return Xsd.sorted(results.get(1).getErrorList().stream().map(IError::getErrorID).map(Objects::toString));
    }
}

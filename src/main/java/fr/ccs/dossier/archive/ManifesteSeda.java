package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Transformation;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.seal.StampTime;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The manifest of a transfer: gathers what the stylesheet of a version is to tell. */
record ManifesteSeda(VersionSeda version, ServicesSeda services, Instant at) {
    private static final Map<VersionSeda, Transformation> SHEETS = new ConcurrentHashMap<>();
    private static final String STAMP = ".tst";
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    byte[] of(SipContents contents) throws IOException {
        Map<String, Object> sip = new HashMap<>();
        sip.put("date", AT.format(at.atZone(FrenchTime.ZONE)));
        sip.put("archives", services.archives());
        sip.put("versant", services.versant());
        sip.put("producteur", services.producteur());
        sip.put("accord", services.accord().orElse(""));
        sip.put("statut", services.statut().legalStatus());
        sip.put("identifiant", contents.info().value(BagInfo.IDENTIFIER).orElseThrow());
        sip.put("repertoire", contents.fonds().folder());
        sip.put("principal", contents.fonds().path());
        sip.put("infos", contents.info().lines().stream().map(line -> Map.of("label", line.label(), "valeur", line.value())).toList());
        sip.put("fichiers", contents.files().stream().map(SipFile::told).toList());
        sip.put("signatures", contents.folder().text(SignatureFiles.LIST).orElse(""));
        sip.put("horodatages", stamps(contents));
        sip.put("documents", contents.documents());
        return SHEETS.computeIfAbsent(version, one -> new Transformation(one.stylesheet())).apply(contents.principal(), Map.of("sip", sip));
    }

    /** When each time-stamp says to have been given, by path. */
    private static Map<String, String> stamps(SipContents contents) throws IOException {
        Map<String, String> stamps = new HashMap<>();
        for (SipFile file : contents.files()) {
            if (file.path().startsWith(Bag.SIGNATURES) && file.path().endsWith(STAMP)) {
                StampTime.of(Files.readAllBytes(contents.folder().file(file.path()))).ifPresent(time -> stamps.put(file.path(), time.toString()));
            }
        }
        return stamps;
    }
}

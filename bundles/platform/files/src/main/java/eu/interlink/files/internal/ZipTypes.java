package eu.interlink.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells the office formats apart that are zip archives inside. */
final class ZipTypes {

    static final String ZIP = "application/zip";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final int LONGEST_TYPE = 100;

    private ZipTypes() {
    }

    static String of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry declared = zip.getEntry("mimetype");
            if (declared != null) {
                return declared(zip, declared);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return ZIP;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return OOXML + "wordprocessingml.document";
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return OOXML + "spreadsheetml.sheet";
            }
            return zip.getEntry("ppt/presentation.xml") == null ? ZIP : OOXML + "presentationml.presentation";
        } catch (IOException e) {
            // Begins like an archive and is none: nobody should try to open it as one.
            return MediaTypes.UNKNOWN;
        }
    }

    private static String declared(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            return type.matches("application/(vnd\\.oasis\\.opendocument\\.[a-z-]+|epub\\+zip)") ? type : ZIP;
        }
    }
}

package eu.interlink.people.internal;

import eu.interlink.access.PersonData.Package;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The package in the making: a zip with a folder for each area. Closing it finishes the zip, not the stream below. */
final class DataPackage implements AutoCloseable {

    private final ZipOutputStream zip;
    // The next entry follows in the same stream.
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    DataPackage(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    Package folder(String name) {
        return new Package() {

            @Override
            public void json(String file, Object content) throws IOException {
                zip.putNextEntry(new ZipEntry(name + "/" + file + ".json"));
                json.writeValue(zip, content);
                zip.closeEntry();
            }

            @Override
            public void file(String file, InputStream content) throws IOException {
                zip.putNextEntry(new ZipEntry(name + "/" + file));
                content.transferTo(zip);
                zip.closeEntry();
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}

package eu.interlink.coproduction.internal.resource;

import eu.interlink.interlinker.Problem;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more, so that no Interlinker fills the disk. */
final class Bounded extends FilterOutputStream {

    private final long max;
    private long written;

    Bounded(OutputStream out, long max) {
        super(out);
        this.max = max;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int more) {
        written += more;
        if (written > max) {
            throw Problem.limit("export-too-large", "This is too large to be exported. Ask an administrator for the data of the tool.", "max", "" + max);
        }
    }
}

package eu.interlink.rest.internal;

import eu.interlink.interlinker.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a body that is larger than allowed, whatever length it claimed. */
final class LimitedStream extends FilterInputStream {

    private final long max;
    private long read;

    LimitedStream(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    static Problem tooLarge(long max) {
        return Problem.limit("body-too-large", "The body is too large. At most " + max + " bytes are accepted.", "max", Long.toString(max));
    }

    private int count(int bytes) {
        if (bytes > 0) {
            read += bytes;
            if (read > max) {
                throw tooLarge(max);
            }
        }
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return count(super.read(buffer, offset, length));
        } catch (IOException e) {
            throw new BrokenUpload(e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.clamp(bytes, 0, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

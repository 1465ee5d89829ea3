package eu.interlink.people.internal;

import java.awt.geom.AffineTransform;

/**
 * How a photograph has to be turned: cameras write it into the file, and programs that ignore it show people lying on their side.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, tag 274 (Orientation)</a>
 */
final class Upright {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 274;
    private static final int LITTLE_ENDIAN = 0x4949;

    private final byte[] file;

    private Upright(byte[] file) {
        this.file = file;
    }

    /** 1 to 8 as Exif counts them; 1 (upright) for whatever says nothing. */
    static int orientation(byte[] file) {
        try {
            int found = new Upright(file).read();
            return found >= 1 && found <= 8 ? found : 1;
        } catch (IndexOutOfBoundsException e) {
            // Cut short or made up: then as it is.
            return 1;
        }
    }

    private int read() {
        if (number(0, 2, false) != START_OF_IMAGE) {
            return 1;
        }
        int at = 2;
        int marker = number(at, 2, false);
        while (marker != START_OF_SCAN && marker >> 8 == 0xFF) {
            if (marker == APP1 && number(at + 4, 4, false) == 0x45786966) {
                return exif(at + 4 + EXIF_HEADER);
            }
            at += 2 + number(at + 2, 2, false);
            marker = number(at, 2, false);
        }
        return 1;
    }

    private int exif(int base) {
        boolean little = number(base, 2, false) == LITTLE_ENDIAN;
        int directory = base + number(base + 4, 4, little);
        int entries = number(directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (number(entry, 2, little) == ORIENTATION) {
                return number(entry + 8, 2, little);
            }
        }
        return 1;
    }

    private int number(int at, int bytes, boolean little) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | file[at + (little ? bytes - 1 - i : i)] & 0xFF;
        }
        return value;
    }

    /** Turns a square picture of a size so that it is upright. */
    static AffineTransform turn(int orientation, int size) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, size, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, size, size);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, size);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, size, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, size, size);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, size);
            default -> new AffineTransform();
        };
    }
}

package eu.interlink.people.internal;

import eu.interlink.interlinker.Problem;
import eu.interlink.people.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Makes the small picture of a person out of any picture. */
final class Portrait {

    private static final long MOST_PIXELS = 50_000_000;

    private Portrait() {
    }

    static byte[] of(byte[] file) {
        if (file == null || file.length == 0) {
            throw noPicture();
        }
        if (file.length > Pictures.MAX_BYTES) {
            throw Problem.limit("file-too-large", "Choose a picture of at most " + Pictures.MAX_BYTES / 1_000_000 + " MB.", "field", "file");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw noPicture();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return small(middle(reader), Upright.orientation(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            // Readers throw what they like at a broken file.
            throw noPicture();
        }
    }

    /** The largest square in the middle, thinned out while it is read so that a huge photograph needs little memory. */
    private static BufferedImage middle(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw Problem.limit("file-too-large", "The picture has too many pixels. Choose a smaller one.", "field", "file");
        }
        int side = Math.min(width, height);
        int step = Math.max(1, side / (2 * Pictures.SIZE));
        ImageReadParam square = reader.getDefaultReadParam();
        square.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        square.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, square);
    }

    private static byte[] small(BufferedImage square, int orientation) {
        BufferedImage picture = new BufferedImage(Pictures.SIZE, Pictures.SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, Pictures.SIZE, Pictures.SIZE);
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.transform(Upright.turn(orientation, Pictures.SIZE));
        paint.drawImage(square, 0, 0, Pictures.SIZE, Pictures.SIZE, null);
        paint.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem noPicture() {
        return Problem.invalid("no-picture", "This file is no picture that can be read. Choose a JPEG, PNG or GIF file.", "field", "file");
    }
}

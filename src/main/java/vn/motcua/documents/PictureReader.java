package vn.motcua.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads pictures without trusting what they say of their size: large ones are thinned out while they are read. */
final class PictureReader {

    private static final int LONGEST_SIDE = 2400;

    /** A camera of 200 megapixels is the largest that telephones have. */
    private static final long MOST_POINTS = 210_000_000;

    /** Points that are kept whole, as a progressive picture wants it. */
    private static final long MOST_KEPT = 60_000_000;

    private PictureReader() {}

    /**
     * A picture as far as it was read.
     *
     * @param width as it is, in points
     * @param picture null when it was not read
     */
    record Read(int width, int height, @Nullable BufferedImage picture) {}

    /**
     * Reads a JPEG or PNG.
     *
     * @return null when it is beyond what is read here
     * @throws IOException when it is damaged
     */
    static @Nullable Read read(Path file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                long points = (long) width * height;
                if (points > MOST_POINTS || (points > MOST_KEPT && reader.isImageTiled(0))) {
                    return null;
                }
                ImageReadParam thin = reader.getDefaultReadParam();
                int step = (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE;
                thin.setSourceSubsampling(step, step, 0, 0);
                return new Read(width, height, points > MOST_KEPT ? null : reader.read(0, thin));
            } catch (javax.imageio.IIOException unusual) {
                // Print shops save four colours; their numbers are readable, their colours not.
                if (String.valueOf(unusual.getMessage()).contains("Unsupported")) {
                    return null;
                }
                throw unusual;
            } catch (RuntimeException damaged) {
                throw new IOException("The picture cannot be read", damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The size that a WEBP picture says it has; null when it is told otherwise (RFC 9649). */
    static @Nullable Read webp(Path file) throws IOException {
        byte[] head = new byte[32];
        try (InputStream input = Files.newInputStream(file)) {
            if (input.readNBytes(head, 0, head.length) < head.length) {
                throw new IOException("The picture ends in its head");
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(head, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8X" -> new Read(1 + (bytes.getInt(24) & 0xFFFFFF), 1 + (bytes.getInt(27) & 0xFFFFFF), null);
            case "VP8 " -> new Read(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF, null);
            case "VP8L" -> {
                int size = bytes.getInt(21);
                yield new Read(1 + (size & 0x3FFF), 1 + (size >> 14 & 0x3FFF), null);
            }
            default -> null;
        };
    }
}

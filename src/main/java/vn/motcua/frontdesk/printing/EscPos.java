package vn.motcua.frontdesk.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/** The few commands of ESC/POS that a slip needs, as printers of receipts understand them. */
final class EscPos {

    /** DLE EOT 4: whether there is paper, answered at once with one byte. */
    static final byte[] ASK_FOR_PAPER = {0x10, 0x04, 0x04};

    private static final byte[] BEGIN = {0x1B, '@'};
    private static final byte[] FEED = {0x1B, 'd', 4};
    private static final byte[] CUT = {0x1D, 'V', 66, 0};

    /** Rows of one picture: small printers have little memory. */
    private static final int BAND = 128;

    private static final int BYTE = 8;
    private static final int DARK = 0x80;

    /** Bits of the answer that are always the same, and what they are. */
    private static final int FIXED_BITS = 0x93;

    private static final int FIXED = 0x12;

    /** The sensor at the end of the roll. */
    private static final int PAPER_END = 0x60;

    private EscPos() {}

    /** A picture in black and white, as GS v 0 in bands, then the cut. */
    static byte[] slip(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BEGIN);
        for (int top = 0; top < picture.getHeight(); top += BAND) {
            band(out, picture, top, Math.min(BAND, picture.getHeight() - top));
        }
        out.writeBytes(FEED);
        out.writeBytes(CUT);
        return out.toByteArray();
    }

    private static void band(ByteArrayOutputStream out, BufferedImage picture, int top, int rows) {
        int bytes = (picture.getWidth() + BYTE - 1) / BYTE;
        out.writeBytes(
                new byte[] {0x1D, 'v', '0', 0, (byte) bytes, (byte) (bytes >> BYTE), (byte) rows, (byte) (rows >> BYTE)
                });
        for (int y = top; y < top + rows; y++) {
            for (int column = 0; column < bytes; column++) {
                int dots = 0;
                for (int bit = 0; bit < BYTE; bit++) {
                    int x = column * BYTE + bit;
                    if (x < picture.getWidth() && (picture.getRGB(x, y) & 0xFF) < DARK) {
                        dots |= DARK >> bit;
                    }
                }
                out.write(dots);
            }
        }
    }

    /** Whether the answer says that the roll ended; what is no such answer says nothing. */
    static boolean isOutOfPaper(int answer) {
        return answer >= 0 && (answer & FIXED_BITS) == FIXED && (answer & PAPER_END) == PAPER_END;
    }
}

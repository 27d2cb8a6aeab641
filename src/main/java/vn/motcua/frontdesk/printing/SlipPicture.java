package vn.motcua.frontdesk.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * Draws a slip in black and white. A picture prints Vietnamese on every printer; the code pages that could do it differ
 * from maker to maker.
 */
final class SlipPicture {

    private static final Font PLAIN = font("LiberationSans-Regular.ttf");
    private static final Font BOLD = font("LiberationSans-Bold.ttf");

    /** Parts of the width. */
    private static final float SMALL = 1 / 22f;

    private static final float USUAL = 1 / 18f;
    private static final float LARGE = 1 / 14f;
    private static final float HUGE = 1 / 3.4f;

    private static final int QUIET_ZONE = 4;
    private static final int TALLEST = 4_000;

    private final int width;
    private final BufferedImage sheet;
    private final Graphics2D pen;
    private int y;

    private SlipPicture(int width) {
        this.width = width;
        sheet = new BufferedImage(width, TALLEST, BufferedImage.TYPE_BYTE_BINARY);
        pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, TALLEST);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
    }

    private static Font font(String file) {
        try (InputStream in = new ClassPathResource("liberation/" + file).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + file, e);
        }
    }

    /** @param width dots of a line */
    static BufferedImage of(Slip slip, int width) {
        SlipPicture picture = new SlipPicture(width);
        try {
            picture.text(slip.centre(), BOLD, USUAL);
            picture.gap(0.5f);
            picture.text(slip.caption(), PLAIN, USUAL);
            picture.text(slip.number(), BOLD, fitting(slip.number(), picture));
            picture.text(slip.group(), BOLD, LARGE);
            picture.gap(0.5f);
            slip.lines().forEach(line -> picture.text(line, PLAIN, USUAL));
            if (!slip.address().isEmpty()) {
                picture.code(slip.address());
            }
            slip.foot().forEach(line -> picture.text(line, PLAIN, SMALL));
        } finally {
            picture.pen.dispose();
        }
        return picture.sheet.getSubimage(0, 0, width, Math.min(TALLEST, picture.y));
    }

    /** As large as the number fits into one line. */
    private static float fitting(String number, SlipPicture picture) {
        int wide = picture.pen
                .getFontMetrics(BOLD.deriveFont(HUGE * picture.width))
                .stringWidth(number);
        return wide <= picture.width ? HUGE : HUGE * picture.width / wide;
    }

    private void gap(float lines) {
        y += Math.round(lines * USUAL * width);
    }

    private void text(String words, Font font, float size) {
        pen.setFont(font.deriveFont(size * width));
        var metrics = pen.getFontMetrics();
        for (String line : wrapped(words)) {
            if (y + metrics.getHeight() > TALLEST) {
                return;
            }
            pen.drawString(line, (width - metrics.stringWidth(line)) / 2f, y + metrics.getAscent());
            y += metrics.getHeight();
        }
    }

    /** Between words; a word that is longer than a line is cut. */
    private List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits(line)) {
                int most = line.length() - 1;
                while (most > 1 && !fits(line.substring(0, most))) {
                    most--;
                }
                lines.add(line.substring(0, most));
                line = line.substring(most);
            }
        }
        lines.add(line);
        return lines;
    }

    private boolean fits(String line) {
        return line.length() < 2 || pen.getFontMetrics().stringWidth(line) <= width;
    }

    private void code(String address) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + address.length(), e);
        }
        int dots = Math.max(2, width * 6 / 10 / modules.getWidth());
        int left = (width - dots * modules.getWidth()) / 2;
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    pen.fillRect(left + column * dots, y + row * dots, dots, dots);
                }
            }
        }
        y += dots * modules.getHeight();
    }
}

package vn.motcua.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** What signatures and seals of the demonstration look like; nobody's real ones. */
final class DemoPictures {

    private static final Color INK = new Color(0x1F, 0x3F, 0xB4);
    private static final Color RED = new Color(0xD0, 0x12, 0x1B);
    private static final int SEAL = 420;

    private DemoPictures() {}

    /** A hand that is the same for the same name. */
    static byte[] signature(String name) {
        int width = 520;
        int height = 210;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(picture, INK, 6);
        Random hand = new Random(name.hashCode());
        Path2D line = new Path2D.Double();
        line.moveTo(20, height * 0.7);
        for (int stroke = 0; stroke < 7; stroke++) {
            double left = 20 + stroke * 65.0;
            line.curveTo(
                    left + 20,
                    hand.nextInt(height - 40) + 20.0,
                    left + 50,
                    hand.nextInt(height - 40) + 20.0,
                    left + 70,
                    height * (0.4 + 0.3 * hand.nextDouble()));
        }
        line.curveTo(380, 200, 150, 205, 60, 180);
        pen.draw(line);
        return png(picture);
    }

    /** A round seal. */
    static byte[] seal() {
        BufferedImage picture = new BufferedImage(SEAL, SEAL, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(picture, RED, 9);
        pen.draw(new Ellipse2D.Double(8, 8, SEAL - 16, SEAL - 16));
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Ellipse2D.Double(90, 90, SEAL - 180, SEAL - 180));
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double radius = point % 2 == 0 ? 85 : 34;
            double angle = Math.PI * point / 5 - Math.PI / 2;
            double x = SEAL / 2.0 + radius * Math.cos(angle);
            double y = SEAL / 2.0 + radius * Math.sin(angle);
            if (point == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        pen.fill(star);
        return png(picture);
    }

    private static Graphics2D pen(BufferedImage picture, Color colour, float width) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return pen;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw", e);
        }
        return bytes.toByteArray();
    }
}

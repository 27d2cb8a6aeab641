package vn.motcua.documents.scans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes of clean pages what a scanner with a dirty glass or a telephone over a table makes of them. */
final class Scanner {

    private final Random random;

    Scanner(Random random) {
        this.random = random;
    }

    /** Askew by up to three degrees, specks, noise. */
    BufferedImage scanned(BufferedImage page) {
        return noisy(turned(page, (random.nextDouble() - 0.5) * 6, Color.WHITE), 5 + random.nextInt(12), 0);
    }

    /** From above a table, seen from one side, with the shadow of a hand and a camera that is not quite sharp. */
    BufferedImage photographed(BufferedImage page) {
        BufferedImage warped = warped(turned(page, (random.nextDouble() - 0.5) * 5, new Color(120, 100, 80)));
        float blur = 0.04f + random.nextFloat() * 0.07f;
        float[] weights = new float[9];
        Arrays.fill(weights, blur);
        weights[4] = 1 - 8 * blur;
        BufferedImage soft =
                new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(warped, null);
        return noisy(soft, 8 + random.nextInt(10), 60 + random.nextInt(70));
    }

    BufferedImage upsideDown(BufferedImage page) {
        return turned(page, 180, Color.WHITE);
    }

    private static BufferedImage turned(BufferedImage page, double degrees, Color table) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = turned.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.setColor(table);
        drawing.fillRect(0, 0, page.getWidth(), page.getHeight());
        drawing.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        drawing.drawImage(page, 0, 0, null);
        drawing.dispose();
        return turned;
    }

    /** The far edge is shorter than the near one. */
    private BufferedImage warped(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        double far = 0.9 + random.nextDouble() * 0.08;
        BufferedImage warped = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            double line = far + (1 - far) * y / height;
            for (int x = 0; x < width; x++) {
                double from = (x - width / 2.0) / line + width / 2.0;
                int left = (int) Math.floor(from);
                warped.setRGB(
                        x,
                        y,
                        left < 0 || left >= width - 1
                                ? 0x786450
                                : mixed(page.getRGB(left, y), page.getRGB(left + 1, y), from - left));
            }
        }
        return warped;
    }

    private static int mixed(int one, int other, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= (int) ((one >> shift & 0xFF) * (1 - part) + (other >> shift & 0xFF) * part) << shift;
        }
        return mixed;
    }

    /** @param shadow how much darker the darkest corner is, in levels */
    private BufferedImage noisy(BufferedImage page, int noise, int shadow) {
        boolean fromLeft = random.nextBoolean();
        BufferedImage noisy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double side = (double) x / page.getWidth();
                double dark = shadow * ((fromLeft ? side : 1 - side) + (double) y / page.getHeight()) / 2;
                int change = (int) (random.nextGaussian() * noise - dark);
                int level = page.getRGB(x, y);
                int changed = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    changed |= Math.clamp((level >> shift & 0xFF) + change, 0, 255) << shift;
                }
                noisy.setRGB(x, y, changed);
            }
        }
        for (int speck = random.nextInt(60); speck > 0; speck--) {
            noisy.setRGB(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 0x202020);
        }
        return noisy;
    }

    /** A page as it is saved, packed more or less. */
    byte[] saved(BufferedImage page) {
        try (PDDocument nowhere = new PDDocument();
                InputStream packed = JPEGFactory.createFromImage(nowhere, page, 0.45f + random.nextFloat() * 0.4f)
                        .getCOSObject()
                        .createRawInputStream()) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The pile as a scanner saves it: one picture a page. */
    static byte[] pdf(List<byte[]> pages) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (byte[] page : pages) {
                PDImageXObject picture = JPEGFactory.createFromByteArray(pdf, page);
                float width = PDRectangle.A4.getWidth();
                float height = width * picture.getHeight() / picture.getWidth();
                PDPage sheet = new PDPage(new PDRectangle(width, height));
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    content.drawImage(picture, 0, 0, width, height);
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

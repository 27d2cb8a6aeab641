package vn.motcua.documents.scans;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** What is done to the picture of a page so that more of it can be read. */
final class ScanPicture {

    /** Squares in which the brightness of the paper is looked for, in points. */
    private static final int TILE = 48;

    private static final int BRIGHT = 225;

    private ScanPicture() {}

    /** In levels of grey, turned clockwise by this many quarters. */
    static BufferedImage turned(BufferedImage page, int quarters) {
        return turned(page, quarters, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** @param type of the picture that is made, for example {@link BufferedImage#TYPE_INT_RGB} */
    static BufferedImage turned(BufferedImage page, int quarters, int type) {
        boolean lying = quarters % 2 == 1;
        int width = lying ? page.getHeight() : page.getWidth();
        int height = lying ? page.getWidth() : page.getHeight();
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        BufferedImage turned = new BufferedImage(width, height, type);
        Graphics2D drawing = turned.createGraphics();
        drawing.drawImage(page, turn, null);
        drawing.dispose();
        return turned;
    }

    /** Whether the paper is about as bright everywhere, as under the lid of a scanner. */
    static boolean isEven(BufferedImage page) {
        BufferedImage grey = turned(page, 0);
        int columns = grey.getWidth() / TILE + 1;
        int rows = grey.getHeight() / TILE + 1;
        int[] paper = paper(
                ((DataBufferByte) grey.getRaster().getDataBuffer()).getData(),
                grey.getWidth(),
                grey.getHeight(),
                columns,
                rows);
        int dark = 0;
        for (int level : paper) {
            dark += level < BRIGHT ? 1 : 0;
        }
        return dark < paper.length / 10;
    }

    /** Enlarged, with shadows and uneven light taken off: each point is compared with the paper around it. */
    static BufferedImage cleaned(BufferedImage page, double scale) {
        int width = (int) (page.getWidth() * scale);
        int height = (int) (page.getHeight() * scale);
        BufferedImage clean = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = clean.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(page, 0, 0, width, height, null);
        drawing.dispose();
        byte[] levels = ((DataBufferByte) clean.getRaster().getDataBuffer()).getData();
        int columns = width / TILE + 1;
        int rows = height / TILE + 1;
        int[] paper = paper(levels, width, height, columns, rows);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int around = between(paper, columns, rows, x, y);
                int level = (levels[at] & 0xFF) * 255 / Math.max(around, 1);
                // Stretched, so that faint ink is dark.
                levels[at] = (byte) Math.clamp((level - 96) * 255L / 140, 0, 255);
            }
        }
        return clean;
    }

    /** The brightness of the paper in each square: nine of ten points are darker. */
    private static int[] paper(byte[] levels, int width, int height, int columns, int rows) {
        int[] paper = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int[] found = new int[256];
                int points = 0;
                for (int y = row * TILE; y < Math.min(height, (row + 1) * TILE); y += 2) {
                    for (int x = column * TILE; x < Math.min(width, (column + 1) * TILE); x += 2) {
                        found[levels[y * width + x] & 0xFF]++;
                        points++;
                    }
                }
                paper[row * columns + column] = points == 0 ? 255 : brightest(found, points / 10);
            }
        }
        return paper;
    }

    private static int brightest(int[] found, int left) {
        int seen = 0;
        for (int level = 255; level > 0; level--) {
            seen += found[level];
            if (seen > left) {
                return level;
            }
        }
        return 1;
    }

    private static int between(int[] paper, int columns, int rows, int x, int y) {
        double column = Math.clamp((double) x / TILE - 0.5, 0, columns - 1.0);
        double row = Math.clamp((double) y / TILE - 0.5, 0, rows - 1.0);
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(left + 1, columns - 1);
        int below = Math.min(top + 1, rows - 1);
        double upper =
                paper[top * columns + left] * (left + 1 - column) + paper[top * columns + right] * (column - left);
        double lower =
                paper[below * columns + left] * (left + 1 - column) + paper[below * columns + right] * (column - left);
        return (int) (upper * (top + 1 - row) + lower * (row - top));
    }
}

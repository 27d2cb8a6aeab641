package vn.motcua.documents;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture in levels of grey, and what can be told from them about a paper. */
public final class GreyPicture {

    /** The side of the squares in which writing is looked for, in points of a page of 1000. */
    private static final int TILE = 16;

    private static final int LOOKED_AT = 1000;

    /** Writing is darker than the paper around it by this much; shadows and the noise of a camera are not. */
    private static final int INK = 46;

    /** A page number or a speck is less; one line of words is more. */
    private static final double LEAST_WRITING = 0.0015;

    private static final int LEAST_TILES = 6;

    /** Enlarged thumbnails and pictures out of focus are below, phones held still far above. */
    private static final double LEAST_EDGE = 0.2;

    /** Edges are looked at in a picture of this size, whatever the camera. */
    private static final int JUDGED_AT = 1400;

    private final int width;
    private final int height;
    private final byte[] levels;

    private GreyPicture(int width, int height, byte[] levels) {
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    /** The levels of a picture; what is transparent shows white paper. */
    public static GreyPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] levels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = grey(row[x]);
            }
        }
        return new GreyPicture(width, height, levels);
    }

    /** What is transparent shows the paper below. */
    private static byte grey(int argb) {
        int alpha = argb >>> 24;
        int grey = ((argb >> 16 & 0xFF) * 30 + (argb >> 8 & 0xFF) * 59 + (argb & 0xFF) * 11) / 100;
        return (byte) ((grey * alpha + 255 * (255 - alpha)) / 255);
    }

    /** Averages over a grid of this size. */
    byte[] levels(int columns, int rows) {
        byte[] small = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            int top = row * height / rows;
            int bottom = Math.max(top + 1, (row + 1) * height / rows);
            for (int column = 0; column < columns; column++) {
                int left = column * width / columns;
                int right = Math.max(left + 1, (column + 1) * width / columns);
                small[row * columns + column] = average(left, top, Math.min(right, width), Math.min(bottom, height));
            }
        }
        return small;
    }

    private byte average(int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += levels[y * width + x] & 0xFF;
            }
        }
        long points = Math.max(1, (long) (right - left) * (bottom - top));
        return (byte) (sum / points);
    }

    /** Whether nothing is written on it: no more than a few specks stand out from the paper around them. */
    public boolean isBlank() {
        double scale = Math.min(1.0, (double) LOOKED_AT / Math.max(width, height));
        int columns = Math.max(1, (int) (width * scale));
        int rows = Math.max(1, (int) (height * scale));
        byte[] page = smoothed(levels(columns, rows), columns, rows);
        int tiles = 0;
        int written = 0;
        // A scanner's dark rim is no writing.
        int rim = Math.max(columns, rows) / 50;
        for (int top = rim; top + TILE <= rows - rim; top += TILE) {
            for (int left = rim; left + TILE <= columns - rim; left += TILE) {
                tiles++;
                written += isWritten(page, columns, left, top) ? 1 : 0;
            }
        }
        return written < Math.max(LEAST_TILES, tiles * LEAST_WRITING);
    }

    private static boolean isWritten(byte[] page, int columns, int left, int top) {
        int[] found = new int[TILE * TILE];
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                found[y * TILE + x] = page[(top + y) * columns + left + x] & 0xFF;
            }
        }
        Arrays.sort(found);
        return found[found.length * 9 / 10] - found[4] > INK
                || found[found.length - 5] - found[found.length / 10] > INK;
    }

    /** Whether no edge is sharp: the steepest steps between neighbours are small against the contrast. */
    boolean isBlurred() {
        double scale = Math.min(1.0, (double) JUDGED_AT / Math.max(width, height));
        int columns = Math.max(4, (int) (width * scale));
        int rows = Math.max(4, (int) (height * scale));
        byte[] page = smoothed(levels(columns, rows), columns, rows);
        int[] steps = new int[256];
        int[] found = new int[256];
        for (int y = 1; y < rows - 2; y++) {
            for (int x = 1; x < columns - 2; x++) {
                int here = page[y * columns + x] & 0xFF;
                int right = page[y * columns + x + 1] & 0xFF;
                int below = page[(y + 1) * columns + x] & 0xFF;
                steps[Math.max(Math.abs(here - right), Math.abs(here - below))]++;
                found[here]++;
            }
        }
        int contrast = percentile(found, 0.995) - percentile(found, 0.005);
        return contrast > 0 && percentile(steps, 0.997) < LEAST_EDGE * contrast;
    }

    private static int percentile(int[] counts, double part) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        long wanted = (long) (all * part);
        long seen = 0;
        for (int level = 0; level < counts.length; level++) {
            seen += counts[level];
            if (seen > wanted) {
                return level;
            }
        }
        return counts.length - 1;
    }

    /** Averages of each point with its eight neighbours: takes the noise away, and leaves edges of writing. */
    private static byte[] smoothed(byte[] page, int columns, int rows) {
        byte[] smooth = page.clone();
        for (int y = 1; y < rows - 1; y++) {
            for (int x = 1; x < columns - 1; x++) {
                int at = y * columns + x;
                int sum = 0;
                for (int line = at - columns; line <= at + columns; line += columns) {
                    sum += (page[line - 1] & 0xFF) + (page[line] & 0xFF) + (page[line + 1] & 0xFF);
                }
                smooth[at] = (byte) (sum / 9);
            }
        }
        return smooth;
    }
}

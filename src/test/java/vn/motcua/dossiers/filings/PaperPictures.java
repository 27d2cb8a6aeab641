package vn.motcua.dossiers.filings;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Photographs and scans of papers as people make them: askew, unevenly lit, grainy; and those that went wrong. */
final class PaperPictures {

    private static final String[] WORDS = {
        "Giấy chứng nhận",
        "Ủy ban nhân dân",
        "phường Hòa Cường",
        "thành phố Đà Nẵng",
        "họ và tên",
        "sinh ngày",
        "nơi cư trú",
        "số định danh",
        "cơ quan cấp",
        "quan hệ",
        "văn bản này",
        "được lập thành",
        "hai bản",
        "có giá trị như nhau",
        "người làm chứng",
        "ký và ghi rõ họ tên",
        "xác nhận nội dung",
        "đúng sự thật"
    };

    private final Random random;
    private final Font serif;

    PaperPictures(Random random) {
        this.random = random;
        try (InputStream font = PaperPictures.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            this.serif = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(font));
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** A file as somebody names it. */
    static final class Made {

        private final String name;
        private final byte[] bytes;

        Made(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /** A paper that can be read: a photo, a scan in a PDF, or a PDF from a word processor. */
    Made legible() {
        String name = "giay-to-" + random.nextInt(1_000_000);
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                new Made(
                        name + ".jpg",
                        jpeg(page(1100 + random.nextInt(1300), true, 12 + random.nextInt(30)), quality()));
            case 2 -> new Made(name + ".jpg", jpeg(card(800 + random.nextInt(900)), quality()));
            case 3 -> new Made(name + ".pdf", scan(1 + random.nextInt(2)));
            default -> new Made(name + ".pdf", typed(1 + random.nextInt(3)));
        };
    }

    /** Nothing on it: a sheet on a table, in the light of a lamp, or a page that the scanner took from the wrong side. */
    Made blank() {
        String name = "trang-" + random.nextInt(1_000_000);
        BufferedImage empty = page(1000 + random.nextInt(1200), true, 0);
        return switch (random.nextInt(3)) {
            case 0 -> new Made(name + ".jpg", jpeg(empty, quality()));
            case 1 -> new Made(name + ".pdf", pdfOf(empty));
            default -> new Made(name + ".pdf", empty());
        };
    }

    /** A thumbnail that a messenger made of a photo. */
    Made tooSmall() {
        BufferedImage page = page(1400, true, 25);
        int width = 90 + random.nextInt(250);
        return new Made("anh-nho-" + random.nextInt(1_000_000) + ".jpg", jpeg(scaled(page, width), 0.8f));
    }

    /** A thumbnail made large again. */
    Made blurred() {
        BufferedImage page = page(1400, false, 25);
        BufferedImage large = scaled(scaled(page, 90 + random.nextInt(40)), 1300);
        return new Made("anh-mo-" + random.nextInt(1_000_000) + ".jpg", jpeg(large, 0.85f));
    }

    /** The same picture packed anew, as a messenger does. */
    Made again(Made picture) {
        try {
            BufferedImage image = ImageIO.read(new java.io.ByteArrayInputStream(picture.bytes()));
            return new Made("ban-sao-" + picture.name(), jpeg(image, 0.72f));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A photo, never a PDF. */
    Made photo() {
        return new Made(
                "anh-" + random.nextInt(1_000_000) + ".jpg", jpeg(page(1500, true, 20 + random.nextInt(20)), 0.9f));
    }

    private float quality() {
        return 0.6f + random.nextFloat() * 0.35f;
    }

    private BufferedImage page(int width, boolean grainy, int lines) {
        int height = width * 297 / 210;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        int bright = 215 + random.nextInt(40);
        int dark = bright - 20 - random.nextInt(60);
        pen.setPaint(new GradientPaint(0, 0, grey(bright), width, height * random.nextFloat(), grey(dark)));
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(random.nextDouble() * 4 - 2), width / 2.0, height / 2.0);
        int ink = 20 + random.nextInt(60);
        pen.setColor(grey(ink));
        float size = width / 48f;
        pen.setFont(serif.deriveFont(size));
        for (int line = 0; line < lines; line++) {
            pen.drawString(sentence(), width / 10f, height / 9f + line * size * 1.55f);
        }
        pen.dispose();
        return grainy ? grained(image, 3 + random.nextInt(9)) : image;
    }

    private BufferedImage card(int width) {
        int height = width * 54 / 86;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new GradientPaint(0, 0, new Color(190, 214, 208), width, height, new Color(226, 218, 190)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(120, 96, 80));
        pen.fillRect(width / 20, height / 3, width / 4, height / 2);
        pen.setColor(grey(35));
        pen.setFont(serif.deriveFont(width / 30f));
        for (int line = 0; line < 7; line++) {
            String words = WORDS[random.nextInt(WORDS.length)] + " " + random.nextInt(100_000);
            pen.drawString(words, width / 3f, height / 4f + line * width / 16f);
        }
        pen.dispose();
        return grained(image, 3 + random.nextInt(6));
    }

    private String sentence() {
        StringBuilder words = new StringBuilder();
        while (words.length() < 62) {
            words.append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(4) == 0 ? " " + random.nextInt(9999) : "")
                    .append(' ');
        }
        return words.toString();
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }

    private static Color grey(int level) {
        return new Color(level, level, level);
    }

    private BufferedImage grained(BufferedImage image, int strength) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = (int) (random.nextGaussian() * strength);
                int rgb = image.getRGB(x, y);
                image.setRGB(x, y, add(rgb >> 16, grain) << 16 | add(rgb >> 8, grain) << 8 | add(rgb, grain));
            }
        }
        return image;
    }

    private static int add(int level, int grain) {
        return Math.clamp((level & 0xFF) + grain, 0, 255);
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        int height = image.getHeight() * width / image.getWidth();
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(small);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private byte[] scan(int pages) {
        BufferedImage[] made = new BufferedImage[pages];
        for (int i = 0; i < pages; i++) {
            made[i] = page(1240, true, 10 + random.nextInt(25));
        }
        return pdfOf(made);
    }

    private static byte[] pdfOf(BufferedImage... pages) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (BufferedImage image : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                PDImageXObject picture = JPEGFactory.createFromImage(pdf, image, 0.75f);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] empty() {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] typed(int pages) {
        try (PDDocument pdf = new PDDocument();
                InputStream font = PaperPictures.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDType0Font serif = PDType0Font.load(pdf, font, true);
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(serif, 12);
                    content.setLeading(18);
                    content.newLineAtOffset(70, 760);
                    for (int line = 0; line < 4 + random.nextInt(30); line++) {
                        content.showText(sentence());
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package vn.motcua.documents.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.DomainException;

/** Scans come as PDF, JPEG, PNG and TIFF of several pages, whole or damaged. */
class ScanIntakeTest {

    private final ScanIntake intake = new ScanIntake();

    private static BufferedImage page(Color colour, int type) {
        BufferedImage page = new BufferedImage(600, 850, type);
        var drawing = page.createGraphics();
        drawing.setColor(colour);
        drawing.fillRect(0, 0, 600, 850);
        drawing.dispose();
        return page;
    }

    private static byte[] tiff(BufferedImage... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(page(Color.RED, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void everyPageOfATiffBecomesAPageInItsOrder() throws IOException {
        byte[] pdf = intake.toPdf(
                tiff(
                        page(Color.RED, BufferedImage.TYPE_INT_RGB),
                        page(Color.WHITE, BufferedImage.TYPE_BYTE_BINARY),
                        page(Color.BLUE, BufferedImage.TYPE_INT_RGB)),
                "quet.tif");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDFRenderer renderer = new PDFRenderer(document);
            assertThat(middle(renderer.renderImage(0)).getRed()).isGreaterThan(200);
            assertThat(middle(renderer.renderImage(1))).isEqualTo(Color.WHITE);
            assertThat(middle(renderer.renderImage(2)).getBlue()).isGreaterThan(200);
        }
    }

    private static Color middle(BufferedImage page) {
        return new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2));
    }

    @Test
    void aPictureIsOnePageAndAPdfStaysAsItIs() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            try (PDDocument document = Loader.loadPDF(intake.toPdf(picture(format), "anh." + format))) {
                assertThat(document.getNumberOfPages()).isOne();
            }
        }
        byte[] pdf = SampleFiles.pdf(2);
        assertThat(intake.toPdf(pdf, "a.pdf")).isSameAs(pdf);
    }

    /** A TIFF whose last page says that the first one follows has no end. */
    @Test
    void aTiffThatGoesInACircleEnds() throws IOException {
        byte[] file = tiff(page(Color.RED, BufferedImage.TYPE_INT_RGB), page(Color.RED, BufferedImage.TYPE_INT_RGB));
        ByteBuffer bytes = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = bytes.getInt(4);
        int second = bytes.getInt(first + 2 + 12 * bytes.getShort(first));
        bytes.putInt(second + 2 + 12 * bytes.getShort(second), first);

        assertThatThrownBy(() -> intake.toPdf(file, "vong.tif")).isInstanceOf(DomainException.class);
    }

    @Test
    void whatIsNoScanIsRefusedByName() {
        assertThatThrownBy(() -> intake.toPdf("#!/bin/sh".getBytes(StandardCharsets.UTF_8), "x.pdf"))
                .isInstanceOf(ScanTypeRefused.class);
        assertThatThrownBy(() -> intake.toPdf(new byte[0], "x.pdf")).isInstanceOf(ScanTypeRefused.class);
        assertThatThrownBy(() -> intake.toPdf(SampleFiles.pdf(1, "mat-khau"), "x.pdf"))
                .isInstanceOf(ScanLocked.class);
    }

    /** However a file is damaged, it is refused by name or taken; nothing else comes out of it. */
    @Test
    void damagedFilesAreRefusedOrTaken() throws IOException {
        Random random = new Random(7);
        byte[][] whole = {
            tiff(page(Color.RED, BufferedImage.TYPE_INT_RGB), page(Color.WHITE, BufferedImage.TYPE_BYTE_BINARY)),
            picture("jpeg"),
            picture("png"),
            SampleFiles.pdf(1)
        };
        int taken = 0;
        for (int round = 0; round < 400; round++) {
            byte[] file = whole[round % whole.length].clone();
            for (int hit = 0; hit < 1 + random.nextInt(6); hit++) {
                int at =
                        random.nextBoolean() ? random.nextInt(Math.min(file.length, 600)) : random.nextInt(file.length);
                file[at] = (byte) random.nextInt();
            }
            try {
                intake.toPdf(file, "hong");
                taken++;
            } catch (DomainException refused) {
                assertThat(refused.code()).startsWith("documents.");
            }
        }
        assertThat(taken).isBetween(1, 399);
    }
}

package vn.motcua.documents.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import vn.motcua.RoomTest;
import vn.motcua.documents.OtherReader;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** What is seen of signatures (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7 and II.8). */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class SignatureMarksTest {

    private static final Pin PIN = new Pin("1234");
    private static final AtomicLong NEXT = new AtomicLong(8000);
    private static final TestCertificates CERTIFICATES = new TestCertificates("CA", URI.create("http://127.0.0.1:1"));
    private static final float DPI = 72;

    @Autowired
    SigningKeys keys;

    @Autowired
    SignaturePictures pictures;

    @Autowired
    PdfSignatures signatures;

    private Actor leader;
    private Actor registrar;

    @BeforeEach
    void twoSign() {
        leader = someone("Lê Quang Dũng");
        registrar = someone("Ủy ban nhân dân phường Thanh Khê");
    }

    private Actor someone(String name) {
        Actor actor = new Actor(Actor.Kind.STAFF, NEXT.incrementAndGet(), name, Set.of());
        ActAs.actor(actor, () -> {
            keys.add(
                    CERTIFICATES.issue(name, KeyPurposeId.id_kp_emailProtection).container(PIN), PIN, actor);
            return actor;
        });
        return actor;
    }

    private void put(byte[] picture, Actor actor) {
        ActAs.actor(actor, () -> {
            pictures.put(picture, actor);
            return actor;
        });
    }

    private byte[] signed(byte[] pdf) {
        SignatureMark mark = new SignatureMark(
                SignatureMark.Place.SIGNER,
                List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                List.of("Lê Quang Dũng", "Ký số: 30-11-2026 09:12:13 +07:00"));
        return signatures.sign(pdf, mark, "Duyệt", leader, PIN);
    }

    private byte[] sealed(byte[] pdf) {
        SignatureMark mark = SignatureMark.of(
                SignatureMark.Place.SEAL, "Ủy ban nhân dân phường Thanh Khê", "Số: 12/XNTTHN, ngày 30/11/2026");
        return signatures.sign(pdf, mark, "Ban hành", registrar, PIN);
    }

    /** Blue between title and name; red, in its real size, over a third of it from the left. */
    @Test
    void theSealCoversAThirdOfTheSignature() throws Exception {
        put(picture(400, 160, new Color(0x1F, 0x3F, 0xB4)), leader);
        put(picture(360, 360, new Color(0xD0, 0x12, 0x1B)), registrar);

        byte[] both = sealed(signed(SampleFiles.pdf(2)));

        assertThat(signatures.check(both)).hasSize(2).allMatch(SignatureFinding::intact);
        Rectangle blue = where(signed(SampleFiles.pdf(2)), 1, SignatureMarksTest::isBlue);
        Rectangle red = where(both, 1, SignatureMarksTest::isRed);
        double covered = red.getMaxX() - blue.getX();
        assertThat(covered / blue.getWidth()).isBetween(0.28, 0.39);
        assertThat(red.getX()).isLessThan(blue.getX());
        assertThat(red.getHeight()).as("36 mm").isBetween(100.0, 104.0);
        assertThat(red.getY()).isBetween(blue.getY() - 60, blue.getMaxY());
        ImageIO.write(page(both, 1, 110), "png", screenshot("signature-marks"));
        assertThat(OtherReader.text(both))
                .containsSubsequence("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Quang Dũng")
                .contains("12/XNTTHN");
    }

    @Test
    void withoutPicturesOnlyTheLinesStandThere() throws Exception {
        byte[] both = sealed(signed(SampleFiles.pdf(1)));

        assertThat(where(both, 0, SignatureMarksTest::isBlue)).isNull();
        assertThat(where(both, 0, SignatureMarksTest::isRed)).isNull();
        assertThat(OtherReader.text(both)).contains("TM. ỦY BAN NHÂN DÂN", "Lê Quang Dũng");
    }

    /** Certified copies and annexes: top right of the first page, no seal. */
    @Test
    void aCertifiedCopyBearsTheAgencyAboveOnTheRight() throws Exception {
        put(picture(360, 360, new Color(0xD0, 0x12, 0x1B)), registrar);
        SignatureMark mark = SignatureMark.of(
                SignatureMark.Place.CERTIFIED, "Ủy ban nhân dân phường Thanh Khê", "30-11-2026 09:12:13 +07:00");

        byte[] certified = signatures.sign(SampleFiles.pdf(2), mark, "Sao y", registrar, PIN);

        assertThat(where(certified, 0, SignatureMarksTest::isRed)).isNull();
        Rectangle changed = difference(SampleFiles.pdf(2), certified, 0);
        assertThat(changed.getX()).isGreaterThan(595 / 2.0);
        assertThat(changed.getMaxY()).isLessThan(842 / 8.0);
        assertThat(difference(SampleFiles.pdf(2), certified, 1)).isNull();
        assertThat(OtherReader.text(certified)).contains("30-11-2026 09:12:13 +07:00");
    }

    @Test
    void aPictureIsAPngOfSomeSizeWithoutABackground() throws Exception {
        assertThatThrownBy(() -> put("không phải hình".getBytes(StandardCharsets.UTF_8), leader))
                .isInstanceOf(PictureUnreadable.class);
        BufferedImage white = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> put(bytes(white, "jpg"), leader)).isInstanceOf(PictureUnreadable.class);
        assertThatThrownBy(() -> put(bytes(white, "png"), leader)).isInstanceOf(PictureOpaque.class);
        assertThatThrownBy(() -> put(picture(40, 40, Color.BLUE), leader)).isInstanceOf(PictureOutOfSize.class);
        assertThatThrownBy(() -> put(picture(2001, 100, Color.BLUE), leader)).isInstanceOf(PictureOutOfSize.class);
        assertThat(pictures.find(leader)).isEmpty();

        put(picture(300, 100, Color.BLUE), leader);
        put(picture(200, 100, Color.BLUE), leader);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(
                                pictures.find(leader).orElseThrow()))
                        .getWidth())
                .isEqualTo(200);
    }

    /** A frame that leaves the middle open, drawn to its edges. */
    private static byte[] picture(int width, int height, Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.setComposite(java.awt.AlphaComposite.Clear);
        pen.fillRect(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
        return bytes(picture, "png");
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage page(byte[] pdf, int page, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi);
        }
    }

    private static Rectangle where(byte[] pdf, int page, IntPredicate colour) throws IOException {
        BufferedImage seen = page(pdf, page, DPI);
        return around(seen, (x, y) -> colour.test(seen.getRGB(x, y)));
    }

    private static Rectangle difference(byte[] before, byte[] after, int page) throws IOException {
        BufferedImage one = page(before, page, DPI);
        BufferedImage other = page(after, page, DPI);
        return around(one, (x, y) -> one.getRGB(x, y) != other.getRGB(x, y));
    }

    private interface Spot {
        boolean counts(int x, int y);
    }

    private static Rectangle around(BufferedImage seen, Spot spot) {
        Rectangle all = null;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                if (spot.counts(x, y)) {
                    Rectangle one = new Rectangle(x, y, 1, 1);
                    all = all == null ? one : all.union(one);
                }
            }
        }
        return all;
    }

    private static boolean isBlue(int rgb) {
        Color colour = new Color(rgb);
        return colour.getBlue() > colour.getRed() + 60 && colour.getBlue() > colour.getGreen() + 40;
    }

    private static boolean isRed(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > colour.getBlue() + 60 && colour.getRed() > colour.getGreen() + 60;
    }

    private static File screenshot(String name) {
        File folder = new File("target/screenshots");
        folder.mkdirs();
        return new File(folder, name + ".png");
    }
}

package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodesTests {

    @Test
    void areReadBackByAScanner() throws Exception {
        String text = "https://motcua.danang.gov.vn/tra-cuu?ma=H17.115-261205-0001&tên=Ưng";
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrCodes.png(text)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)))
                        .getText())
                .isEqualTo(text);
    }

    @Test
    void areSmallVectorGraphicsForPages() {
        assertThat(QrCodes.svg("https://motcua.danang.gov.vn", "Mã \"QR\" của trang"))
                .startsWith("<svg ")
                .contains("aria-label=\"Mã &quot;QR&quot; của trang\"")
                .hasSizeLessThan(6000);
    }

    @Test
    void refuseATextThatNoScannerCouldRead() {
        assertThatThrownBy(() -> QrCodes.png("ư".repeat(3000))).isInstanceOf(QrTextTooLong.class);
    }
}

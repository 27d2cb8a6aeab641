package vn.motcua.frontdesk.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips over a real socket: what a printer gets, what it may answer, and where nobody is written to. */
class SlipPrintersTest {

    private static final String ADDRESS = "https://mot.cua/so/abcdefghjkmnpqrstuvw";
    private static final Slip SLIP = new Slip(
            "Trung tâm Phục vụ hành chính công phường Thanh Khê",
            "Số của anh/chị",
            "A042",
            "Hộ tịch, chứng thực",
            List.of("Còn 7 người phía trước, chờ 25–40 phút."),
            ADDRESS,
            List.of("Quét mã để theo dõi số trên điện thoại.", "08:15, thứ Ba 15/12/2026"));

    private static SlipPrinters allowing(List<String> networks, int port) {
        return new SlipPrinters(new PrinterProperties(
                networks, List.of(9100, port), Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(2)));
    }

    /** A printer on this machine. */
    private static final class Printer implements AutoCloseable {
        final ServerSocket server;
        final CompletableFuture<byte[]> got;

        Printer(int answer) throws IOException {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            got = CompletableFuture.supplyAsync(() -> {
                try (Socket line = server.accept()) {
                    InputStream in = line.getInputStream();
                    byte[] question = in.readNBytes(3);
                    if (answer >= 0) {
                        line.getOutputStream().write(answer);
                        line.getOutputStream().flush();
                    }
                    byte[] rest = in.readAllBytes();
                    byte[] all = Arrays.copyOf(question, 3 + rest.length);
                    System.arraycopy(rest, 0, all, 3, rest.length);
                    return all;
                } catch (IOException e) {
                    return new byte[0];
                }
            });
        }

        byte[] bytes() throws Exception {
            return got.get(10, TimeUnit.SECONDS);
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private static byte[] printed(int answer, int dots) throws Exception {
        try (Printer printer = new Printer(answer)) {
            SlipPrinters printers = allowing(List.of("127.0.0.0/8"), printer.port());
            printers.print(printers.read("127.0.0.1:" + printer.port(), dots), SLIP);
            return printer.bytes();
        }
    }

    /** The dots as they would lie on the paper. */
    private static BufferedImage paper(byte[] bytes, int dots) {
        BufferedImage paper = new BufferedImage(dots, 4_000, BufferedImage.TYPE_INT_RGB);
        int y = 0;
        int at = 5;
        while (bytes[at] == 0x1D && bytes[at + 1] == 'v') {
            int wide = (bytes[at + 4] & 0xFF) + ((bytes[at + 5] & 0xFF) << 8);
            int rows = (bytes[at + 6] & 0xFF) + ((bytes[at + 7] & 0xFF) << 8);
            assertThat(wide).isEqualTo(dots / 8);
            at += 8;
            for (int row = 0; row < rows; row++, y++) {
                for (int x = 0; x < dots; x++) {
                    boolean dark = (bytes[at + row * wide + x / 8] & (0x80 >> (x % 8))) != 0;
                    paper.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
                }
            }
            at += wide * rows;
        }
        assertThat(Arrays.copyOfRange(bytes, at, bytes.length))
                .as("feeds and cuts")
                .containsExactly(0x1B, 'd', 4, 0x1D, 'V', 66, 0);
        return paper.getSubimage(0, 0, dots, y);
    }

    @ParameterizedTest
    @ValueSource(ints = {PrinterAddress.WIDE, PrinterAddress.NARROW})
    void printsASlipWhoseCodeLeadsToTheTicket(int dots) throws Exception {
        byte[] bytes = printed(-1, dots);
        assertThat(Arrays.copyOf(bytes, 5)).as("asks for paper, begins").containsExactly(0x10, 0x04, 0x04, 0x1B, '@');
        BufferedImage paper = paper(bytes, dots);
        Path picture = Path.of("target/screenshots/frontdesk-slip-" + dots + ".png");
        Files.createDirectories(picture.getParent());
        ImageIO.write(paper, "png", picture.toFile());
        int[] pixels = paper.getRGB(0, 0, dots, paper.getHeight(), null, 0, dots);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(dots, paper.getHeight(), pixels))))
                .getText();
        assertThat(read).isEqualTo(ADDRESS);
    }

    @Test
    void takesAPrinterThatHasPaperOrAnswersNonsense() throws Exception {
        assertThat(printed(0x12, PrinterAddress.WIDE)).hasSizeGreaterThan(1_000);
        assertThat(printed(0xFF, PrinterAddress.WIDE)).hasSizeGreaterThan(1_000);
    }

    @Test
    void saysWhenTheRollEnded() throws Exception {
        try (Printer printer = new Printer(0x72)) {
            SlipPrinters printers = allowing(List.of("127.0.0.0/8"), printer.port());
            PrinterAddress address = printers.read("127.0.0.1:" + printer.port(), PrinterAddress.WIDE);
            assertThatThrownBy(() -> printers.print(address, SLIP)).isInstanceOf(OutOfPaper.class);
            assertThat(printer.bytes()).hasSize(3);
        }
    }

    @Test
    void saysWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        SlipPrinters printers = allowing(List.of("127.0.0.0/8"), port);
        PrinterAddress address = printers.read("127.0.0.1:" + port, PrinterAddress.WIDE);
        assertThatThrownBy(() -> printers.print(address, SLIP))
                .isInstanceOf(PrinterAway.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    /** A printer that jams keeps nobody: its buffers are full and it reads no more. */
    @Test
    void givesUpOnAPrinterThatStopsReading() throws Exception {
        try (ServerSocket jammed = new ServerSocket()) {
            jammed.setReceiveBufferSize(1_024);
            jammed.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SlipPrinters printers = allowing(List.of("127.0.0.0/8"), jammed.getLocalPort());
            PrinterAddress address = printers.read("127.0.0.1:" + jammed.getLocalPort(), PrinterAddress.WIDE);
            long begin = System.nanoTime();
            assertThatThrownBy(() -> printers.print(address, SLIP)).isInstanceOf(PrinterAway.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "0.0.0.0",
                "169.254.169.254",
                "8.8.8.8",
                "192.168.1.50:22",
                "192.168.1.50:5432",
                "192.168.1.50:99999",
                "192.168.1.256",
                "[::1]:9100",
                "[::ffff:127.0.0.1]:9100",
                "[fe80::1]:9100",
                "printer.local",
                "localhost:9100",
                "192.168.1.50:9100/x",
                "http://192.168.1.50",
                "3232235826",
                "0xC0A80132",
                "192.168.1.50\r\nX",
                ""
            })
    void writesToNobodyElse(String typed) {
        SlipPrinters printers = allowing(List.of("10.0.0.0/8", "192.168.0.0/16", "fc00::/7"), 9101);
        assertThatThrownBy(() -> printers.read(typed, PrinterAddress.WIDE)).isInstanceOf(PrinterAddressUnfit.class);
    }

    @Test
    void readsAddressesAsTheyAreTyped() {
        SlipPrinters printers = allowing(List.of("10.0.0.0/8", "192.168.0.0/16", "fc00::/7"), 9101);
        assertThat(printers.read(" 192.168.1.50 ", 576)).hasToString("192.168.1.50:9100");
        assertThat(printers.read("10.0.0.7:9101", 576)).hasToString("10.0.0.7:9101");
        assertThat(printers.read("[fd00::5]:9100", 576).host()).isEqualTo("fd00:0:0:0:0:0:0:5");
    }

    /** What was allowed when it was set up is asked again before it is written to. */
    @Test
    void asksAgainWhetherThePrinterIsAllowed() {
        PrinterAddress before = allowing(List.of("10.0.0.0/8"), 9101).read("10.0.0.7", 576);
        SlipPrinters narrowed = allowing(List.of("192.168.0.0/16"), 9101);
        assertThatThrownBy(() -> narrowed.print(before, SLIP)).isInstanceOf(PrinterAddressUnfit.class);
    }
}

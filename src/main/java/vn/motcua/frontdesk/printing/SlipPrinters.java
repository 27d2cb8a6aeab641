package vn.motcua.frontdesk.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The printers of the halls, as ESC/POS over TCP. Only those in the networks and at the ports that the operator allows. */
@Component
public class SlipPrinters {

    private static final Logger log = LoggerFactory.getLogger(SlipPrinters.class);

    private static final int USUAL_PORT = 9100;

    /** Less than a slip: a printer that stops reading is noticed, instead of left with what the kernel keeps for it. */
    private static final int KEPT = 8 * 1024;

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::(\\d{1,5}))?|\\[([0-9a-fA-F:.]{2,45})](?::(\\d{1,5}))?");

    private final PrinterProperties properties;
    private final List<IpAddressMatcher> networks;

    SlipPrinters(PrinterProperties properties) {
        this.properties = properties;
        networks = properties.networks().stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * Reads an address as it is typed: {@code 192.168.1.50}, {@code 192.168.1.50:9100}, {@code [fd00::5]:9100}.
     *
     * @throws PrinterAddressUnfit when it is none, or lies outside of what is allowed
     */
    public PrinterAddress read(String typed, int dots) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            throw unfit(typed);
        }
        boolean four = parts.group(1) != null;
        String port = parts.group(four ? 2 : 4);
        PrinterAddress printer = new PrinterAddress(
                literal(typed, parts.group(four ? 1 : 3)), port == null ? USUAL_PORT : Integer.parseInt(port), dots);
        requireAllowed(printer);
        return printer;
    }

    /** The same address has one spelling: an IPv4 address in the clothes of IPv6 is an IPv4 address. */
    private String literal(String typed, String host) {
        try {
            return InetAddress.ofLiteral(host).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            throw unfit(typed);
        }
    }

    private void requireAllowed(PrinterAddress printer) {
        if (!properties.ports().contains(printer.port())
                || networks.stream().noneMatch(network -> network.matches(printer.host()))) {
            throw unfit(printer.toString());
        }
    }

    private PrinterAddressUnfit unfit(String typed) {
        return new PrinterAddressUnfit(
                typed,
                String.join(", ", properties.networks()),
                properties.ports().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /**
     * Prints it.
     *
     * @throws PrinterAddressUnfit when the operator has narrowed what is allowed since it was set up
     * @throws OutOfPaper when the printer says so
     * @throws PrinterAway when it does not answer or stops taking the slip
     */
    public void print(PrinterAddress printer, Slip slip) {
        requireAllowed(printer);
        byte[] bytes = EscPos.slip(SlipPicture.of(slip, printer.dots()));
        try (Socket socket = new Socket()) {
            // A printer that stops reading would keep the writer for ever: no timeout of a socket ends that.
            Thread end = Thread.startVirtualThread(() -> closeAfter(socket));
            try {
                send(socket, printer, bytes);
            } finally {
                end.interrupt();
            }
        } catch (IOException e) {
            log.info("The printer {} took no slip: {}", printer, e.toString());
            throw new PrinterAway(printer.toString());
        }
    }

    private void closeAfter(Socket socket) {
        try {
            Thread.sleep(properties.longest());
            socket.close();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            log.debug("Was gone already", gone);
        }
    }

    private void send(Socket socket, PrinterAddress printer, byte[] slip) throws IOException {
        socket.setSendBufferSize(KEPT);
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral(printer.host()), printer.port()), (int)
                properties.connectWithin().toMillis());
        OutputStream out = socket.getOutputStream();
        out.write(EscPos.ASK_FOR_PAPER);
        out.flush();
        if (EscPos.isOutOfPaper(answer(socket))) {
            throw new OutOfPaper();
        }
        out.write(slip);
        out.flush();
        socket.shutdownOutput();
    }

    /** One byte, or -1 from a printer that says nothing. */
    private int answer(Socket socket) throws IOException {
        socket.setSoTimeout((int) properties.answerWithin().toMillis());
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException silent) {
            return -1;
        }
    }
}

package vn.motcua.frontdesk.printing;

/**
 * Where a printer listens.
 *
 * @param host an address in digits: a name could lead anywhere tomorrow
 * @param port for example 9100
 * @param dots of a line: 576 for paper of 80 mm, 384 for 58 mm
 */
public record PrinterAddress(String host, int port, int dots) {

    /** Paper of 80 mm. */
    public static final int WIDE = 576;

    /** Paper of 58 mm. */
    public static final int NARROW = 384;

    @Override
    public String toString() {
        return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
    }
}

package vn.motcua.notifications;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.FreePort;

/** A message centre of somebody else's making: takes parts, puts them together as a phone does, and sends receipts. */
final class MessageCentre implements SmppServerHandler, AutoCloseable {

    /** How it treats what comes next. */
    enum Mood {
        ANSWERS,
        /** The receipt is there before the answer. */
        RECEIPT_FIRST,
        /** It takes the message and never says so. */
        SILENT,
        /** It has too much to do. */
        THROTTLES,
        /** It takes the first part of each message and throttles the others. */
        TAKES_FIRST_PARTS
    }

    static final String PASSWORD = "mat-ma";

    private final DefaultSmppServer server;
    private final int port = FreePort.find();
    private final AtomicInteger numbers = new AtomicInteger(4_711);
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final Map<SubmitSm, String> ids = new ConcurrentHashMap<>();
    private final Map<SubmitSm, SmppServerSession> lines = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.ANSWERS;
    private volatile SmppServerSession last;

    MessageCentre() throws Exception {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setJmxEnabled(false);
        configuration.setNonBlockingSocketsEnabled(true);
        server = new DefaultSmppServer(configuration, this);
        server.start();
    }

    int port() {
        return port;
    }

    void is(Mood next) {
        mood = next;
    }

    void forget() {
        taken.clear();
        ids.clear();
        mood = Mood.ANSWERS;
    }

    /** Everything it took. */
    List<SubmitSm> taken() {
        return taken;
    }

    /** Hangs up, as it does for maintenance. */
    void hangUp() {
        last.close();
    }

    /** The texts on the display of a phone, its parts in their order. */
    List<String> display(String number) {
        Map<Integer, Map<Integer, String>> parts = new TreeMap<>();
        int alone = 1_000;
        for (SubmitSm part : taken) {
            if (!part.getDestAddress().getAddress().equals(number)) {
                continue;
            }
            byte[] bytes = part.getShortMessage();
            boolean split = (part.getEsmClass() & 0x40) != 0;
            byte[] words = split ? Arrays.copyOfRange(bytes, bytes[0] + 1, bytes.length) : bytes;
            String text = part.getDataCoding() == 8
                    ? new String(words, StandardCharsets.UTF_16BE)
                    : CharsetUtil.decode(words, CharsetUtil.CHARSET_GSM);
            parts.computeIfAbsent(split ? bytes[3] & 0xFF : alone++, reference -> new TreeMap<>())
                    .put(split ? (int) bytes[5] : 1, text);
        }
        return parts.values().stream()
                .map(message -> String.join("", message.values()))
                .toList();
    }

    /** Says what became of a message. */
    void receipt(SubmitSm message, byte state) throws Exception {
        send(message, ids.get(message), state);
    }

    private void send(SubmitSm message, String id, byte state) throws Exception {
        DeliverSm receipt = new DeliverSm();
        receipt.setSourceAddress(message.getDestAddress());
        receipt.setDestAddress(message.getSourceAddress());
        receipt.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
        String word = com.cloudhopper.smpp.util.DeliveryReceipt.toStateText(state);
        receipt.setShortMessage(("id:" + id + " sub:001 dlvrd:001 submit date:2611220101 done date:2611220102 stat:"
                        + word + " err:" + (state == SmppConstants.STATE_DELIVERED ? "000" : "027") + " text:")
                .getBytes(StandardCharsets.ISO_8859_1));
        if (numbers.get() % 2 == 0) {
            receipt.addOptionalParameter(
                    new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, (id + "\0").getBytes(StandardCharsets.ISO_8859_1)));
            receipt.addOptionalParameter(new Tlv(SmppConstants.TAG_MSG_STATE, new byte[] {state}));
        }
        lines.get(message).sendRequestPdu(receipt, 5_000, true).await(5_000);
    }

    @Override
    public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind)
            throws SmppProcessingException {
        if (!PASSWORD.equals(configuration.getPassword())) {
            throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
        }
    }

    @Override
    public void sessionCreated(Long id, SmppServerSession created, BaseBindResp response) {
        created.serverReady(new DefaultSmppSessionHandler() {
            @Override
            public PduResponse firePduRequestReceived(PduRequest request) {
                return request instanceof SubmitSm message ? take(message, created) : request.createResponse();
            }
        });
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession destroyed) {
        destroyed.destroy();
    }

    private PduResponse take(SubmitSm message, SmppServerSession by) {
        SubmitSmResp response = message.createResponse();
        boolean later = (message.getEsmClass() & 0x40) != 0 && message.getShortMessage()[5] > 1;
        if (message.getDestAddress().getAddress().endsWith("000000")) {
            response.setCommandStatus(SmppConstants.STATUS_INVDSTADR);
            return response;
        }
        if (mood == Mood.THROTTLES || (mood == Mood.TAKES_FIRST_PARTS && later)) {
            response.setCommandStatus(SmppConstants.STATUS_THROTTLED);
            return response;
        }
        String id = Integer.toHexString(numbers.incrementAndGet());
        ids.put(message, id);
        lines.put(message, by);
        last = by;
        taken.add(message);
        response.setMessageId(id);
        if (mood == Mood.SILENT) {
            return null;
        }
        if (mood == Mood.RECEIPT_FIRST) {
            // Not on the thread that reads: the client answers the receipt first.
            Thread.ofVirtual().start(() -> {
                try {
                    send(message, id, SmppConstants.STATE_DELIVERED);
                    by.sendResponsePdu(response);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            return null;
        }
        return response;
    }

    @Override
    public void close() {
        server.destroy();
    }
}

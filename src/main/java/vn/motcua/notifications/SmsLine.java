package vn.motcua.notifications;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to the message centre: bound for both directions, opened again when it breaks. */
final class SmsLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmsLine.class);
    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    /** States by number (SMPP 3.4, 5.2.28), from 1. */
    private static final String[] STATES = {
        "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"
    };

    private final SmsProperties properties;
    private final BiConsumer<String, Receipt> receipts;
    private @Nullable SMPPSession session;

    /** @param receipts takes each receipt with the number of its message */
    SmsLine(SmsProperties properties, BiConsumer<String, Receipt> receipts) {
        this.properties = properties;
        this.receipts = receipts;
    }

    /**
     * What the message centre says became of a message.
     *
     * @param state DELIVRD, UNDELIV, EXPIRED, …
     * @param error its own code
     */
    record Receipt(String state, String error) {}

    /** The session, bound. */
    synchronized SMPPSession bound() {
        SMPPSession open = session;
        if (open != null && open.getSessionState().isTransmittable()) {
            return open;
        }
        close();
        SMPPSession fresh = new SMPPSession(
                properties.tls() ? SSLSocketConnectionFactory.getInstance() : SocketConnectionFactory.getInstance());
        fresh.setTransactionTimer(properties.timeout().toMillis());
        fresh.setEnquireLinkTimer(Math.toIntExact(properties.enquiry().toMillis()));
        fresh.setMessageReceiverListener(new Listener());
        try {
            fresh.connectAndBind(
                    properties.host(),
                    properties.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            properties.systemId(),
                            properties.password(),
                            properties.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null,
                            InterfaceVersion.IF_34),
                    properties.timeout().toMillis());
        } catch (IOException away) {
            fresh.close();
            throw new GatewayAway(String.valueOf(away.getMessage()));
        }
        session = fresh;
        return fresh;
    }

    /** Opens a line that was open and broke: receipts come by it. */
    synchronized void mend() {
        if (session != null && !session.getSessionState().isTransmittable()) {
            try {
                bound();
            } catch (GatewayAway still) {
                log.debug("The message centre is still away", still);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.unbindAndClose();
            session = null;
        }
    }

    /** Receipts, and nothing else: nobody is asked to answer our messages. */
    private final class Listener implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm deliverSm) throws ProcessRequestException {
            if (!deliverSm.isSmscDeliveryReceipt()) {
                return;
            }
            String text = new String(deliverSm.getShortMessage(), StandardCharsets.ISO_8859_1);
            OptionalParameter.@Nullable Receipted_message_id named =
                    deliverSm.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
            OptionalParameter.@Nullable Message_state state =
                    deliverSm.getOptionalParameter(OptionalParameter.Message_state.class);
            String id = named == null ? found(ID, text) : named.getValueAsString();
            String word = state == null || state.getValue() < 1 || state.getValue() > STATES.length
                    ? found(STATE, text)
                    : STATES[state.getValue() - 1];
            if (id.isEmpty()) {
                log.warn("A receipt names no message");
                return;
            }
            try {
                receipts.accept(id, new Receipt(word.toUpperCase(Locale.ROOT), found(ERROR, text)));
            } catch (RuntimeException notKept) {
                // The message centre is told that we did not keep it, and sends it again.
                log.warn("A receipt could not be kept", notKept);
                throw new ProcessRequestException("not kept", org.jsmpp.SMPPConstant.STAT_ESME_RX_T_APPN);
            }
        }

        private static String found(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alertNotification) {
            // That a phone is back is nothing to us.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("not taken", org.jsmpp.SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}

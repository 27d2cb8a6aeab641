package vn.motcua.notifications;

import java.io.IOException;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.notifications.sms.SmsText;
import vn.motcua.notifications.sms.TextTooLong;

/**
 * Short messages over SMPP 3.4. A long text leaves in parts; a part that was taken is not sent again when a later one
 * has to wait. A part that was handed over and not answered may have left: the message is not sent again by itself.
 */
@Component
@ConditionalOnProperty("motcua.notifications.sms.host")
class SmsChannel implements Channel, DisposableBean {

    static final String NAME = "SMS";

    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte UCS2 = 8;
    private static final byte WITH_HEADER = 0x40;

    /** The number is at fault: no later attempt will do better. */
    private static final Set<Integer> NUMBER_UNFIT = Set.of(
            SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON, SMPPConstant.STAT_ESME_RINVDSTNPI);

    private final SmsProperties properties;
    private final SmsParts parts;
    private final SmsLine line;

    SmsChannel(SmsProperties properties, SmsParts parts) {
        this.properties = properties;
        this.parts = parts;
        this.line = new SmsLine(properties, parts::receipt);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) {
        String number = PhoneNumber.parse(delivery.address())
                .filter(PhoneNumber::isMobile)
                .map(phone -> phone.value().substring(1))
                .orElseThrow(() -> new DeliveryRefused("no mobile number"));
        SmsText text = text(delivery.body());
        SMPPSession session = line.bound();
        Set<Integer> taken = parts.listTaken(delivery.id());
        for (int part = 0; part < text.parts().size(); part++) {
            if (!taken.contains(part)) {
                parts.taken(delivery.id(), part, submit(session, number, text, part, (int) delivery.id()));
            }
        }
    }

    @Override
    public void idle() {
        line.mend();
    }

    private SmsText text(String words) {
        try {
            return SmsText.of(properties.accents() == SmsProperties.Accents.DROP ? SmsText.unaccented(words) : words);
        } catch (TextTooLong tooLong) {
            throw new DeliveryRefused("the text does not go into 255 parts");
        }
    }

    private String submit(SMPPSession session, String number, SmsText text, int part, int reference) {
        try {
            return session.submitShortMessage(
                            "",
                            sender(),
                            sender() == TypeOfNumber.ALPHANUMERIC
                                    ? NumberingPlanIndicator.UNKNOWN
                                    : NumberingPlanIndicator.ISDN,
                            properties.sender(),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            number,
                            new ESMClass(text.isSplit() ? WITH_HEADER : 0),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            (byte) 0,
                            new RawDataCoding(text.unicode() ? UCS2 : DEFAULT_ALPHABET),
                            (byte) 0,
                            text.payload(part, reference))
                    .getMessageId();
        } catch (NegativeResponseException answer) {
            String said = "the message centre says 0x" + Integer.toHexString(answer.getCommandStatus());
            throw NUMBER_UNFIT.contains(answer.getCommandStatus())
                    ? new DeliveryRefused(said)
                    : new DeliveryFailed(said);
        } catch (PDUException unfit) {
            throw new DeliveryRefused(String.valueOf(unfit.getMessage()));
        } catch (ResponseTimeoutException | InvalidResponseException | IOException silence) {
            throw new DeliveryUnclear("no answer to part " + (part + 1) + ": " + silence.getMessage());
        }
    }

    private TypeOfNumber sender() {
        return properties.sender().chars().allMatch(Character::isDigit)
                ? TypeOfNumber.UNKNOWN
                : TypeOfNumber.ALPHANUMERIC;
    }

    @Override
    public void destroy() {
        line.close();
    }
}

package vn.motcua.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Letters over SMTP (RFC 5321). A letter keeps its Message-ID over all attempts. When the server does not answer to the
 * end of the letter nobody knows whether it took it (RFC 5321, 4.5.3.2.6): it is not sent again by itself.
 */
@Component
@ConditionalOnProperty("motcua.notifications.mail.host")
class MailChannel implements Channel {

    static final String NAME = "MAIL";

    private static final int PERMANENT = 500;

    private final MailProperties properties;
    private final NotificationProperties notifications;
    private final Clock clock;
    private final Session session;

    MailChannel(MailProperties properties, NotificationProperties notifications, Clock clock) {
        this.properties = properties;
        this.notifications = notifications;
        this.clock = clock;
        this.session = Session.getInstance(settings(properties));
    }

    private static Properties settings(MailProperties properties) {
        String millis = String.valueOf(properties.timeout().toMillis());
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        settings.setProperty("mail.smtp.localhost", properties.domain());
        settings.setProperty("mail.smtp.from", properties.from());
        boolean startTls = properties.security() == MailProperties.Security.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        settings.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(properties.security() == MailProperties.Security.TLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty(
                "mail.smtp.auth", String.valueOf(!properties.username().isEmpty()));
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.mime.charset", StandardCharsets.UTF_8.name());
        return settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) {
        InternetAddress to = address(delivery.address());
        Line line = new Line(session);
        try {
            connect(line);
            send(line, letter(delivery, to), to);
        } finally {
            close(line);
        }
    }

    private static InternetAddress address(String address) {
        try {
            return new InternetAddress(address, true);
        } catch (AddressException malformed) {
            throw new DeliveryRefused(address + ": " + malformed.getMessage());
        }
    }

    private void connect(Line line) {
        boolean known = !properties.username().isEmpty();
        try {
            line.connect(
                    properties.host(),
                    properties.port(),
                    known ? properties.username() : null,
                    known ? properties.password() : null);
        } catch (AuthenticationFailedException refused) {
            throw new GatewayAway("the mail server does not let us in: " + refused.getMessage());
        } catch (MessagingException away) {
            throw new GatewayAway(String.valueOf(away.getMessage()));
        }
    }

    private static void send(Line line, MimeMessage letter, InternetAddress to) {
        try {
            line.sendMessage(letter, new InternetAddress[] {to});
        } catch (SendFailedException answer) {
            int code = code(answer);
            if (code <= 0 && line.isFinishing()) {
                throw new DeliveryUnclear("the server hung up at the end of the letter");
            }
            // It answered: whatever it said, it did not take the letter.
            throw code >= PERMANENT ? new DeliveryRefused(said(answer)) : new DeliveryFailed(said(answer));
        } catch (MessagingException broken) {
            if (line.isFinishing()) {
                throw new DeliveryUnclear("no answer to the end of the letter: " + broken.getMessage());
            }
            throw new DeliveryFailed(String.valueOf(broken.getMessage()));
        }
    }

    /** The server's code; what it said of the address counts before what it said of all. */
    private static int code(Exception answer) {
        Exception at = answer;
        int code = 0;
        while (at != null) {
            if (at instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException all) {
                code = all.getReturnCode();
            }
            at = at instanceof MessagingException chain ? chain.getNextException() : null;
        }
        return code;
    }

    private static String said(MessagingException answer) {
        Exception next = answer.getNextException();
        return String.valueOf(next == null ? answer.getMessage() : next.getMessage())
                .strip();
    }

    private MimeMessage letter(Delivery delivery, InternetAddress to) {
        try {
            Letter letter = new Letter(session, "<d" + delivery.id() + "@" + properties.domain() + ">");
            letter.setFrom(new InternetAddress(properties.from(), properties.sender(), StandardCharsets.UTF_8.name()));
            letter.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
            letter.setSubject(delivery.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
            letter.setText(body(delivery), StandardCharsets.UTF_8.name());
            // No out-of-office answer to us, please (RFC 3834).
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setSentDate(Date.from(clock.instant()));
            letter.saveChanges();
            return letter;
        } catch (MessagingException | IOException unfit) {
            throw new DeliveryRefused(String.valueOf(unfit.getMessage()));
        }
    }

    private String body(Delivery delivery) {
        String link = delivery.link();
        String settings = notifications.address("/thong-bao/cai-dat");
        return delivery.body()
                + (link == null ? "" : "\n\nXem tại: " + notifications.address(link))
                + "\n\n-- \nThư tự động của " + properties.sender() + ", xin đừng trả lời. Cài đặt nhận tin: "
                + settings + "\n";
    }

    private static void close(Line line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            // What had to be said was said.
        }
    }

    /** A line to the server that knows whether the end of a letter was said. */
    private static final class Line extends SMTPTransport {

        private boolean finishing;

        Line(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        boolean isFinishing() {
            return finishing;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            finishing = true;
            super.finishData();
        }
    }

    /** A letter that keeps its name. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

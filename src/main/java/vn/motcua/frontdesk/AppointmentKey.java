package vn.motcua.frontdesk;

import java.security.SecureRandom;

/** Names an appointment to whoever holds it: the address of its page, in the form of a ticket's. */
public record AppointmentKey(String value) {

    /** @throws AppointmentNotFound when nobody could have been given it */
    public AppointmentKey {
        try {
            var _ = new TicketKey(value);
        } catch (TicketNotFound unlike) {
            throw new AppointmentNotFound();
        }
    }

    static AppointmentKey draw(SecureRandom random) {
        return new AppointmentKey(TicketKey.draw(random).value());
    }

    @Override
    public String toString() {
        return value;
    }
}

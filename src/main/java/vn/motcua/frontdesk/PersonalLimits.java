package vn.motcua.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.VietnamTime;

/**
 * How much one person may take: tickets and appointments count together. Whoever gives neither phone nor personal number
 * and is not signed in is not counted.
 */
@Component
class PersonalLimits {

    /** Tickets and appointments of one person a day, wherever they take them. */
    static final int PER_DAY = 2;

    /** Appointments that one person may have ahead, at all centres together. */
    static final int AHEAD = 3;

    private final JdbcClient jdbc;
    private final AppointmentRepository appointments;
    private final Centres centres;

    PersonalLimits(JdbcClient jdbc, AppointmentRepository appointments, Centres centres) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.centres = centres;
    }

    /**
     * By what somebody is known.
     *
     * @param phone in international form
     * @param number on the CCCD
     * @param account id of the signed-in citizen
     */
    record Person(
            @Nullable String phone,
            @Nullable String number,
            @Nullable Long account) {

        /**
         * As typed.
         *
         * @throws PhoneUnfit when it is no phone number
         * @throws PersonNumberUnfit when it is no personal number
         */
        static Person read(@Nullable String phone, @Nullable String number, @Nullable Long account) {
            return new Person(phone(phone), personNumber(number), account);
        }

        private static @Nullable String phone(@Nullable String typed) {
            return typed == null || typed.isBlank()
                    ? null
                    : PhoneNumber.parse(typed).orElseThrow(PhoneUnfit::new).value();
        }

        private static @Nullable String personNumber(@Nullable String typed) {
            return typed == null || typed.isBlank()
                    ? null
                    : PersonalId.parse(typed)
                            .orElseThrow(PersonNumberUnfit::new)
                            .value();
        }

        /** All of it, always in the same order. */
        List<String> words() {
            SortedSet<String> words = new TreeSet<>();
            if (phone != null) {
                words.add(phone);
            }
            if (number != null) {
                words.add(number);
            }
            if (account != null) {
                words.add("account " + account);
            }
            return List.copyOf(words);
        }

        static Person of(Appointment appointment) {
            return new Person(appointment.phone(), appointment.personNumber(), appointment.person());
        }
    }

    /** Whoever is known by the same comes after this transaction, so that nobody takes two at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Person who) {
        for (String word : who.words()) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('frontdesk.person ' || ?, 0))")
                    .param(word)
                    .query(row -> {});
        }
    }

    /** Appointments that somebody has on a day and has not come to yet: each may become a ticket. */
    int countAppointments(Person who, LocalDate day, Instant now) {
        return (int) ahead(who, now, null).stream()
                .filter(appointment -> appointment.day().equals(day))
                .count();
    }

    /** The appointment of that day in this group, for which a ticket would be a second place. */
    Optional<Appointment> findAppointment(Person who, AgencyId desk, String group, LocalDate day, Instant now) {
        return ahead(who, now, null).stream()
                .filter(appointment -> appointment.day().equals(day) && appointment.isOf(desk, group))
                .findFirst();
    }

    /**
     * Whether somebody may have an appointment there and then.
     *
     * @param besides the appointment that is moved there, or null for one more
     * @throws AppointmentHeldAlready when they have one for this group
     * @throws AppointmentsUsed when they have as many ahead as one may
     * @throws AppointmentsOfDayUsed when they have as many on that day as one may
     */
    void requireBookable(
            Person who, AgencyId desk, String group, LocalDate day, Instant now, @Nullable Appointment besides) {
        List<Appointment> ahead = ahead(who, now, besides);
        ahead.stream().filter(other -> other.isOf(desk, group)).findFirst().ifPresent(held -> {
            throw new AppointmentHeldAlready(VietnamTime.dateTime(held.from()));
        });
        if (ahead.size() >= AHEAD) {
            throw new AppointmentsUsed(AHEAD);
        }
        long thatDay = ahead.stream().filter(other -> other.day().equals(day)).count();
        if (thatDay + tickets(who, day) >= PER_DAY) {
            throw new AppointmentsOfDayUsed(PER_DAY);
        }
    }

    private List<Appointment> ahead(Person who, Instant now, @Nullable Appointment besides) {
        return appointments.listAhead(who).stream()
                .filter(one -> besides == null || one.id() != besides.id())
                .filter(one -> one.stateAt(now, centres.get(one.desk()).config().booking())
                        .isAhead())
                .toList();
    }

    private int tickets(Person who, LocalDate day) {
        return jdbc.sql("""
                select count(*) from frontdesk.ticket
                where day = ? and not test and (phone = ? or person_no = ? or person = ?)
                """)
                .param(day)
                .param(who.phone())
                .param(who.number())
                .param(who.account())
                .query(Integer.class)
                .single();
    }
}

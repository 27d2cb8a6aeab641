package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.JsonNode;
import vn.motcua.RoomTest;
import vn.motcua.Together;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.OwnForm;
import vn.motcua.platform.security.SignedIn;

/** Appointments, as another system and as people without an account book them, under a clock that stands. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class AppointmentsTest extends OneCentre {

    private static final String CONFIG = """
            {"groups": [{"code": "ho-tich", "name": "Hộ tịch", "prefix": "A", "minutes": 8},
                        {"code": "dat-dai", "name": "Đất đai", "prefix": "B", "minutes": 15},
                        {"code": "thue", "name": "Thuế", "prefix": "C", "minutes": 15}],
             "counters": [{"number": 1, "groups": ["ho-tich"]}, {"number": 2, "groups": ["dat-dai", "thue"]}],
             "hours": [{"from": "07:30", "to": "11:30"}, {"from": "13:30", "to": "17:00"}],
             "booking": {"groups": {"ho-tich": {"minutes": 20, "parallel": 2, "daysAhead": 40},
                                    "dat-dai": {"minutes": 30, "parallel": 1, "hours": "08:00-11:00"},
                                    "thue": {"minutes": 30, "parallel": 3}},
                         "holdMinutes": 10, "graceMinutes": 15}}
            """;

    private static final Pattern PASSWORD = Pattern.compile("là (\\d{6})");

    private static int nextPhone;

    @Autowired
    Appointments appointments;

    @Autowired
    AppointmentWatch watch;

    @Autowired
    Waits waits;

    @Autowired
    Centres centres;

    @BeforeEach
    void openAtEight() {
        at("2026-12-01T08:00");
        configure(CONFIG);
    }

    private static String aPhone() {
        return "0906%06d".formatted(nextPhone++);
    }

    private MvcTestResult tryReserve(String group, String from, @Nullable String phone) {
        return post(
                "/centres/" + unit + "/appointments",
                "{\"group\": \"%s\", \"from\": \"%s\", \"phone\": %s}"
                        .formatted(group, from, phone == null ? "null" : "\"" + phone + "\""));
    }

    private JsonNode reserve(String group, String from, @Nullable String phone) {
        return read(tryReserve(group, from, phone));
    }

    private JsonNode book(String group, String from, @Nullable String phone) {
        return does(reserve(group, from, phone), "confirm");
    }

    private static String path(JsonNode appointment, String what) {
        String path = "/appointments/" + appointment.get("id").asString();
        return what.isEmpty() ? path : path + "/" + what;
    }

    private JsonNode does(JsonNode appointment, String what) {
        return read(post(path(appointment, what), "{}"));
    }

    private String state(JsonNode appointment) {
        return read(call(HttpMethod.GET, path(appointment, ""), null))
                .get("state")
                .asString();
    }

    private MvcTestResult come(String code) {
        return post("/centres/" + unit + "/check-ins", "{\"code\": \"" + code + "\"}");
    }

    private JsonNode come(JsonNode appointment) {
        return read(come(appointment.get("code").asString()));
    }

    private JsonNode take(String group, @Nullable String phone) {
        return read(post(
                "/centres/" + unit + "/tickets",
                "{\"group\": \"%s\", \"phone\": %s}".formatted(group, phone == null ? "null" : "\"" + phone + "\"")));
    }

    private String next(int counter) {
        JsonNode number = does(counter, "NEXT").get("number");
        return number.isNull() ? "–" : number.asString();
    }

    private int free(String group, String from) {
        JsonNode offer = read(call(
                HttpMethod.GET, "/centres/" + unit + "/slots?group=" + group + "&day=" + from.substring(0, 10), null));
        return StreamSupport.stream(offer.get("slots").spliterator(), false)
                .filter(slot -> slot.get("from").asString().startsWith(from))
                .findFirst()
                .orElseThrow()
                .get("free")
                .asInt();
    }

    private List<String> journal(JsonNode appointment) {
        return jdbc.sql("""
                select event from frontdesk.appointment_event event join frontdesk.appointment on appointment.id = appointment_id
                where key = ? order by event.id
                """)
                .param(appointment.get("id").asString())
                .query(String.class)
                .list();
    }

    /** What was sent to a phone, oldest first. */
    private List<String> messages(String phone) {
        return jdbc.sql("select body from notifications.delivery where address = ? order by id")
                .param("+84" + phone.substring(1))
                .query(String.class)
                .list();
    }

    @Test
    void leadsFromTheFreeSlotToTheCounter() {
        assertThat(free("ho-tich", "2026-12-02T09:10")).isEqualTo(2);
        String phone = aPhone();
        JsonNode held = reserve("ho-tich", "2026-12-02T09:10:00+07:00", phone);
        assertThat(held.get("state").asString()).isEqualTo("HELD");
        assertThat(held.get("heldUntil").asString()).startsWith("2026-12-01T08:10");
        assertThat(held.get("code").isNull()).isTrue();
        assertThat(free("ho-tich", "2026-12-02T09:10")).isEqualTo(1);

        JsonNode confirmed = does(held, "confirm");
        assertThat(confirmed.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.get("code").asString()).matches("\\d{8}");
        assertThat(messages(phone)).singleElement().asString().contains("09:10 02/12/2026", "/lich-hen/");

        at("2026-12-02T09:05");
        JsonNode ticket = come(confirmed);
        assertThat(ticket.get("number").asString()).isEqualTo("A001");
        assertThat(ticket.get("appointment").asString()).startsWith("2026-12-02T09:10");
        assertThat(state(held)).isEqualTo("ARRIVED");
        at("2026-12-02T09:10");
        assertThat(next(1)).isEqualTo("A001");
        assertThat(journal(held)).containsExactly("RESERVED", "CONFIRMED", "CHECKED_IN");
    }

    @Test
    void cutsTheOpeningHoursIntoSlotsAndLeavesLunchAndDaysOffOut() {
        JsonNode offer = read(call(HttpMethod.GET, "/centres/" + unit + "/slots?group=ho-tich&day=2026-12-02", null));
        List<String> times = StreamSupport.stream(offer.get("slots").spliterator(), false)
                .map(slot -> slot.get("from").asString().substring(11, 16))
                .toList();
        assertThat(times)
                .startsWith("07:30", "07:50")
                .contains("11:10", "13:30")
                .endsWith("16:30");
        assertThat(times).doesNotContain("11:30", "11:50", "12:10", "16:50").hasSize(12 + 10);
        assertThat(read(call(HttpMethod.GET, "/centres/" + unit + "/slots?group=B&day=2026-12-02", null))
                        .get("slots"))
                .hasSize(6);
        // Hours of its own do not open a centre on New Year's Day; today's slots that have begun are no slots.
        List<String> days = StreamSupport.stream(offer.get("days").spliterator(), false)
                .map(day -> day.get("date").asString())
                .toList();
        assertThat(days).contains("2026-12-01", "2026-12-31", "2027-01-02").doesNotContain("2027-01-01");
        assertThat(tryReserve("ho-tich", "2027-01-01T09:10", null)).hasStatus(422);
        assertThat(tryReserve("ho-tich", "2026-12-01T07:50", null)).hasStatus(422);
        assertThat(tryReserve("ho-tich", "2026-12-02T09:15", null)).hasStatus(422);
        assertThat(tryReserve("ho-tich", "2027-02-20T09:10", null)).hasStatus(422);
        assertThat(tryReserve("ho-tich", "ngày mai", null))
                .hasStatus(422)
                .bodyText()
                .contains("frontdesk.slotUnfit");
    }

    /** Whoever finds the database busy tries again, as a browser that was told 503. */
    private String wants(String group, String from, @Nullable String phone) {
        while (true) {
            try {
                NewAppointment wanted = new NewAppointment(group, time(from), TicketChannel.API, null, phone, null);
                return appointments
                        .reserve(desk, wanted, machine)
                        .appointment()
                        .key()
                        .value();
            } catch (SlotTaken | AppointmentHeldAlready | AppointmentsUsed | AppointmentsOfDayUsed refusal) {
                return refusal.code();
            } catch (CannotCreateTransactionException | CannotGetJdbcConnectionException busy) {
                Thread.onSpinWait();
            }
        }
    }

    /** Regressions of the field: double booking. */
    @Test
    void neverBooksASlotTwiceWith200AttemptsAtOnce() throws Exception {
        List<String> answers = Together.run(200, me -> wants("thue", "2026-12-03T09:00", null));
        assertThat(answers)
                .filteredOn(answer -> answer.length() == 20)
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(answers).filteredOn("frontdesk.slotTaken"::equals).hasSize(197);
        assertThat(jdbc.sql("""
                        select lane from frontdesk.appointment where desk = ? and group_code = 'thue' and state = 'HELD'
                        """).param(desk.value()).query(Integer.class).list())
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(free("thue", "2026-12-03T09:00")).isZero();
    }

    /** The lock orders people; without it the database still lets nobody into a place that somebody has. */
    @Test
    void theDatabaseItselfRefusesASecondPersonInOnePlace() {
        JsonNode first = reserve("dat-dai", "2026-12-03T09:00", null);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into frontdesk.appointment (key, code, line_id, desk, group_code, day, starts_at, ends_at,
                                                           lane, state, channel, held_until, reserved_at)
                        select reverse(key), reverse(code), line_id, desk, group_code, day, starts_at + interval '10 minutes',
                               ends_at + interval '10 minutes', lane, 'HELD', channel, held_until, reserved_at
                        from frontdesk.appointment where key = ?
                        """).param(first.get("id").asString()).update())
                .hasStackTraceContaining("appointment_lane_once");
    }

    @Test
    void oneSlotOverlapsThoseOfAnotherLength() {
        book("dat-dai", "2026-12-03T09:00", null);
        read(call(
                HttpMethod.PUT,
                "/centres/" + unit + "/config",
                "{\"booking\": {\"groups\": {\"dat-dai\": {\"minutes\": 20, \"parallel\": 1}}}}"));
        assertThat(tryReserve("dat-dai", "2026-12-03T08:50", null)).hasStatus(409);
        assertThat(tryReserve("dat-dai", "2026-12-03T09:10", null)).hasStatus(409);
        reserve("dat-dai", "2026-12-03T09:30", null);
    }

    /** Two tabs, two phones: whoever books everything at once has no more than one by one. */
    @Test
    void givesOnePersonOneAppointmentForAGroupAlsoAtTheSameMoment() throws Exception {
        String phone = aPhone();
        List<String> slots = List.of("08:10", "08:30", "08:50", "09:10", "09:30", "09:50", "10:10", "10:30");
        List<String> answers = Together.run(slots.size(), me -> wants("ho-tich", "2026-12-04T" + slots.get(me), phone));
        assertThat(answers).filteredOn(answer -> answer.length() == 20).hasSize(1);
        assertThat(answers)
                .filteredOn("frontdesk.appointmentHeldAlready"::equals)
                .hasSize(slots.size() - 1);
    }

    @Test
    void countsAppointmentsAndTicketsOfADayTogetherAndBoundsWhatIsAhead() {
        String phone = aPhone();
        take("thue", phone);
        book("ho-tich", "2026-12-01T09:10", phone);
        assertThat(tryReserve("dat-dai", "2026-12-01T10:00", phone))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.appointmentsOfDayUsed");
        assertThat(post("/centres/" + unit + "/tickets", "{\"group\": \"dat-dai\", \"phone\": \"" + phone + "\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.ticketsOfDayUsed");
        assertThat(post("/centres/" + unit + "/tickets", "{\"group\": \"ho-tich\", \"phone\": \"" + phone + "\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.appointmentHeldAlready", "09:10");
        String other = aPhone();
        book("ho-tich", "2026-12-02T09:10", other);
        book("dat-dai", "2026-12-03T10:00", other);
        JsonNode third = book("thue", "2026-12-04T10:00", other);
        String before = unit;
        aCentreOfItsOwn();
        configure(CONFIG);
        assertThat(tryReserve("thue", "2026-12-07T10:00", other))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.appointmentsUsed");
        unit = before;
        does(third, "cancel");
        book("thue", "2026-12-07T10:00", other);
    }

    @Test
    void releasesAHoldThatNobodyConfirmed() {
        JsonNode held = reserve("dat-dai", "2026-12-03T09:00", null);
        assertThat(tryReserve("dat-dai", "2026-12-03T09:00", null))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.slotTaken");
        at("2026-12-01T08:10");
        assertThat(state(held)).isEqualTo("EXPIRED");
        assertThat(post(path(held, "confirm"), "{}")).hasStatus(409);
        assertThat(free("dat-dai", "2026-12-03T09:00")).isEqualTo(1);
        reserve("dat-dai", "2026-12-03T09:00", null);
        assertThat(journal(held)).containsExactly("RESERVED", "LAPSED");
        JsonNode alone = reserve("thue", "2026-12-03T09:00", null);
        at("2026-12-01T08:20");
        watch.look();
        watch.look();
        assertThat(journal(alone)).containsExactly("RESERVED", "LAPSED");
    }

    @Test
    void releasesASlotThatNobodyCameToToThoseWhoWait() {
        JsonNode booked = book("ho-tich", "2026-12-02T09:10", null);
        at("2026-12-02T09:24");
        post("/centres/" + unit + "/counters/1/actions", "{\"action\": \"OPEN\"}");
        assertThat(state(booked)).isEqualTo("CONFIRMED");
        assertThat(newcomer()).isGreaterThan(2);
        at("2026-12-02T09:25");
        assertThat(state(booked)).isEqualTo("MISSED");
        assertThat(newcomer()).isZero();
        assertThat(come(booked.get("code").asString()))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.appointmentLate", "09:10");
        assertThat(post(path(booked, "change"), "{\"from\": \"2026-12-03T09:10\"}"))
                .hasStatus(409);
        watch.look();
        assertThat(journal(booked)).containsExactly("RESERVED", "CONFIRMED", "DID_NOT_COME");
        assertThat(take("ho-tich", null).get("ahead").asInt()).isZero();
    }

    @Test
    void tellsWhoWaitsOfThoseWhoAreStillToCome() {
        post("/centres/" + unit + "/counters/1/actions", "{\"action\": \"OPEN\"}");
        for (int i = 0; i < 5; i++) {
            take("ho-tich", null);
        }
        double without = newcomer();
        for (String slot : List.of("08:10", "08:10", "08:30", "08:30")) {
            book("ho-tich", "2026-12-01T" + slot, null);
        }
        at("2026-12-01T08:01");
        assertThat(newcomer()).isGreaterThan(without + 10);
    }

    private double newcomer() {
        return waits.of(centres.get(desk)).newcomers().get("ho-tich").p50();
    }

    @Test
    void callsAnAppointmentFromTheMinuteOfItsSlotOnAndNotBefore() {
        JsonNode booked = book("ho-tich", "2026-12-01T08:30", null);
        take("ho-tich", null);
        take("ho-tich", null);
        take("ho-tich", null);
        at("2026-12-01T08:20");
        JsonNode ticket = come(booked);
        assertThat(ticket.get("number").asString()).isEqualTo("A004");
        assertThat(ticket.get("p50").asDouble()).isBetween(5.0, 25.0);
        assertThat(next(1)).isEqualTo("A001");
        assertThat(waits.of(centres.get(desk)).waits().values()).hasSize(3);
        at("2026-12-01T08:29");
        assertThat(next(1)).isEqualTo("A002");
        at("2026-12-01T08:30");
        assertThat(next(1)).isEqualTo("A004");
        assertThat(next(1)).isEqualTo("A003");
    }

    @Test
    void callsWhoCameEarlyWhenNobodyElseWaits() {
        JsonNode booked = book("ho-tich", "2026-12-01T10:30", null);
        come(booked);
        assertThat(next(1)).isEqualTo("A001");
    }

    @Test
    void keepsThePlaceOfTheSlotForWhoComesAFewMinutesLate() {
        JsonNode booked = book("ho-tich", "2026-12-01T08:30", null);
        at("2026-12-01T08:35");
        read(post("/centres/" + unit + "/tickets", "{\"group\": \"ho-tich\", \"priority\": \"ELDERLY\"}"));
        take("ho-tich", null);
        at("2026-12-01T08:44");
        assertThat(come(booked).get("number").asString()).isEqualTo("A003");
        assertThat(next(1)).isEqualTo("A003");
        assertThat(next(1)).isEqualTo("A001");
    }

    @Test
    void carriesAnAppointmentOfTheAfternoonOverMidday() {
        read(call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"rules\": {\"midday\": \"END\"}}"));
        JsonNode booked = book("ho-tich", "2026-12-01T13:30", null);
        at("2026-12-01T11:20");
        JsonNode ticket = come(booked);
        JsonNode other = take("ho-tich", null);
        at("2026-12-01T13:31");
        assertThat(next(1)).isEqualTo(ticket.get("number").asString());
        assertThat(read(call(HttpMethod.GET, "/tickets/" + other.get("id").asString(), null))
                        .get("state")
                        .asString())
                .isEqualTo("MISSED");
    }

    @Test
    void movesToAnotherSlotAndGivesTheFirstOneBack() {
        String phone = aPhone();
        JsonNode booked = book("dat-dai", "2026-12-03T09:00", phone);
        JsonNode full = book("dat-dai", "2026-12-03T10:00", null);
        assertThat(post(path(booked, "change"), "{\"from\": \"2026-12-03T10:00\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.slotTaken");
        JsonNode moved = read(post(path(booked, "change"), "{\"from\": \"2026-12-04T08:30\"}"));
        assertThat(moved.get("from").asString()).startsWith("2026-12-04T08:30");
        assertThat(moved.get("code")).isEqualTo(booked.get("code"));
        read(post(path(booked, "change"), "{\"from\": \"2026-12-04T08:30\"}"));
        assertThat(journal(booked)).containsExactly("RESERVED", "CONFIRMED", "MOVED");
        assertThat(messages(phone)).hasSize(2).last().asString().contains("08:30 04/12/2026");
        read(post(path(full, "change"), "{\"from\": \"2026-12-03T09:00\"}"));
        assertThat(free("dat-dai", "2026-12-03T10:00")).isEqualTo(1);
        assertThat(post(path(reserve("thue", "2026-12-03T10:00", null), "change"), "{\"from\": \"2026-12-04T08:30\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.appointmentUnconfirmed");
    }

    @Test
    void givesASlotBackAndTellsItsOwnerWhenTheCentreDoes() {
        String phone = aPhone();
        JsonNode booked = book("dat-dai", "2026-12-03T09:00", phone);
        assertThat(does(booked, "cancel").get("state").asString()).isEqualTo("CANCELLED");
        assertThat(does(booked, "cancel").get("state").asString()).isEqualTo("CANCELLED");
        assertThat(journal(booked)).containsExactly("RESERVED", "CONFIRMED", "CANCELLED");
        assertThat(messages(phone)).hasSize(2).last().asString().contains("huy");
        assertThat(come(booked.get("code").asString())).hasStatus(404);
        book("dat-dai", "2026-12-03T09:00", phone);
    }

    @Test
    void doesOnceWhatComesTwice() {
        String[] ids = new String[2];
        for (int i = 0; i < 2; i++) {
            ids[i] = read(http.post()
                            .uri("/api/v1/frontdesk/centres/" + unit + "/appointments")
                            .with(SignedIn.as(machine))
                            .header("Idempotency-Key", "hen-" + unit)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"group\": \"dat-dai\", \"from\": \"2026-12-01T09:00\"}")
                            .exchange())
                    .get("id")
                    .asString();
        }
        assertThat(ids[0]).isEqualTo(ids[1]);
        JsonNode held = read(call(HttpMethod.GET, "/appointments/" + ids[0], null));
        JsonNode booked = does(held, "confirm");
        does(held, "confirm");
        JsonNode ticket = come(booked);
        assertThat(come(booked).get("id")).isEqualTo(ticket.get("id"));
        assertThat(read(come("https://motcua.example/lich-hen/" + ids[0])).get("id"))
                .isEqualTo(ticket.get("id"));
        assertThat(journal(held)).containsExactly("RESERVED", "CONFIRMED", "CHECKED_IN");
        assertThat(take("dat-dai", null).get("number").asString()).isEqualTo("B002");
    }

    @Test
    void saysWhyACodeGivesNoNumber() {
        JsonNode later = book("thue", "2026-12-02T09:00", null);
        String code = later.get("code").asString();
        assertThat(come(code)).hasStatus(409).bodyText().contains("frontdesk.appointmentOtherDay", "09:00 02/12/2026");
        assertThat(come(code.substring(0, 4) + " " + code.substring(4))).hasStatus(409);
        assertThat(come("12345678901")).hasStatus(404);
        assertThat(come("lịch hẹn của tôi")).hasStatus(404);
        assertThat(come(reserve("thue", "2026-12-01T09:00", null).get("id").asString()))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.appointmentUnconfirmed");
        String before = centres.get(desk).name();
        aCentreOfItsOwn();
        assertThat(come(code)).hasStatus(409).bodyText().contains("frontdesk.appointmentElsewhere", before);
    }

    /** The day changes in Viet Nam, where it is seven hours later than in the database. */
    @Test
    void countsTheDayInVietNam() {
        JsonNode booked = book("thue", "2026-12-02T09:00", null);
        at("2026-12-01T23:59");
        assertThat(come(booked.get("code").asString())).hasStatus(409);
        at("2026-12-02T00:00");
        assertThat(come(booked).get("day").asString()).isEqualTo("2026-12-02");
    }

    @Test
    void remindsTheDayBeforeAndTwoHoursBeforeOnceEach() {
        String phone = aPhone();
        JsonNode booked = book("thue", "2026-12-03T09:00", phone);
        String late = aPhone();
        book("thue", "2026-12-01T09:30", late);
        at("2026-12-02T08:59");
        watch.look();
        assertThat(messages(phone)).hasSize(1);
        at("2026-12-02T09:00");
        watch.look();
        watch.look();
        assertThat(messages(phone)).hasSize(2).last().asString().contains("Nhac lich hen 09:00 03/12/2026");
        at("2026-12-03T07:00");
        watch.look();
        watch.look();
        assertThat(messages(phone)).hasSize(3);
        assertThat(journal(booked)).containsExactly("RESERVED", "CONFIRMED", "REMINDED", "REMINDED");
        assertThat(messages(late)).hasSize(1);
    }

    /** Regressions of the field: one that cannot be done starves the others. */
    @Test
    void goesOnToTheNextWhenOneCannotBeLookedAt() {
        JsonNode lost = reserve("thue", "2026-12-02T09:00", null);
        JsonNode next = reserve("thue", "2026-12-02T09:30", null);
        jdbc.sql("update frontdesk.appointment set desk = 999999 where key = ?")
                .param(lost.get("id").asString())
                .update();
        at("2026-12-01T08:11");
        watch.look();
        assertThat(journal(lost)).containsExactly("RESERVED");
        assertThat(journal(next)).containsExactly("RESERVED", "LAPSED");
        jdbc.sql("update frontdesk.appointment set state = 'EXPIRED' where desk = 999999")
                .update();
    }

    @Test
    void showsReceptionTheAppointmentsOfADayAndOfNoOtherAge() {
        JsonNode booked = book("thue", "2026-12-01T09:00", aPhone());
        String page = "/phat-so/" + desk.value() + "/lich-hen";
        assertThat(http.get().uri(page).with(SignedIn.as(machine)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("09:00", "Chưa đến", "/lich-hen/" + booked.get("id").asString());
        assertThat(http.get()
                        .uri(page)
                        .param("ngay", "+999999999-12-31")
                        .with(SignedIn.as(machine))
                        .exchange())
                .hasStatusOk();
        var form = http.post().uri(page).with(SignedIn.as(machine)).with(OwnForm.csrf());
        MvcTestResult came = form.param("ma", booked.get("code").asString()).exchange();
        assertThat(came.getResponse().getRedirectedUrl()).startsWith("/phat-so/" + desk.value() + "?so=");
        assertThat(state(booked)).isEqualTo("ARRIVED");
    }

    private MvcTestResult form(String path, String... fields) {
        var request = http.post().uri(path).with(OwnForm.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Whoever books without an account proves the phone; until then the slot is only held. */
    @Test
    void asksForThePhoneAndProvesItBeforeAnAnonymousBookingCounts() {
        String page = "/dat-lich/" + desk.value() + "/ho-tich";
        MvcTestResult without = form(page, "ngay", "2026-12-02", "gio", "09:10");
        assertThat(without).hasStatus(422).bodyText().contains("Hãy nhập số điện thoại di động");
        assertThat(form(page, "ngay", "2026-12-02", "dienThoai", "0906 555 001"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn giờ hẹn", "0906 555 001");
        String phone = aPhone();
        MvcTestResult held = form(page, "ngay", "2026-12-02", "gio", "09:10", "dienThoai", phone);
        assertThat(held).hasStatus3xxRedirection();
        String own = held.getResponse().getRedirectedUrl();
        assertThat(text(http.get().uri(own).exchange()))
                .contains("Chỗ đang được giữ", phone.substring(0, 4) + "***" + phone.substring(7))
                .doesNotContain("mc-pass__number", phone.substring(0, 7));
        assertThat(form(own + "/xac-nhan", "ma", "000000x"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã chưa đúng");
        assertThat(http.get().uri(own + "/lich-hen.ics").exchange()).hasStatus(404);
        Matcher password = PASSWORD.matcher(messages(phone).getLast());
        assertThat(password.find()).isTrue();
        assertThat(form(own + "/xac-nhan", "ma", password.group(1))).hasStatus3xxRedirection();
        assertThat(text(http.get().uri(own).exchange())).contains("Đã đặt lịch", "mc-pass__number", "<svg");
        assertThat(form(page, "ngay", "2026-12-03", "gio", "09:10", "dienThoai", phone))
                .hasStatus(422)
                .bodyText()
                .contains("Anh/chị đã có lịch hẹn");
    }

    @Test
    void sellsOutOnThePageWithoutLosingWhatWasTyped() {
        String page = "/dat-lich/" + desk.value() + "/dat-dai";
        book("dat-dai", "2026-12-02T09:00", null);
        assertThat(form(page, "ngay", "2026-12-02", "gio", "09:00", "dienThoai", "0906 555 002"))
                .hasStatus(422)
                .bodyText()
                .contains("Giờ này vừa hết chỗ", "0906 555 002", "disabled");
    }

    /** RFC 5545: the file is read by the library that others read calendars with, and moves the event that is there. */
    @Test
    void writesACalendarFileThatMovesWithTheAppointment() throws Exception {
        JsonNode booked = book("dat-dai", "2026-12-03T09:00", aPhone());
        String file = "/lich-hen/" + booked.get("id").asString() + "/lich-hen.ics";
        VEvent first = event(file);
        assertThat((Instant) Instant.from(first.getDateTimeStart().getDate())).isEqualTo(time("2026-12-03T09:00"));
        assertThat((Instant) Instant.from(first.getDateTimeEnd().getDate())).isEqualTo(time("2026-12-03T09:30"));
        assertThat(first.getDescription().getValue())
                .contains(booked.get("code").asString().substring(4));
        read(post(path(booked, "change"), "{\"from\": \"2026-12-04T10:00\"}"));
        VEvent second = event(file);
        assertThat(second.getUid()).isEqualTo(first.getUid());
        assertThat(second.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat((Instant) Instant.from(second.getDateTimeStart().getDate())).isEqualTo(time("2026-12-04T10:00"));
        MvcTestResult answer = http.get().uri(file).exchange();
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        assertThat(text(answer).lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text(answer)).contains("\r\n");
    }

    private VEvent event(String file) throws Exception {
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(text(http.get().uri(file).exchange())));
        calendar.validate();
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }

    @Test
    void keepsWhatAConfigurationDoesNotSayAndLetsAGroupGo() {
        JsonNode after = read(call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"rules\": {\"noticeAt\": 2}}"))
                .get("config")
                .get("booking");
        assertThat(after.get("groups").get("ho-tich").get("minutes").asInt()).isEqualTo(20);
        JsonNode fewer = read(call(
                        HttpMethod.PUT,
                        "/centres/" + unit + "/config",
                        "{\"groups\": [{\"code\": \"ho-tich\", \"prefix\": \"A\"}], \"counters\": [{\"number\": 1}]}"))
                .get("config")
                .get("booking");
        assertThat(fewer.get("groups")).hasSize(1);
        assertThat(call(
                        HttpMethod.PUT,
                        "/centres/" + unit + "/config",
                        "{\"booking\": {\"groups\": {\"ho-tich\": {\"minutes\": 2}}}}"))
                .hasStatus(400)
                .bodyText()
                .contains("booking.minutes");
        read(call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"booking\": null}"));
        assertThat(tryReserve("ho-tich", "2026-12-02T09:10", null))
                .hasStatus(422)
                .bodyText()
                .contains("frontdesk.groupNotBookable");
    }

    @Test
    void letsOnlyTheDeskItselfBookAndReceiveForOthers() {
        JsonNode booked = book("thue", "2026-12-01T09:00", null);
        long other = agencies.listCentres().getLast().id().value();
        machine = new Actor(Actor.Kind.MACHINE, 2, "Nơi khác", Set.of(new Actor.Grant("RECEPTION_OFFICER", other)));
        assertThat(tryReserve("thue", "2026-12-02T09:00", null)).hasStatus(403);
        assertThat(come(booked.get("code").asString())).hasStatus(403);
        assertThat(post(path(booked, "cancel"), "{}")).hasStatus(403);
        assertThatThrownBy(() -> appointments.list(desk, LocalDate.parse("2026-12-01"), machine))
                .isInstanceOf(NotYourFrontDesk.class);
    }

    @Test
    void keepsAJournalThatTheApplicationCannotChange() {
        book("thue", "2026-12-02T09:00", null);
        assertThatThrownBy(() -> jdbc.sql("update frontdesk.appointment_event set event = 'NOTHING'")
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from frontdesk.appointment").update())
                .hasStackTraceContaining("permission denied");
    }
}

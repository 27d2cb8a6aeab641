package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.motcua.RoomTest;
import vn.motcua.Together;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.TopicsChanged;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** The front desk as another system drives it, under a clock that stands where it is set. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class FrontDeskTest extends OneCentre {

    private static final String CONFIG = """
            {"groups": [{"code": "ho-tich", "name": "Hộ tịch", "prefix": "A", "minutes": 8},
                        {"code": "dat-dai", "name": "Đất đai", "prefix": "B", "from": 500, "to": 502, "minutes": 15}],
             "counters": [{"number": 1, "groups": ["ho-tich"]}, {"number": 2, "groups": ["ho-tich", "dat-dai"]},
                          {"number": 3, "groups": ["dat-dai"]}],
             "hours": [{"from": "07:30", "to": "11:30"}, {"from": "13:30", "to": "17:00"}]}
            """;

    @Autowired
    Tickets tickets;

    @Autowired
    Counters counters;

    @Autowired
    Lines lines;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TicketRepository rows;

    @Autowired
    TicketRatings ratings;

    @BeforeEach
    void openAtEight() {
        at("2026-12-01T08:00");
        configure(CONFIG);
    }

    private JsonNode take(String body) {
        MvcTestResult result = call(HttpMethod.POST, "/centres/" + unit + "/tickets", body);
        assertThat(result).hasStatus(201);
        return read(result);
    }

    private JsonNode take(String group, String priority) {
        return take("{\"group\": \"" + group + "\", \"priority\": " + priority + "}");
    }

    private JsonNode ticket(JsonNode taken) {
        return read(call(HttpMethod.GET, "/tickets/" + taken.get("id").asString(), null));
    }

    private List<String> journal(JsonNode taken) {
        return jdbc.sql("""
                select event from frontdesk.ticket_event event join frontdesk.ticket on ticket.id = ticket_id
                where key = ? order by event.id
                """)
                .param(taken.get("id").asString())
                .query(String.class)
                .list();
    }

    @Test
    void leadsATicketFromTheKioskToTheCounter() {
        does(1, "OPEN");
        JsonNode first = take("ho-tich", "null");
        assertThat(first.get("number").asString()).isEqualTo("A001");
        assertThat(first.get("ahead").asInt()).isZero();
        assertThat(first.get("p50").asDouble()).isZero();
        JsonNode second = take("ho-tich", "null");
        assertThat(second.get("number").asString()).isEqualTo("A002");
        assertThat(second.get("ahead").asInt()).isEqualTo(1);
        assertThat(second.get("p10").asDouble()).isPositive();
        assertThat(second.get("p50").asDouble())
                .isBetween(second.get("p10").asDouble(), second.get("p90").asDouble());

        JsonNode called = does(1, "NEXT");
        assertThat(called.get("id")).isEqualTo(first.get("id"));
        assertThat(called.get("message").asString()).isEqualTo("Mời số A001 đến quầy 1.");
        assertThat(ticket(first).get("state").asString()).isEqualTo("CALLED");
        at("2026-12-01T08:01");
        assertThat(does(1, "START").get("ticket").get("state").asString()).isEqualTo("SERVING");
        at("2026-12-01T08:09");
        assertThat(does(1, "FINISH").get("ticket").get("state").asString()).isEqualTo("DONE");
        assertThat(journal(first)).containsExactly("ISSUED", "CALLED", "STARTED", "FINISHED");

        // Start is left out, and the next is called over somebody who is there.
        assertThat(does(1, "NEXT").get("number").asString()).isEqualTo("A002");
        JsonNode none = does(1, "NEXT");
        assertThat(none.get("ended").get("number").asString()).isEqualTo("A002");
        assertThat(none.get("ticket").isNull()).isTrue();
        assertThat(none.get("message").asString()).contains("không còn ai chờ");
        assertThat(act(1, "{\"action\": \"FINISH\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.nobodyAtCounter", "Quầy 1 đang không có ai");
        assertThat(act(1, "{\"action\": \"START\"}")).hasStatus(409);
    }

    /** NĐ 118/2025/NĐ-CP Art. 13.2b, with the rule of the centre: after two with priority one without, if one waits. */
    @Test
    void callsPeopleWithPriorityFirstAndStarvesNobody() {
        List<JsonNode> taken = new ArrayList<>();
        taken.add(take("ho-tich", "null"));
        taken.add(take("ho-tich", "\"ELDERLY\""));
        taken.add(take("ho-tich", "\"pregnant\""));
        taken.add(take("ho-tich", "true"));
        taken.add(take("ho-tich", "\"người có công\""));
        assertThat(taken.getLast().get("ahead").asInt()).isEqualTo(3);
        assertThat(ticket(taken.getFirst()).get("ahead").asInt()).isEqualTo(4);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            order.add(does(1, "NEXT").get("number").asString());
        }
        assertThat(order).containsExactly("A002", "A003", "A001", "A004", "A005");
    }

    @Test
    void saysWhichWordsItKnows() {
        assertThat(call(HttpMethod.POST, "/centres/" + unit + "/tickets", "{\"group\": \"A\", \"priority\": \"VIP\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("VIP", "ELDERLY", "DISABLED", "PREGNANT", "MERIT");
        assertThat(call(HttpMethod.POST, "/centres/" + unit + "/tickets", "{\"group\": \"thuế\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("ho-tich, dat-dai");
        assertThat(act(1, "{\"action\": \"SING\"}")).hasStatus(400).bodyText().contains("NO_SHOW");
        assertThat(act(9, "{\"action\": \"NEXT\"}")).hasStatus(404);
        assertThat(call(HttpMethod.POST, "/centres/00000/tickets", "{\"group\": \"A\"}"))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, "/tickets/" + "a".repeat(20), null)).hasStatus(404);
        assertThat(call(HttpMethod.GET, "/tickets/1", null)).hasStatus(404);
    }

    @Test
    void givesOnePersonOneTicketForAFieldAndTwoADay() {
        String phone = "\"phone\": \"0905 777 123\"}";
        take("{\"group\": \"A\", " + phone);
        MvcTestResult again = call(
                HttpMethod.POST, "/centres/" + unit + "/tickets", "{\"group\": \"A\", \"phone\": \"+84905777123\"}");
        assertThat(again).hasStatus(409).bodyText().contains("frontdesk.ticketHeldAlready", "A001");
        take("{\"group\": \"B\", " + phone);
        does(1, "NEXT");
        does(1, "FINISH");
        assertThat(call(HttpMethod.POST, "/centres/" + unit + "/tickets", "{\"group\": \"A\", " + phone))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.ticketsOfDayUsed");
        at("2026-12-02T08:00");
        take("{\"group\": \"A\", " + phone);
        for (int i = 0; i < 5; i++) {
            take("{\"group\": \"A\", \"phone\": null}");
        }
    }

    @Test
    void repeatsTheAnswerForTheSameKey() {
        MvcTestResult[] answers = new MvcTestResult[2];
        for (int i = 0; i < 2; i++) {
            answers[i] = http.method(HttpMethod.POST)
                    .uri("/api/v1/frontdesk/centres/" + unit + "/tickets")
                    .with(SignedIn.as(machine))
                    .header("Idempotency-Key", "kiosk-" + unit)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"group\": \"A\"}")
                    .exchange();
        }
        for (String part : List.of("id", "number", "p50", "state")) {
            assertThat(read(answers[1]).get(part)).isEqualTo(read(answers[0]).get(part));
        }
        assertThat(take("A", "null").get("number").asString()).isEqualTo("A002");
    }

    @Test
    void drawsNumbersOfTheRangeAndSaysWhenTheyAreUsedUp() {
        for (String number : List.of("B500", "B501", "B502")) {
            assertThat(take("dat-dai", "null").get("number").asString()).isEqualTo(number);
        }
        assertThat(call(HttpMethod.POST, "/centres/" + unit + "/tickets", "{\"group\": \"B\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("frontdesk.numbersUsedUp");
    }

    @Test
    void keepsThePlaceOfWhoIsParkedOrForwarded() {
        JsonNode first = take("ho-tich", "null");
        JsonNode second = take("ho-tich", "null");
        JsonNode land = take("dat-dai", "null");
        assertThat(does(1, "NEXT").get("id")).isEqualTo(first.get("id"));
        assertThat(does(1, "PARK").get("ticket").get("state").asString()).isEqualTo("PARKED");
        assertThat(act(1, "{\"action\": \"UNPARK\", \"ticket\": \"a1\"}")).hasStatusOk();
        assertThat(does(1, "NEXT").get("id")).isEqualTo(first.get("id"));
        assertThat(act(1, "{\"action\": \"FORWARD\"}")).hasStatus(400);
        assertThat(act(1, "{\"action\": \"FORWARD\", \"group\": \"dat-dai\"}")).hasStatusOk();
        assertThat(ticket(first).get("group").asString()).isEqualTo("dat-dai");
        assertThat(ticket(land).get("ahead").asInt()).isEqualTo(1);
        assertThat(does(3, "NEXT").get("number").asString()).isEqualTo("A001");
        assertThat(does(1, "NEXT").get("id")).isEqualTo(second.get("id"));
        assertThat(journal(first))
                .containsExactly("ISSUED", "CALLED", "PARKED", "CAME_BACK", "CALLED", "FORWARDED", "CALLED");
    }

    @Test
    void goesOnWithAVisitOfSeveralServices() {
        JsonNode visit = take("{\"group\": \"A\", \"then\": [\"B\"], \"quantity\": 3}");
        does(1, "NEXT");
        does(1, "FINISH");
        assertThat(ticket(visit).get("state").asString()).isEqualTo("WAITING");
        assertThat(ticket(visit).get("group").asString()).isEqualTo("dat-dai");
        does(3, "NEXT");
        does(3, "FINISH");
        assertThat(ticket(visit).get("state").asString()).isEqualTo("DONE");
    }

    @Test
    void recallsAndMissesAndCallsACertainTicket() {
        JsonNode first = take("A", "null");
        JsonNode second = take("A", "null");
        does(1, "NEXT");
        does(1, "RECALL");
        does(1, "RECALL");
        assertThat(act(1, "{\"action\": \"RECALL\"}")).hasStatus(409).bodyText().contains("3 lần");
        assertThat(does(1, "NO_SHOW").get("ticket").get("state").asString()).isEqualTo("MISSED");
        assertThat(act(
                        2,
                        "{\"action\": \"CALL\", \"ticket\": \""
                                + second.get("id").asString() + "\"}"))
                .hasStatusOk();
        assertThat(act(1, "{\"action\": \"CALL\", \"ticket\": \"A002\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("quầy 2");
        assertThat(act(1, "{\"action\": \"UNPARK\", \"ticket\": \"A001\"}")).hasStatusOk();
        assertThat(does(1, "NEXT").get("id")).isEqualTo(first.get("id"));
        assertThat(act(1, "{\"action\": \"START\", \"ticket\": \"A002\"}")).hasStatus(409);
    }

    @Test
    void endsWhatIsLeftOverWhenTheDayChangesInVietNam() {
        JsonNode waiting = take("A", "null");
        JsonNode served = take("A", "null");
        act(1, "{\"action\": \"CALL\", \"ticket\": \"A002\"}");
        does(1, "START");
        at("2026-12-01T23:59");
        assertThat(ticket(waiting).get("state").asString()).isEqualTo("WAITING");
        at("2026-12-02T00:00");
        assertThat(ticket(waiting).get("state").asString()).isEqualTo("MISSED");
        assertThat(ticket(served).get("state").asString()).isEqualTo("DONE");
        JsonNode today = take("A", "null");
        assertThat(today.get("number").asString()).isEqualTo("A001");
        assertThat(today.get("ahead").asInt()).isZero();
        assertThat(journal(waiting)).containsExactly("ISSUED", "LAPSED");
        assertThat(journal(served)).containsExactly("ISSUED", "CALLED", "STARTED", "CLOSED");
        assertThat(act(1, "{\"action\": \"FINISH\"}")).hasStatus(409);
        assertThat(does(1, "NEXT").get("id")).isEqualTo(today.get("id"));
    }

    @Test
    void endsTheMorningWhereTheCentreSaysSo() {
        call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"rules\": {\"midday\": \"END\"}}");
        JsonNode morning = take("A", "null");
        at("2026-12-01T11:45");
        JsonNode noon = take("A", "null");
        assertThat(ticket(morning).get("state").asString()).isEqualTo("MISSED");
        at("2026-12-01T13:30");
        assertThat(does(1, "NEXT").get("id")).isEqualTo(noon.get("id"));
    }

    @Test
    void triesMachinesWithoutUsingNumbers() {
        call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"rules\": {\"testMode\": true}}");
        for (int i = 0; i < 3; i++) {
            JsonNode test = take("A", "null");
            assertThat(test.get("number").asString()).isEqualTo("A000");
            assertThat(test.get("test").asBoolean()).isTrue();
        }
        assertThat(does(1, "NEXT").get("ticket").isNull()).isTrue();
        call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"rules\": {\"testMode\": false}}");
        assertThat(take("A", "null").get("number").asString()).isEqualTo("A001");
    }

    @Test
    void saysWhenTheDayIsTooShort() {
        at("2026-12-01T16:50");
        does(1, "OPEN");
        JsonNode last = null;
        for (int i = 0; i < 12; i++) {
            last = take("A", "null");
        }
        assertThat(last.get("inTime").asBoolean()).isFalse();
        assertThat(last.get("p50").asDouble()).isGreaterThan(10);
    }

    @Test
    void waitsThroughLunch() {
        at("2026-12-01T11:29");
        does(1, "OPEN");
        take("A", "null");
        take("A", "null");
        at("2026-12-01T11:45");
        does(1, "CLOSE");
        JsonNode noon = take("A", "null");
        assertThat(noon.get("p10").asDouble()).isGreaterThan(100);
        assertThat(noon.get("inTime").asBoolean()).isTrue();
    }

    @Test
    void readsConfigurationsAsOthersWriteThem() {
        MvcTestResult written = call(HttpMethod.PUT, "/centres/" + unit + "/config", """
                {"groups": {"Land use": {"mean_service_minutes": 12}, "CIVIL": {"range": "100-199"}},
                 "counters": {"1": ["CIVIL"], "2": {"serves": "CIVIL,Land use"}},
                 "hours": {"mon": "7:30-11:30,13h30-17h", "tuesday": {"open": "08:00", "close": "17:00",
                           "lunch": ["11:30", "13:00"]}, "6": [["08:00", "11:00"]]}}
                """);
        assertThat(written).hasStatusOk();
        assertThat(written.getResponse().getHeader("Content-Type")).startsWith("application/json");
        JsonNode config = read(written).get("config");
        assertThat(config.get("groups").get(0).get("code").asString()).isEqualTo("Land-use");
        assertThat(config.get("groups").get(0).get("minutes").asDouble()).isEqualTo(12);
        assertThat(config.get("groups").get(1).get("from").asInt()).isEqualTo(100);
        assertThat(config.get("counters").get(1).get("groups").size()).isEqualTo(2);
        assertThat(config.get("hours").get("MONDAY").size()).isEqualTo(2);
        assertThat(config.get("hours").get("TUESDAY").size()).isEqualTo(2);
        assertThat(config.get("hours").get("SATURDAY").size()).isEqualTo(1);
        assertThat(call(
                        HttpMethod.PUT,
                        "/centres/" + unit + "/config",
                        "{\"counters\": [{\"number\": 1, \"groups\": [\"X\"]}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("counters.groups", "X");
        assertThat(call(HttpMethod.PUT, "/centres/" + unit + "/config", "{\"hours\": \"from dawn to dusk\"}"))
                .hasStatus(400);
    }

    @Test
    void setsTheClockOfTheWholeProduct() {
        var request = http.put()
                .uri("/api/v1/simulation/clock")
                .with(SignedIn.as(machine))
                .contentType(MediaType.APPLICATION_JSON);
        assertThat(request.content("{\"now\": \"2026-12-03T01:00:00Z\"}")).hasStatusOk();
        assertThat(clock.instant()).isEqualTo("2026-12-03T01:00:00Z");
        assertThat(request.content("{\"now\": \"soon\"}")).hasStatus(422);
        assertThat(take("A", "null").get("day").asString()).isEqualTo("2026-12-03");
    }

    /** Regressions of the field: two simultaneous calls overwrote each other. */
    @Test
    void neverCallsOneTicketToTwoCounters() throws Exception {
        for (int round = 0; round < 10; round++) {
            NewTicket walkIn = NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null);
            tickets.issue(desk, walkIn, machine);
            tickets.issue(desk, walkIn, machine);
            List<CounterAnswer> answers =
                    Together.run(2, me -> counters.act(desk, me + 1, CounterCommand.of(CounterAction.NEXT), machine));
            assertThat(answers).extracting(answer -> answer.ticket().label()).doesNotHaveDuplicates();
            assertThat(rows.listActive(desk, VietnamTime.dateOf(clock.instant())))
                    .extracting(Ticket::counter)
                    .containsExactlyInAnyOrder(1, 2);
        }
    }

    /** Impatient presses at several kiosks at once: every slip bears its own number, and none is left out. */
    @Test
    void givesEveryPressItsOwnNumber() throws Exception {
        List<String> numbers = Together.run(8, me -> {
                    List<String> own = new ArrayList<>();
                    for (int i = 0; i < 10; i++) {
                        own.add(tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null), machine)
                                .ticket()
                                .label());
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        Set<String> expected = new HashSet<>();
        for (int i = 1; i <= 80; i++) {
            expected.add("A%03d".formatted(i));
        }
        assertThat(numbers).hasSize(80).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** NĐ 118/2025/NĐ-CP Art. 31-33: whoever was served may say how it was; whoever gave up was not served. */
    @Test
    void invitesToRateWhatIsDone() {
        JsonNode served = take("A", "null");
        JsonNode missed = take("A", "null");
        does(1, "NEXT");
        assertThat(ratings.findPath(new TicketKey(served.get("id").asString()))).isEmpty();
        does(1, "FINISH");
        does(1, "NEXT");
        does(1, "NO_SHOW");
        assertThat(ratings.findPath(new TicketKey(served.get("id").asString())))
                .hasValueSatisfying(path -> assertThat(path).startsWith("/danh-gia/"));
        assertThat(ratings.findPath(new TicketKey(missed.get("id").asString()))).isEmpty();
        assertThat(jdbc.sql("select label || ' ' || counter || ' ' || service from surveys.invitation where desk = ?")
                        .param(desk.value())
                        .query(String.class)
                        .list())
                .containsExactly("A001 1 Hộ tịch");
    }

    @Test
    void keepsAJournalThatTheApplicationCannotChange() {
        take("A", "null");
        assertThatThrownBy(() -> jdbc.sql("update frontdesk.ticket_event set event = 'NOTHING'")
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void letsOnlyTheDeskItselfCall() {
        Actor stranger = new Actor(
                Actor.Kind.STAFF,
                7,
                "Người lạ",
                Set.of(new Actor.Grant(
                        "RECEPTION_OFFICER",
                        agencies.listCentres().getLast().id().value())));
        assertThatThrownBy(() -> counters.act(desk, 1, CounterCommand.of(CounterAction.NEXT), stranger))
                .isInstanceOf(NotYourFrontDesk.class);
    }

    /** Numbers on slips that people hold stay theirs, whatever the field is called since. */
    @Test
    void givesNoNumberTwiceWhenFieldsAreSetUpAnewInTheMiddleOfADay() {
        take("ho-tich", "null");
        take("ho-tich", "null");
        configure(CONFIG.replace("ho-tich", "ho-tich-chung-thuc"));
        assertThat(take("ho-tich-chung-thuc", "null").get("number").asString()).isEqualTo("A003");
        assertThat(take("ho-tich-chung-thuc", "null").get("number").asString()).isEqualTo("A004");
    }

    /** Boards and phones see a line out of memory; what another node did is seen as soon as it tells. */
    @Test
    void seesWhatAnotherNodeDidWhenItTells() {
        JsonNode taken = take("ho-tich", "null");
        assertThat(lines.get(desk).waiting()).isEqualTo(1);
        assertThat(ticket(taken).get("state").asString()).isEqualTo("WAITING");
        jdbc.sql("update frontdesk.ticket set state = 'CANCELLED' where key = ?")
                .param(taken.get("id").asString())
                .update();
        jdbc.sql("update frontdesk.queue set revision = revision + 1 where desk = ?")
                .param(desk.value())
                .update();
        events.publishEvent(new TopicsChanged(Set.of(QueueScreens.topic(desk)), false));
        assertThat(lines.get(desk).waiting()).isZero();
        assertThat(ticket(taken).get("state").asString()).isEqualTo("CANCELLED");
    }
}

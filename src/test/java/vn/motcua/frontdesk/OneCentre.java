package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.SimulatedClock;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** A centre of its own for each test, under a clock that stands where it is set; another system asks over HTTP. */
abstract class OneCentre {

    /** Of all tests of the room that share a database: each has a commune that no other had. */
    private static final AtomicInteger NEXT_COMMUNE = new AtomicInteger();

    @Autowired
    MockMvcTester http;

    @Autowired
    SimulatedClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    AdminUnits units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    Actor machine;
    Agency committee;
    String unit;
    AgencyId desk;

    @BeforeEach
    void aCentreOfItsOwn() {
        committee = nextCommittee(agencies);
        unit = units.get(committee.adminUnit()).code();
        desk = agencies.centreOf(committee.id()).id();
        long province = agencies.getProvincialCommittee().id().value();
        machine = new Actor(
                Actor.Kind.MACHINE,
                1,
                "Mô phỏng",
                Set.of(new Actor.Grant("ADMINISTRATOR", province), new Actor.Grant("RECEPTION_OFFICER", province)));
    }

    /** The committee of a commune that no test had so far. */
    static Agency nextCommittee(Agencies agencies) {
        return agencies.listCommuneCommittees().get(NEXT_COMMUNE.getAndIncrement());
    }

    final void configure(String config) {
        assertThat(call(HttpMethod.PUT, "/centres/" + unit + "/config", config)).hasStatusOk();
    }

    final void at(String local) {
        clock.setTo(time(local));
    }

    static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }

    final MvcTestResult call(HttpMethod method, String path, @Nullable String body) {
        var request = http.method(method).uri("/api/v1/frontdesk" + path).with(SignedIn.as(machine));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    final MvcTestResult post(String path, String body) {
        return call(HttpMethod.POST, path, body);
    }

    final MvcTestResult act(int counter, String body) {
        return post("/centres/" + unit + "/counters/" + counter + "/actions", body);
    }

    /** What came of an action. */
    final JsonNode does(int counter, String action) {
        return read(act(counter, "{\"action\": \"" + action + "\"}"));
    }

    /** A good answer. */
    final JsonNode read(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(text(result)).isBetween(200, 299);
        return json.readTree(text(result));
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package vn.motcua.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.RoomTest;
import vn.motcua.platform.limits.RequestLimits.Limit;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** OWASP ASVS 5.0, 2.4.1 and 6.3.1: whoever asks too often waits, and nobody else does. */
@RoomTest
@Import(LimitsTest.Handlers.class)
@TestPropertySource(
        properties = {
            "motcua.limits.enabled=true",
            "motcua.limits.address=8",
            "motcua.limits.person=4",
            "motcua.limits.token=6",
            "motcua.limits.guesses=3",
            "motcua.limits.at-once=3",
            "motcua.limits.costly=2"
        })
class LimitsTest {

    private static final Actor LAN = new Actor(Actor.Kind.CITIZEN, 7, "Lê Thị Lan", Set.of());
    private static final Actor BINH = new Actor(Actor.Kind.CITIZEN, 8, "Trần Văn Bình", Set.of());
    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, 9, "Phạm Thị Cúc", Set.of());
    private static final Actor MACHINE = new Actor(Actor.Kind.MACHINE, 1, "Cổng tỉnh", Set.of());

    @Autowired
    MockMvc mvc;

    @Test
    void turnsAwayWhoComesWhileTheNodeIsFull() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> inside = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String address = "192.0.2." + i;
                inside.add(people.submit(() -> mvc.perform(
                                get("/api/v1/limits/slow").with(request -> {
                                    request.setRemoteAddr(address);
                                    return request;
                                }))
                        .andReturn()
                        .getResponse()
                        .getStatus()));
            }
            assertThat(Handlers.INSIDE.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();

            MockHttpServletResponse turnedAway =
                    mvc.perform(get("/api/v1/limits/plain")).andReturn().getResponse();
            assertThat(turnedAway.getStatus()).isEqualTo(503);
            assertThat(turnedAway.getHeader("Retry-After")).isEqualTo("5");
            assertThat(mvc.perform(get("/actuator/health/liveness"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isNotEqualTo(503);

            Handlers.DOOR.release(3);
            for (Future<Integer> served : inside) {
                assertThat(served.get()).isEqualTo(200);
            }
            assertThat(mvc.perform(get("/api/v1/limits/plain"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    /** Handlers of each kind; their own path, so that no page is in the way. */
    @RestController
    static class Handlers {

        @GetMapping("/api/v1/limits/plain")
        @Access(Access.Who.ANYONE)
        String plain() {
            return "ok";
        }

        static final Semaphore INSIDE = new Semaphore(0);
        static final Semaphore DOOR = new Semaphore(0);

        @GetMapping("/api/v1/limits/slow")
        @Access(Access.Who.ANYONE)
        String slow() throws InterruptedException {
            INSIDE.release();
            return DOOR.tryAcquire(30, TimeUnit.SECONDS) ? "ok" : "nobody opened";
        }

        @GetMapping("/api/v1/limits/guess")
        @Access(Access.Who.ANYONE)
        @Limited(Limited.For.GUESSES)
        String guess() {
            return "ok";
        }

        @GetMapping("/api/v1/limits/costly")
        @Access(Access.Who.SIGNED_IN)
        @Limited(Limited.For.COST)
        String costly() {
            return "ok";
        }
    }

    @Test
    void tellsAnAddressThatAsksTooOftenToWait() throws Exception {
        assertThat(answered("/thiet-ke", "203.0.113.1", null, 12)).isEqualTo(8);

        MockHttpServletResponse page = ask("/thiet-ke", "203.0.113.1", null);
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(page.getHeader("Retry-After"))).isBetween(1L, 60L);
        assertThat(page.getContentAsString()).contains("<h1", "Hãy chờ một phút rồi thử lại");
        assertThat(page.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");

        MockHttpServletResponse api = ask("/api/v1/limits/plain", "203.0.113.1", null);
        assertThat(api.getStatus()).isEqualTo(429);
        assertThat(api.getContentType()).isEqualTo("application/problem+json");
        assertThat(api.getContentAsString()).contains("platform.tooManyRequests");

        assertThat(answered("/thiet-ke", "203.0.113.2", null, 1)).isEqualTo(1);
    }

    @Test
    void limitsAPersonAndNotTheirNeighbourAtTheSameAddress() throws Exception {
        assertThat(answered("/thiet-ke", "203.0.113.3", LAN, 5)).isEqualTo(4);
        assertThat(answered("/thiet-ke", "203.0.113.3", BINH, 3)).isEqualTo(3);

        MockHttpServletResponse page = ask("/thiet-ke", "203.0.113.4", LAN);
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getHeader("Retry-After")).isNotNull();
        assertThat(page.getContentAsString()).contains("Bạn thao tác quá nhanh. Hãy chờ");
    }

    @Test
    void limitsATokenByItself() throws Exception {
        assertThat(answered("/api/v1/limits/plain", "203.0.113.5", MACHINE, 8)).isEqualTo(6);
    }

    @Test
    void limitsGuessesOfAnAddressWhoeverGuesses() throws Exception {
        assertThat(answered("/api/v1/limits/guess", "203.0.113.6", null, 3)).isEqualTo(3);
        assertThat(answered("/api/v1/limits/guess", "203.0.113.6", OFFICER, 1)).isZero();
        assertThat(answered("/api/v1/limits/plain", "203.0.113.6", null, 1)).isEqualTo(1);
    }

    @Test
    void countsAnUnknownTokenAsAGuess() throws Exception {
        int answered = 0;
        for (int i = 0; i < 5; i++) {
            MockHttpServletResponse response = mvc.perform(
                            from("203.0.113.7", "/api/v1/limits/plain").header("Authorization", "Bearer guessed" + i))
                    .andReturn()
                    .getResponse();
            answered += response.getStatus() == 429 ? 0 : 1;
        }
        assertThat(answered).isEqualTo(3);
    }

    @Test
    void limitsWhatIsCostlyMoreThanTheRest() throws Exception {
        Actor person = new Actor(Actor.Kind.CITIZEN, 10, "Võ Văn In", Set.of());
        assertThat(answered("/api/v1/limits/costly", "203.0.113.8", person, 3)).isEqualTo(2);
        assertThat(answered("/api/v1/limits/plain", "203.0.113.8", person, 1)).isEqualTo(1);
    }

    @Test
    void answersAgainAfterTheWait() throws Exception {
        RequestLimits limits = new RequestLimits(new LimitProperties(true, 1200, 1, 1, 1, 1024, 1));
        for (int i = 0; i < 1200; i++) {
            limits.count(Limit.ADDRESS, "a");
        }
        Duration wait = limits.count(Limit.ADDRESS, "a");
        assertThat(wait).isPositive().isLessThan(Duration.ofMillis(60));

        Thread.sleep(wait.plusMillis(5));

        assertThat(limits.count(Limit.ADDRESS, "a")).isZero();
    }

    /** Sixty people of an office and its hall behind one shared address, each at a page a second and its pictures. */
    @Test
    void neverHoldsUpAnOfficeBehindOneAddress() {
        RequestLimits limits = new RequestLimits(new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("motcua.limits", LimitProperties.class));
        for (int person = 0; person < 60; person++) {
            assertThat(limits.count(Limit.GUESSES, "office")).isZero();
            for (int second = 0; second < 60; second++) {
                for (int request = 0; request < 4; request++) {
                    assertThat(limits.count(Limit.ADDRESS, "office")).isZero();
                }
                assertThat(limits.count(Limit.PERSON, "STAFF:" + person)).isZero();
            }
        }
    }

    @Test
    void countsTheNetworkOfAnIpv6Household() {
        assertThat(addressOf("2001:db8:1:2::5")).isEqualTo(addressOf("2001:db8:1:2:ffff::6"));
        assertThat(addressOf("2001:db8:1:2::5")).isNotEqualTo(addressOf("2001:db8:1:3::5"));
        assertThat(addressOf("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    private static String addressOf(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return CallerAddress.of(request);
    }

    private long answered(String path, String address, @Nullable Actor actor, int times) throws Exception {
        int answered = 0;
        for (int i = 0; i < times; i++) {
            answered += ask(path, address, actor).getStatus() == 200 ? 1 : 0;
        }
        return answered;
    }

    private MockHttpServletResponse ask(String path, String address, @Nullable Actor actor) throws Exception {
        MockHttpServletRequestBuilder request = from(address, path);
        if (actor != null) {
            request.with(SignedIn.as(actor));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder from(String address, String path) {
        return get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }
}

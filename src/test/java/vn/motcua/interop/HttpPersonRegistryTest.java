package vn.motcua.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.directory.Gender;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.RegisteredField;
import vn.motcua.directory.spi.LookUp;
import vn.motcua.directory.spi.PersonQuestion;
import vn.motcua.directory.spi.RegisteredHousehold;
import vn.motcua.directory.spi.RegisteredIdentity;
import vn.motcua.directory.spi.RegisteredResidence;

/** The registry of persons over real HTTP, in a process of its own that does wrong what real ones do. */
class HttpPersonRegistryTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(600);

    private static RegistryProcess sandbox;

    private HttpPersonRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new RegistryProcess();
    }

    @AfterAll
    static void stop() throws Exception {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws Exception {
        sandbox.recover();
        registry = registry(Duration.ofMillis(300));
        // The first exchange of a process pays for loading its classes.
        for (int tries = 0; tries < 20 && registry.findIdentity(an()) instanceof LookUp.Unavailable; tries++) {
            registry = registry(Duration.ofMillis(300));
        }
    }

    private static HttpPersonRegistry registry(Duration pause) {
        return new HttpPersonRegistry(
                new PersonRegistryProperties(
                        sandbox.address(), "khoa", Duration.ofMillis(500), ANSWER_WITHIN, 3, pause),
                Clock.systemUTC());
    }

    private static PersonQuestion an() {
        return question("048090000777", "Nguyễn Văn An", BORN);
    }

    private static PersonQuestion question(String number, String name, LocalDate born) {
        return new PersonQuestion(new PersonalId(number), name, born, "bài thử");
    }

    @Test
    void findsWhoSomebodyIsWhereTheyLiveAndWithWhom() {
        assertThat(registry.findIdentity(an()))
                .isEqualTo(new LookUp.Found<>(new RegisteredIdentity("Nguyễn Văn An", BORN, Gender.MALE)));
        assertThat(registry.findResidence(an()))
                .isEqualTo(new LookUp.Found<>(
                        new RegisteredResidence("12 Lê Duẩn, phường Thanh Khê, thành phố Đà Nẵng", null)));
        assertThat(registry.findHousehold(an()))
                .isEqualTo(new LookUp.Found<>(new RegisteredHousehold("Nguyễn Văn An", "Chủ hộ", 3)));
        assertThat(registry.findIdentity(question("048171700021", "Phan Thị Cúc", LocalDate.of(1971, 10, 22))))
                .as("a generated person with another name")
                .isNotInstanceOf(LookUp.Unavailable.class);
    }

    @Test
    void tellsWhatDiffersAndNothingElse() {
        assertThat(registry.findResidence(question("048090000777", "Nguyễn Văn Án", BORN.plusDays(1))))
                .isEqualTo(new LookUp.Mismatch<>(List.of(RegisteredField.FULL_NAME, RegisteredField.DATE_OF_BIRTH)));
        assertThat(registry.findIdentity(question("048090999999", "Nguyễn Văn An", BORN)))
                .isEqualTo(new LookUp.NotFound<>());
        assertThat(registry.findResidence(question("048090000779", "Lê Văn Cường", BORN)))
                .as("known, registered nowhere")
                .isEqualTo(new LookUp.NotFound<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "HANG", "DRIP", "WRONG_SHAPE", "NO_JSON", "CUT", "SOMEBODY_ELSE"})
    void whateverItDoesWrongIsAnOutcomeAndComesInTime(String kind) throws Exception {
        sandbox.fault("{\"kind\":\"" + kind + "\",\"times\":1}");

        long begun = System.nanoTime();
        LookUp<RegisteredIdentity> answer = registry.findIdentity(an());

        assertThat(answer).isEqualTo(new LookUp.Unavailable<>(true));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ANSWER_WITHIN.plusSeconds(2));
        assertThat(registry.findIdentity(an())).as("it recovers").isInstanceOf(LookUp.Found.class);
    }

    @Test
    void oneThatIsSlowButInTimeIsHeard() throws Exception {
        sandbox.fault("{\"kind\":\"NONE\",\"millis\":150,\"times\":1}");

        assertThat(registry.findIdentity(an())).isInstanceOf(LookUp.Found.class);
    }

    @Test
    void afterThreeFailuresNobodyAsksForAWhileThenOneTries() throws Exception {
        sandbox.fault("{\"kind\":\"STATUS\",\"status\":500}");
        for (int i = 0; i < 3; i++) {
            assertThat(registry.findIdentity(an())).isEqualTo(new LookUp.Unavailable<>(true));
        }
        long before = sandbox.asked();
        assertThat(registry.findIdentity(an())).isEqualTo(new LookUp.Unavailable<>(false));
        assertThat(sandbox.asked()).isEqualTo(before);

        sandbox.recover();
        TimeUnit.MILLISECONDS.sleep(400);
        assertThat(registry.findIdentity(an())).isInstanceOf(LookUp.Found.class);
    }

    @Test
    void oneThatIsNotThereIsAnOutcome() {
        HttpPersonRegistry nobody = new HttpPersonRegistry(
                new PersonRegistryProperties(
                        "http://localhost:1", "", Duration.ofMillis(300), ANSWER_WITHIN, 3, Duration.ofSeconds(1)),
                Clock.systemUTC());

        assertThat(nobody.findHousehold(an())).isEqualTo(new LookUp.Unavailable<>(true));
    }
}

package vn.motcua.dossiers.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WholeProduct;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/**
 * Filings of all sixteen declarations are asked about over the API: sound ones, and ones with a planted defect. The seed
 * is {@code -Dmotcua.filings.seed}, the number of sound filings for each declaration {@code -Dmotcua.filings.rounds}.
 */
@WholeProduct
class FilingChecksIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Random random = new Random(Long.getLong("motcua.filings.seed", 20_261));
    private final int rounds = Integer.getInteger("motcua.filings.rounds", 8);
    private final PaperPictures pictures = new PaperPictures(random);
    private final Map<PaperPictures.Made, Optional<Long>> stored = new HashMap<>();
    private final Papers pool = new Papers();
    private final List<PaperPictures.Made> legible = new ArrayList<>();
    private Actor desk = Actor.SYSTEM;
    private LocalDate today = LocalDate.EPOCH;
    private GeneratedFilings filings = new GeneratedFilings(random, today);

    @BeforeEach
    void open() {
        desk = new TestDossiers(product).officer("tiepnhan");
        today = VietnamTime.dateOf(clock.instant());
        filings = new GeneratedFilings(random, today);
        for (int i = 0; i < 40; i++) {
            legible.add(pictures.legible());
        }
    }

    /** Papers that went wrong; the same few again and again, because each has to be drawn. */
    private final class Papers implements PlantedDefect.Pool {

        private final Map<String, List<PaperPictures.Made>> made = new HashMap<>();

        private PaperPictures.Made any(String kind, java.util.function.Supplier<PaperPictures.Made> maker) {
            List<PaperPictures.Made> some = made.computeIfAbsent(kind, any -> new ArrayList<>());
            if (some.size() < 9) {
                some.add(maker.get());
                return some.getLast();
            }
            return some.get(random.nextInt(some.size()));
        }

        @Override
        public PaperPictures.Made blank() {
            return any("blank", pictures::blank);
        }

        @Override
        public PaperPictures.Made small() {
            return any("small", pictures::tooSmall);
        }

        @Override
        public PaperPictures.Made blurred() {
            return any("blurred", pictures::blurred);
        }

        @Override
        public PaperPictures.Made photo() {
            return any("photo", pictures::photo);
        }

        @Override
        public PaperPictures.Made again(PaperPictures.Made photo) {
            return pictures.again(photo);
        }
    }

    /** How often a defect was planted, caught, and named at its place. */
    private static final class Count {
        int planted;
        int caught;
        int named;
    }

    @Test
    void catchesWhatWasPlantedAndLetsSoundFilingsPass() throws Exception {
        long before = countAll();
        List<String> alarms = new ArrayList<>();
        int sound = 0;
        for (String form : filings.forms()) {
            for (int round = 0; round < rounds; round++) {
                Sent sent = sound(form);
                Answer answer = ask(sent);
                sound++;
                if (!answer.complete) {
                    alarms.add(form + " " + answer.problems + " " + sent.answers);
                }
            }
        }
        Map<PlantedDefect, Count> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (PlantedDefect defect : PlantedDefect.values()) {
            Count count = counts.computeIfAbsent(defect, any -> new Count());
            for (String form : filings.forms()) {
                for (int round = 0; round < Math.max(2, rounds / 3); round++) {
                    plant(defect, form, count, missed);
                }
            }
        }
        int planted = counts.values().stream().mapToInt(count -> count.planted).sum();
        int caught = counts.values().stream().mapToInt(count -> count.caught).sum();
        counts.forEach((defect, count) -> System.out.printf(
                "%-28s planted %4d  caught %4d  named at its place %4d%n",
                defect, count.planted, count.caught, count.named));
        System.out.printf(
                "planted %d, caught %.1f %%; sound %d, false alarms %.1f %%%n",
                planted, 100.0 * caught / planted, sound, 100.0 * alarms.size() / sound);
        alarms.stream().limit(25).forEach(alarm -> System.out.println("false alarm: " + alarm));
        missed.stream().limit(40).forEach(miss -> System.out.println("missed: " + miss));
        assertThat(countAll()).as("the check stores nothing").isEqualTo(before);
        assertThat(100.0 * caught / planted).isGreaterThanOrEqualTo(95);
        assertThat(100.0 * alarms.size() / sound).isLessThan(2);
        counts.forEach(
                (defect, count) -> assertThat(count.planted).as(defect.name()).isPositive());
    }

    private void plant(PlantedDefect defect, String form, Count count, List<String> missed) throws Exception {
        Sent sent = sound(form);
        Optional<String> where =
                defect.plant(new PlantedDefect.With(sent, filings.questions(form), pool, random, today));
        if (where.isEmpty()) {
            return;
        }
        Answer answer = ask(sent);
        count.planted++;
        if (answer.complete) {
            missed.add(defect + " " + form + " " + where.get() + " " + answer.problems + " " + sent.answers);
        } else {
            count.caught++;
            count.named += answer.problems.stream()
                            .anyMatch(problem -> problem.startsWith(where.get()) || problem.startsWith("upload"))
                    ? 1
                    : 0;
        }
    }

    private Sent sound(String form) {
        GeneratedFilings.Generated made = filings.sound(form);
        Sent sent = new Sent(made);
        int first = random.nextInt(legible.size());
        for (int line : made.lines()) {
            sent.papers.add(new Sent.Paper(line, legible.get(first++ % legible.size())));
        }
        return sent;
    }

    /** What was answered: problems as "place code". */
    private record Answer(boolean complete, List<String> problems) {}

    private Answer ask(Sent sent) throws Exception {
        Map<Sent.Paper, Long> files = new HashMap<>();
        for (Sent.Paper paper : sent.papers) {
            Optional<Long> id = store(paper.file());
            if (id.isEmpty()) {
                return new Answer(false, List.of("upload refused"));
            }
            files.put(paper, id.get());
        }
        MockHttpServletResponse response = mvc.perform(post("/api/v1/dossiers/check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(sent.body(files)))
                        .with(SignedIn.as(desk))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        String text = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(200);
        JsonNode answer = JSON.readTree(text);
        List<String> problems = new ArrayList<>();
        for (JsonNode problem : answer.get("problems")) {
            String place = problem.hasNonNull("component")
                    ? "component:" + problem.get("component").asInt()
                    : "field:" + problem.get("field").asString();
            problems.add(place + " " + problem.get("code").asString() + " "
                    + problem.get("message").asString());
        }
        return new Answer(answer.get("complete").asBoolean(), problems);
    }

    private Optional<Long> store(PaperPictures.Made file) throws Exception {
        Optional<Long> known = stored.get(file);
        if (known != null) {
            return known;
        }
        MockHttpServletResponse response = mvc.perform(multipart("/api/v1/documents")
                        .file(new MockMultipartFile("file", file.name(), null, file.bytes()))
                        .with(SignedIn.as(desk))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        Optional<Long> id = response.getStatus() == 201
                ? Optional.of(
                        JSON.readTree(response.getContentAsString()).get("id").asLong())
                : Optional.empty();
        stored.put(file, id);
        return id;
    }

    private long countAll() {
        return jdbc.sql("select (select count(*) from dossiers.dossier) + (select count(*) from dossiers.draft)"
                        + " + (select count(*) from dossiers.code)")
                .query(Long.class)
                .single();
    }
}

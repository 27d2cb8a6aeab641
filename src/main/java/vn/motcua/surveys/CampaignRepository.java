package vn.motcua.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AgencyId;

/** SQL of surveys and their answers. */
@Repository
class CampaignRepository {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CampaignRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Campaign insert(
            String key,
            String title,
            QuestionSet questions,
            NewCampaign wanted,
            AgencyId scope,
            Instant now,
            String by) {
        return jdbc.sql("""
                insert into surveys.campaign (key, title, question_set, scope, starts_on, ends_on, open_link, most,
                                              created_at, created_by)
                values (?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?) returning *
                """)
                .params(key, title, json.writeValueAsString(questions), scope.value())
                .param(wanted.startsOn())
                .param(wanted.endsOn())
                .params(wanted.openLink(), wanted.most(), Timestamp.from(now), by)
                .query(this::campaign)
                .single();
    }

    Optional<Campaign> find(CampaignId id) {
        return jdbc.sql("select * from surveys.campaign where id = ?")
                .param(id.value())
                .query(this::campaign)
                .optional();
    }

    Optional<Campaign> findByKey(String key) {
        return jdbc.sql("select * from surveys.campaign where key = ? and open_link")
                .param(key)
                .query(this::campaign)
                .optional();
    }

    Optional<Campaign> findByToken(String token) {
        return jdbc.sql("""
                select c.* from surveys.campaign c join surveys.campaign_token t on t.campaign_id = c.id where t.token = ?
                """).param(token).query(this::campaign).optional();
    }

    boolean isUsed(String token) {
        return jdbc.sql("select used_at is not null from surveys.campaign_token where token = ?")
                .param(token)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Campaign> list() {
        return jdbc.sql("select * from surveys.campaign order by starts_on desc, id desc limit 200")
                .query(this::campaign)
                .list();
    }

    void end(CampaignId id, LocalDate last) {
        jdbc.sql("update surveys.campaign set ends_on = greatest(starts_on, ?) where id = ? and ends_on > ?")
                .params(last, id.value(), last)
                .update();
    }

    void insertToken(CampaignId id, String token) {
        jdbc.sql("insert into surveys.campaign_token (token, campaign_id) values (?, ?)")
                .params(token, id.value())
                .update();
    }

    long countTokens(CampaignId id) {
        return jdbc.sql("select count(*) from surveys.campaign_token where campaign_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** Those that nobody used yet. */
    List<String> listUnused(CampaignId id) {
        return jdbc.sql(
                        "select token from surveys.campaign_token where campaign_id = ? and used_at is null order by token")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Uses a token; false when it was used. */
    boolean use(String token, Instant now) {
        return jdbc.sql("update surveys.campaign_token set used_at = ? where token = ? and used_at is null")
                        .params(Timestamp.from(now), token)
                        .update()
                == 1;
    }

    /** Takes one of the places; false when none is left. */
    boolean takePlace(CampaignId id) {
        return jdbc.sql("update surveys.campaign set answered = answered + 1 where id = ? and answered < most")
                        .param(id.value())
                        .update()
                == 1;
    }

    void insert(CampaignId id, CampaignSheet sheet) {
        AgencyId desk = sheet.desk();
        jdbc.sql("insert into surveys.answer (campaign_id, day, answers, desk) values (?, ?, cast(? as jsonb), ?)")
                .params(id.value(), sheet.day(), json.writeValueAsString(sheet.answers()))
                .param(desk == null ? null : desk.value())
                .update();
    }

    /** How often each answer was given, by question; words are not counted. */
    Map<String, Map<String, Long>> count(CampaignId id) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql("""
                select key, value, count(*) answers from surveys.answer, jsonb_each_text(answers)
                where campaign_id = ? and length(value) <= 40 group by key, value
                """).param(id.value()).query(row -> {
            counts.computeIfAbsent(row.getString("key"), key -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("answers"));
        });
        return counts;
    }

    void forEachSheet(CampaignId id, Consumer<CampaignSheet> consumer) {
        jdbc.sql("select day, desk, answers from surveys.answer where campaign_id = ? order by id")
                .param(id.value())
                .query(row -> {
                    Long desk = row.getObject("desk", Long.class);
                    consumer.accept(new CampaignSheet(
                            row.getObject("day", LocalDate.class),
                            desk == null ? null : new AgencyId(desk),
                            json.readValue(row.getString("answers"), ANSWERS)));
                });
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                new CampaignId(row.getLong("id")),
                row.getString("key"),
                row.getString("title"),
                json.readValue(row.getString("question_set"), QuestionSet.class),
                new AgencyId(row.getLong("scope")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("open_link"),
                row.getInt("most"),
                row.getInt("answered"));
    }
}

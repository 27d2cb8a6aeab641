package vn.motcua.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** Low ratings, looked into by the head of the desk: contacted, written down, closed with words. */
@Service
public class FollowUps {

    /** How many are listed. */
    public static final int SHOWN = 50;

    private static final String SELECT = """
            select f.rating_id, f.desk, f.state, i.kind, i.service, i.label, i.counter, i.officer_name, r.given_at, r.overall,
                   r.comment, r.contact
            from surveys.follow_up f
            join surveys.rating r on r.invitation_id = f.rating_id
            join surveys.invitation i on i.id = f.rating_id
            """;

    private final JdbcClient jdbc;
    private final DeskHeads heads;
    private final RatingJournal journal;
    private final AuditJournal audit;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, DeskHeads heads, RatingJournal journal, AuditJournal audit, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the desks that the actor heads: open ones with the oldest first, closed ones with the newest first. */
    @Transactional
    public List<FollowUp> list(Actor actor, boolean closed) {
        List<FollowUp> found = jdbc.sql(
                        SELECT + " where f.desk = any (?) and (f.state = 'CLOSED') = ? order by f.opened_at "
                                + (closed ? "desc" : "") + ", f.rating_id limit " + SHOWN)
                .param(heads.ids(actor))
                .param(closed)
                .query(FollowUps::followUp)
                .list();
        found.stream()
                .filter(one -> one.contact() != null)
                .forEach(one -> audit.record("surveys.readContact", "rating", Long.toString(one.rating()), null));
        return complete(found);
    }

    /**
     * Goes on with one.
     *
     * @param typed what the head writes; closing needs words
     * @throws FollowUpNotFound when the actor does not head its desk
     * @throws FollowUpMoved when somebody else closed it
     * @throws FollowUpWordsMissing when it is closed, or something is written down, without words
     */
    @Transactional
    public void act(long rating, FollowUpAction action, @Nullable String typed, Actor actor) {
        FollowUp followUp = jdbc.sql(SELECT + " where f.rating_id = ? for update of f")
                .param(rating)
                .query(FollowUps::followUp)
                .optional()
                .filter(one -> heads.heads(actor, one.desk()))
                .orElseThrow(FollowUpNotFound::new);
        FollowUpState to = action.from(followUp.state()).orElseThrow(() -> new FollowUpMoved(followUp.state()));
        String words = TypedWords.ofOfficer(typed);
        if (words == null && action != FollowUpAction.CONTACT) {
            throw new FollowUpWordsMissing();
        }
        jdbc.sql("update surveys.follow_up set state = ? where rating_id = ?")
                .params(to.name(), rating)
                .update();
        journal.append(rating, action.event(), clock.instant(), actor, words);
        if (to == FollowUpState.CLOSED) {
            jdbc.sql("update surveys.rating set contact = null where invitation_id = ?")
                    .param(rating)
                    .update();
        }
    }

    private List<FollowUp> complete(List<FollowUp> found) {
        List<Long> ids = found.stream().map(FollowUp::rating).toList();
        Map<Long, List<RatingEntry>> entries = journal.list(ids);
        Map<Long, Map<String, Integer>> scores = new HashMap<>();
        jdbc.sql("select * from surveys.score where rating_id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    scores.computeIfAbsent(row.getLong("rating_id"), id -> new HashMap<>())
                            .put(row.getString("criterion"), row.getInt("value"));
                });
        return found.stream()
                .map(one -> new FollowUp(
                        one.rating(),
                        one.desk(),
                        one.state(),
                        one.kind(),
                        one.service(),
                        one.label(),
                        one.counter(),
                        one.officer(),
                        one.givenAt(),
                        one.overall(),
                        scores.getOrDefault(one.rating(), Map.of()),
                        one.comment(),
                        one.contact(),
                        entries.getOrDefault(one.rating(), List.of())))
                .toList();
    }

    private static FollowUp followUp(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                row.getLong("rating_id"),
                new AgencyId(row.getLong("desk")),
                FollowUpState.valueOf(row.getString("state")),
                ServiceKind.valueOf(row.getString("kind")),
                row.getString("service"),
                row.getString("label"),
                row.getObject("counter", Integer.class),
                row.getString("officer_name"),
                row.getTimestamp("given_at").toInstant(),
                row.getInt("overall"),
                Map.of(),
                row.getString("comment"),
                row.getString("contact"),
                List.of());
    }
}

package vn.motcua.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Actor;

/** Comments, read by a head before everybody may read them. The words themselves are never changed. */
@Service
public class Comments {

    private static final int SHOWN = 50;
    private static final int PUBLIC = 20;
    private static final Set<RatingEvent> DECISIONS =
            Set.of(RatingEvent.COMMENT_PUBLISHED, RatingEvent.COMMENT_REJECTED);

    private static final String SELECT = """
            select r.invitation_id, i.desk, r.comment_state, r.given_at, r.overall, r.comment
            from surveys.rating r join surveys.invitation i on i.id = r.invitation_id
            """;

    private final JdbcClient jdbc;
    private final DeskHeads heads;
    private final RatingJournal journal;
    private final Clock clock;

    Comments(JdbcClient jdbc, DeskHeads heads, RatingJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those in a state of the desks that the actor heads; what waits longest first, else the newest. */
    @Transactional(readOnly = true)
    public List<Comment> list(Actor actor, CommentState state) {
        List<Comment> found = jdbc.sql(SELECT + " where r.comment_state = ? and i.desk = any (?) order by r.given_at "
                        + (state == CommentState.WAITING ? "" : "desc") + " limit " + SHOWN)
                .param(state.name())
                .param(heads.ids(actor))
                .query(Comments::comment)
                .list();
        Map<Long, List<RatingEntry>> entries =
                journal.list(found.stream().map(Comment::rating).toList());
        return found.stream()
                .map(one -> new Comment(
                        one.rating(),
                        one.desk(),
                        one.state(),
                        one.givenAt(),
                        one.overall(),
                        one.words(),
                        entries.getOrDefault(one.rating(), List.of()).stream()
                                .filter(entry -> DECISIONS.contains(entry.event()))
                                .toList()))
                .toList();
    }

    /** What everybody may read of a desk, the newest first. */
    @Transactional(readOnly = true)
    public List<Comment> listPublished(AgencyId desk) {
        return jdbc.sql(SELECT + " where r.comment_state = 'PUBLISHED' and i.desk = ? order by r.given_at desc limit "
                        + PUBLIC)
                .param(desk.value())
                .query(Comments::comment)
                .list();
    }

    /**
     * Lets everybody read a comment.
     *
     * @throws CommentNotFound when the actor does not head its desk
     */
    @Transactional
    public void publish(long rating, Actor actor) {
        decide(rating, CommentState.PUBLISHED, RatingEvent.COMMENT_PUBLISHED, null, actor);
    }

    /**
     * Keeps a comment back; it stays with the rating.
     *
     * @throws CommentNotFound when the actor does not head its desk
     * @throws RejectionReasonMissing when no reason is given
     */
    @Transactional
    public void reject(long rating, @Nullable String typed, Actor actor) {
        String reason = TypedWords.ofOfficer(typed);
        requireOwn(rating, actor);
        if (reason == null) {
            throw new RejectionReasonMissing();
        }
        decide(rating, CommentState.REJECTED, RatingEvent.COMMENT_REJECTED, reason, actor);
    }

    private void requireOwn(long rating, Actor actor) {
        Optional<Comment> own = jdbc.sql(
                        SELECT + " where r.invitation_id = ? and r.comment is not null for update of r")
                .param(rating)
                .query(Comments::comment)
                .optional()
                .filter(one -> heads.heads(actor, one.desk()));
        if (own.isEmpty()) {
            throw new CommentNotFound();
        }
    }

    private void decide(long rating, CommentState to, RatingEvent event, @Nullable String reason, Actor actor) {
        requireOwn(rating, actor);
        Instant now = clock.instant();
        jdbc.sql("update surveys.rating set comment_state = ?, decided_at = ? where invitation_id = ?")
                .params(to.name(), Timestamp.from(now), rating)
                .update();
        journal.append(rating, event, now, actor, reason);
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("invitation_id"),
                new AgencyId(row.getLong("desk")),
                CommentState.valueOf(row.getString("comment_state")),
                row.getTimestamp("given_at").toInstant(),
                row.getInt("overall"),
                row.getString("comment"),
                List.of());
    }
}

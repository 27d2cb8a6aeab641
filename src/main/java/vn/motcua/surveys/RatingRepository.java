package vn.motcua.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;

/** SQL of invitations and ratings. */
@Repository
class RatingRepository {

    private static final String SELECT = """
            select i.*, r.invitation_id is not null as rated
            from surveys.invitation i left join surveys.rating r on r.invitation_id = i.id
            """;

    private final JdbcClient jdbc;

    RatingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an invitation; empty when the service has one. */
    Optional<Long> insert(NewInvitation wanted, RatingToken token, Instant expiresAt) {
        return jdbc.sql("""
                insert into surveys.invitation (token, subject_kind, subject_id, kind, desk, service, label, served_at,
                                                expires_at, counter, officer, officer_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject_kind, subject_id) do nothing returning id
                """)
                .params(
                        token.value(),
                        wanted.subject().kind(),
                        wanted.subject().id(),
                        wanted.kind().name(),
                        wanted.desk().value())
                .params(wanted.service(), wanted.label(), Timestamp.from(wanted.servedAt()), Timestamp.from(expiresAt))
                .param(wanted.counter())
                .param(wanted.officer())
                .param(wanted.officerName())
                .query(Long.class)
                .optional();
    }

    Optional<Invitation> find(RatingToken token) {
        return jdbc.sql(SELECT + " where i.token = ?")
                .param(token.value())
                .query(RatingRepository::invitation)
                .optional();
    }

    Optional<Invitation> find(RatedSubject subject) {
        return jdbc.sql(SELECT + " where i.subject_kind = ? and i.subject_id = ?")
                .params(subject.kind(), subject.id())
                .query(RatingRepository::invitation)
                .optional();
    }

    /** What a desk did last for somebody who waited there under this number. */
    Optional<Invitation> findServed(AgencyId desk, String label, Instant since) {
        return jdbc.sql(SELECT + """
                 where i.desk = ? and i.served_at >= ? and i.kind = 'TICKET' and upper(i.label) = upper(?)
                 order by i.served_at desc limit 1
                """)
                .params(desk.value(), Timestamp.from(since), label)
                .query(RatingRepository::invitation)
                .optional();
    }

    /** Whom a counter of a desk served last. */
    Optional<Invitation> findLast(AgencyId desk, int counter, Instant since) {
        return jdbc.sql(SELECT + """
                 where i.desk = ? and i.served_at >= ? and i.kind = 'TICKET' and i.counter = ?
                 order by i.served_at desc limit 1
                """)
                .params(desk.value(), Timestamp.from(since), counter)
                .query(RatingRepository::invitation)
                .optional();
    }

    /** Writes a rating; false when the service has one. Of several at once, one is written. */
    boolean insert(
            Invitation invitation,
            NewRating given,
            @Nullable String comment,
            @Nullable String contact,
            RatingChannel channel,
            Instant at) {
        int written = jdbc.sql("""
                insert into surveys.rating (invitation_id, given_at, channel, overall, comment, comment_state, contact)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (invitation_id) do nothing
                """)
                .params(invitation.id(), Timestamp.from(at), channel.name(), given.overall())
                .param(comment)
                .param(comment == null ? null : CommentState.WAITING.name())
                .param(contact)
                .update();
        if (written == 0) {
            return false;
        }
        given.scores()
                .forEach((criterion, value) -> jdbc.sql(
                                "insert into surveys.score (rating_id, criterion, value) values (?, ?, ?)")
                        .params(invitation.id(), criterion, value)
                        .update());
        return true;
    }

    /** Adds to what is published, always in one order: two ratings of a desk never wait for each other. */
    void count(Invitation invitation, NewRating given, LocalDate month) {
        Map<String, Integer> all = new TreeMap<>(given.scores());
        all.put(RatingForm.OVERALL, given.overall());
        all.forEach((criterion, value) -> jdbc.sql("""
                insert into surveys.tally as tally (desk, month, kind, criterion, value, ratings) values (?, ?, ?, ?, ?, 1)
                on conflict (desk, month, kind, criterion, value) do update set ratings = tally.ratings + 1
                """)
                .params(invitation.desk().value(), month, invitation.kind().name(), criterion, value)
                .update());
    }

    void openFollowUp(Invitation invitation, Instant at) {
        jdbc.sql("insert into surveys.follow_up (rating_id, desk, state, opened_at) values (?, ?, 'OPEN', ?)")
                .params(invitation.id(), invitation.desk().value(), Timestamp.from(at))
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                new RatingToken(row.getString("token")),
                ServiceKind.valueOf(row.getString("kind")),
                new AgencyId(row.getLong("desk")),
                row.getObject("counter", Integer.class),
                row.getString("officer"),
                row.getString("service"),
                row.getString("label"),
                row.getTimestamp("served_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("rated"));
    }
}

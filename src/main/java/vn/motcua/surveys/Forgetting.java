package vn.motcua.surveys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.security.Actor;

/**
 * Removes what is not needed any more: invitations that nobody used, phones, and what leads from an old rating to its
 * service and officer. What is published stays: it names nobody.
 */
@Component
class Forgetting {

    private final JdbcClient jdbc;
    private final RatingJournal journal;
    private final SurveyProperties properties;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, RatingJournal journal, SurveyProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    void forget() {
        Instant now = clock.instant();
        List<Long> called = jdbc.sql("""
                update surveys.rating set contact = null where contact is not null and given_at < ?
                returning invitation_id
                """)
                .param(before(now, properties.contactDays()))
                .query(Long.class)
                .list();
        called.forEach(rating -> journal.append(rating, RatingEvent.CONTACT_REMOVED, now, Actor.SYSTEM, null));
        Timestamp old = before(now, properties.keptDays());
        jdbc.sql("""
                delete from surveys.invitation i where served_at < ?
                and not exists (select from surveys.rating r where r.invitation_id = i.id)
                """).param(old).update();
        jdbc.sql("""
                update surveys.rating set comment = null, comment_state = null
                where comment_state in ('WAITING', 'REJECTED') and given_at < ?
                """).param(old).update();
        jdbc.sql("""
                update surveys.invitation
                set forgotten = true, token = 'forgotten-' || id, subject_kind = 'forgotten', subject_id = id::text,
                    label = '', officer = null, officer_name = null, counter = null
                where served_at < ? and not forgotten
                """).param(old).update();
    }

    private static Timestamp before(Instant now, int days) {
        return Timestamp.from(now.minus(Duration.ofDays(days)));
    }
}

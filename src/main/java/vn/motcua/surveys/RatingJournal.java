package vn.motcua.surveys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.platform.security.Actor;

/** What happened to ratings, who did what and when. Whoever rated is nobody in it. */
@Component
class RatingJournal {

    private final JdbcClient jdbc;

    RatingJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(long rating, RatingEvent event, Instant at, Actor actor, @Nullable String detail) {
        jdbc.sql("""
                insert into surveys.rating_event (rating_id, at, event, actor, actor_name, detail) values (?, ?, ?, ?, ?, ?)
                """)
                .params(rating, Timestamp.from(at), event.name(), actor.key(), actor.name())
                .param(detail)
                .update();
    }

    /** The entries of several ratings, each in their order. */
    Map<Long, List<RatingEntry>> list(List<Long> ratings) {
        Map<Long, List<RatingEntry>> entries = new HashMap<>();
        jdbc.sql("select * from surveys.rating_event where rating_id = any (?) order by id")
                .param(ratings.toArray(Long[]::new))
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("rating_id"), id -> new ArrayList<>())
                            .add(new RatingEntry(
                                    row.getTimestamp("at").toInstant(),
                                    RatingEvent.valueOf(row.getString("event")),
                                    row.getString("actor_name"),
                                    row.getString("detail")));
                });
        return entries;
    }
}

package vn.motcua.platform.reference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that move when what all nodes keep in memory changed in the database. */
@Component
public class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says that what is known under the topic changes in this transaction. Until its end no other change of the topic
     * gets further than here.
     */
    @Transactional
    public void move(String topic) {
        jdbc.sql("""
                insert into platform.revision (topic, number) values (?, nextval('platform.revision_number'))
                on conflict (topic) do update set number = excluded.number
                """).param(topic).update();
    }

    /** Watches a topic for one reader. */
    public RevisionWatch watch(String topic) {
        return new RevisionWatch(() -> number(topic));
    }

    /** The number of the latest change; 0 before the first. */
    public long number(String topic) {
        return jdbc.sql("select number from platform.revision where topic = ?")
                .param(topic)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}

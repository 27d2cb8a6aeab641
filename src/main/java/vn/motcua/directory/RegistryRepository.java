package vn.motcua.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What the registry of persons said last about a number, for as long as it is believed. */
@Repository
class RegistryRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RegistryRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RegistryAnswer> list(RegistryQuery who, Instant since) {
        return jdbc.sql("""
                select fact, state, said, differs, answered_at from directory.registry_answer
                where personal_id = ? and full_name = ? and date_of_birth = ? and answered_at > ?
                """)
                .params(who.number().value(), who.fullName(), who.dateOfBirth(), Timestamp.from(since))
                .query((row, number) -> new RegistryAnswer(
                        RegistryFact.valueOf(row.getString("fact")),
                        RegistryAnswer.State.valueOf(row.getString("state")),
                        json.readValue(row.getString("said"), new TypeReference<Map<String, String>>() {}),
                        Stream.of((String[]) row.getArray("differs").getArray())
                                .map(RegisteredField::valueOf)
                                .toList(),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    void keep(RegistryQuery who, RegistryAnswer answer) {
        jdbc.sql("""
                insert into directory.registry_answer (personal_id, fact, full_name, date_of_birth, state, said, differs,
                                                       answered_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (personal_id, fact) do update
                set full_name = excluded.full_name, date_of_birth = excluded.date_of_birth, state = excluded.state,
                    said = excluded.said, differs = excluded.differs, answered_at = excluded.answered_at
                """)
                .params(who.number().value(), answer.fact().name(), who.fullName(), who.dateOfBirth())
                .params(answer.state().name(), json.writeValueAsString(answer.said()))
                .param(answer.differs().stream().map(Enum::name).toArray(String[]::new))
                .param(Timestamp.from(Objects.requireNonNull(answer.at())))
                .update();
    }

    /** How many facts are kept about a number. */
    List<String> listFacts(PersonalId number) {
        return jdbc.sql("select fact from directory.registry_answer where personal_id = ? order by fact")
                .param(number.value())
                .query(String.class)
                .list();
    }

    void forget(PersonalId number) {
        jdbc.sql("delete from directory.registry_answer where personal_id = ?")
                .param(number.value())
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from directory.registry_answer where answered_at <= ?")
                .param(Timestamp.from(time))
                .update();
    }
}

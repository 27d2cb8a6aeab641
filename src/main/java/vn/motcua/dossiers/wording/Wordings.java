package vn.motcua.dossiers.wording;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * The fixed words of forms 01 to 05 (Circular 03/2025/TT-VPCP, Annex I) by the day they hold from. Until anybody
 * publishes others, those that come with the product hold.
 */
@Service
public class Wordings {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final AuditJournal audit;
    private final Clock clock;

    Wordings(JdbcClient jdbc, ObjectMapper json, MessageSource messages, AuditJournal audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The words that a form issued on this day is printed with, today and ever after. */
    @Transactional(readOnly = true)
    public Wording inForce(PaperForm form, LocalDate day) {
        return versionOn(form, day).wording();
    }

    /** The version that holds on a day. */
    @Transactional(readOnly = true)
    public WordingVersion versionOn(PaperForm form, LocalDate day) {
        return jdbc.sql("""
                        select id, form, valid_from, decision, texts, published_at, published_by
                        from dossiers.form_text where form = ? and valid_from <= ?
                        order by valid_from desc, id desc limit 1
                        """)
                .params(form.name(), Date.valueOf(day))
                .query((row, number) -> version(row))
                .optional()
                .orElseGet(() -> shipped(form));
    }

    /** Every version, the one that holds last first; last of all the words that come with the product. */
    @Transactional(readOnly = true)
    public List<WordingVersion> list(PaperForm form) {
        List<WordingVersion> versions = new ArrayList<>(jdbc.sql("""
                        select id, form, valid_from, decision, texts, published_at, published_by
                        from dossiers.form_text where form = ? order by valid_from desc, id desc
                        """)
                .params(form.name())
                .query((row, number) -> version(row))
                .list());
        versions.add(shipped(form));
        return versions;
    }

    /**
     * Publishes new words.
     *
     * @param validFrom first day; of two versions for one day the one published later holds
     * @param decision number of the decision they rest on
     * @throws WordingNotAhead unless that day is to come
     * @throws WordingDecisionMissing without a decision
     * @throws WordingInvalid when they have {@link Wording#problems}
     */
    @Transactional
    public void publish(Wording wording, LocalDate validFrom, String decision, Actor actor) {
        Instant now = clock.instant();
        if (!validFrom.isAfter(VietnamTime.dateOf(now))) {
            throw new WordingNotAhead();
        }
        if (decision.isBlank()) {
            throw new WordingDecisionMissing();
        }
        if (!wording.problems().isEmpty()) {
            throw new WordingInvalid();
        }
        jdbc.sql("""
                insert into dossiers.form_text (form, valid_from, decision, texts, published_at, published_by)
                values (?, ?, ?, ?::jsonb, ?, ?)
                """)
                .params(wording.form().name(), Date.valueOf(validFrom), decision.strip())
                .params(json.writeValueAsString(wording.texts()), Timestamp.from(now), actor.name())
                .update();
        audit.record(
                "wording.publish", "paperForm", wording.form().name(), "from " + validFrom + ", " + decision.strip());
    }

    private WordingVersion shipped(PaperForm form) {
        Map<Slot, String> texts = new EnumMap<>(Slot.class);
        for (Slot slot : form.slots()) {
            texts.put(
                    slot,
                    Objects.requireNonNull(messages.getMessage("wording." + form + "." + slot, null, VIETNAMESE)));
        }
        return new WordingVersion(0, null, "", null, null, new Wording(form, texts));
    }

    private WordingVersion version(ResultSet row) throws SQLException {
        Map<Slot, String> texts = json.readValue(row.getString("texts"), new TypeReference<Map<Slot, String>>() {});
        return new WordingVersion(
                row.getLong("id"),
                row.getDate("valid_from").toLocalDate(),
                row.getString("decision"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                new Wording(PaperForm.valueOf(row.getString("form")), texts));
    }
}

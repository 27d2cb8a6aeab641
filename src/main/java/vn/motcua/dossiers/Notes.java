package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffMembers;
import vn.motcua.documents.DocumentId;
import vn.motcua.platform.security.Actor;

/** Notes of colleagues on a dossier; whoever is named in one ({@code @tk.thuly}) is told. No citizen sees them. */
@Service
public class Notes {

    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\d]+(?:[._-][\\p{L}\\d]+)*)");
    private static final int LONGEST = 2_000;

    private final DossierRecords records;
    private final DossierRepository dossiers;
    private final StaffMembers staff;
    private final StaffNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(
            DossierRecords records,
            DossierRepository dossiers,
            StaffMembers staff,
            StaffNotices notices,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.dossiers = dossiers;
        this.staff = staff;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws NoteUnfit when it says nothing or too much
     * @throws DossierNotFound when the actor may not read the dossier
     */
    @Transactional
    public void add(DossierCode code, Actor actor, @Nullable String typed, @Nullable DocumentId document) {
        String words = Dossiers.written(typed);
        if (words == null || words.length() > LONGEST) {
            throw new NoteUnfit(LONGEST);
        }
        requireColleague(code, actor);
        jdbc.sql("""
                insert into dossiers.note (dossier_id, at, author, author_name, words, document_id)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(dossiers.get(code).id().value(), Timestamp.from(clock.instant()), actor.id(), actor.name())
                .params(words)
                .param(document == null ? null : document.value())
                .update();
        MENTION.matcher(words)
                .results()
                .map((MatchResult named) -> named.group(1))
                .distinct()
                .flatMap(login -> staff.findByCode(login).stream())
                .filter(member -> member.active() && member.id().value() != actor.id())
                .forEach(member -> notices.tell(
                        member.id(),
                        "work.mentioned",
                        Map.of(DossierNoticeKinds.PERSON, actor.name()),
                        List.of(code.value()),
                        "/viec/ho-so/" + code.value()));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Note> list(DossierCode code, Actor actor) {
        requireColleague(code, actor);
        return jdbc.sql(
                        "select at, author_name, words, document_id from dossiers.note where dossier_id = ? order by id desc")
                .param(dossiers.get(code).id().value())
                .query((row, number) -> {
                    long document = row.getLong("document_id");
                    return new Note(
                            row.getTimestamp("at").toInstant(),
                            row.getString("author_name"),
                            row.getString("words"),
                            document == 0 ? null : new DocumentId(document));
                })
                .list();
    }

    private void requireColleague(DossierCode code, Actor actor) {
        records.requireReadable(code, actor);
        if (actor.kind() == Actor.Kind.CITIZEN) {
            throw new DossierNotFound();
        }
    }
}

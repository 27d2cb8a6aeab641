package vn.motcua.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PersonalId;
import vn.motcua.platform.audit.AuditJournal;

/**
 * The wallet of each citizen (kho giấy tờ): papers that were compared once and results, to be used again instead of being
 * handed in again (NĐ 118/2025 Art. 5.1i, 19.2). A citizen's are those of the dossiers of their account and those about
 * their proven personal number.
 */
@Service
@Transactional
public class Wallets {

    private static final String SELECT = """
            select id, document_id, kind, type_code, name, summary, account_person, owner_number, owner_name, owner_born,
                   issuer, issued_on, valid_to, scope, source, verified_at, verified_by, ended_as, ended_at, ended_why
            from documents.wallet_paper
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final People people;
    private final AuditJournal journal;

    Wallets(JdbcClient jdbc, JdbcTemplate batch, People people, AuditJournal journal) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.people = people;
        this.journal = journal;
    }

    /** Keeps papers; one that is there already stays as it is. */
    public void keep(List<WalletPaper> papers) {
        if (papers.isEmpty()) {
            return;
        }
        batch.batchUpdate("""
                insert into documents.wallet_paper (document_id, kind, type_code, name, summary, account_person,
                                                    owner_number, owner_name, owner_born, issuer, issued_on, valid_to,
                                                    scope, source, verified_at, verified_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, papers.stream().map(Wallets::row).toList());
    }

    /** Everything in the wallet of a citizen, the newest first; expired ones too. */
    @Transactional(readOnly = true)
    public List<WalletPaper> list(PersonId citizen) {
        PersonalId number = people.get(citizen).personalId();
        return jdbc.sql(SELECT + " where account_person = ? or owner_number = ? order by id desc")
                .param(citizen.value())
                .param(number == null ? null : number.value())
                .query(Wallets::paper)
                .list();
    }

    /**
     * One of the citizen's own.
     *
     * @throws WalletPaperNotFound when there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public WalletPaper get(PersonId citizen, long id) {
        return list(citizen).stream()
                .filter(paper -> paper.id() == id)
                .findFirst()
                .orElseThrow(WalletPaperNotFound::new);
    }

    /**
     * What is there about somebody at a counter, whose number, name and birthday the officer sees; the journal keeps that
     * it was read.
     *
     * @param purpose what for
     */
    public List<WalletPaper> openAbout(PaperOwner owner, String purpose) {
        List<WalletPaper> found = listAbout(owner);
        PersonalId.parse(String.valueOf(owner.number()))
                .flatMap(people::findByPersonalId)
                .ifPresent(known -> journal.record(
                        "wallet.read", "person", String.valueOf(known.id().value()), purpose));
        found.stream()
                .map(WalletPaper::source)
                .distinct()
                .forEach(source -> journal.record("wallet.read", "dossier", source, purpose));
        return found;
    }

    /** What is there about somebody, for a rule; use {@link #openAbout} to show it. */
    @Transactional(readOnly = true)
    public List<WalletPaper> listAbout(PaperOwner owner) {
        if (owner.number() == null) {
            return List.of();
        }
        return jdbc
                .sql(SELECT + " where owner_number = ? order by id desc")
                .param(owner.number())
                .query(Wallets::paper)
                .list()
                .stream()
                .filter(paper -> paper.owner().isSame(owner))
                .toList();
    }

    /**
     * Says that the results of a dossier do not hold any more; one that was revoked or replaced before stays so.
     *
     * @param source code of the dossier
     */
    public void end(String source, WalletPaper.End end) {
        jdbc.sql("""
                update documents.wallet_paper set ended_as = ?, ended_at = ?, ended_why = ?
                where source = ? and kind = 'RESULT' and (ended_as is null or ended_as = 'CORRECTING')
                """)
                .params(end.as().name(), Timestamp.from(end.at()), end.why(), source)
                .update();
    }

    /** Empties the wallet of a citizen; the dossiers keep their papers. */
    public void empty(PersonId citizen) {
        PersonalId number = people.get(citizen).personalId();
        jdbc.sql("delete from documents.wallet_paper where account_person = ? or owner_number = ?")
                .param(citizen.value())
                .param(number == null ? null : number.value())
                .update();
    }

    private static @Nullable Object[] row(WalletPaper paper) {
        PersonId account = paper.account();
        return new @Nullable Object[] {
            paper.document().value(),
            paper.kind().name(),
            paper.typeCode(),
            paper.name(),
            paper.summary(),
            account == null ? null : account.value(),
            paper.owner().number(),
            paper.owner().fullName(),
            paper.owner().dateOfBirth(),
            paper.issuer(),
            paper.issuedOn(),
            paper.validTo(),
            paper.scope(),
            paper.source(),
            Timestamp.from(paper.verifiedAt()),
            paper.verifiedBy()
        };
    }

    private static WalletPaper.@Nullable End end(ResultSet row) throws SQLException {
        String as = row.getString("ended_as");
        return as == null
                ? null
                : new WalletPaper.End(
                        IssuedPaper.State.valueOf(as),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getString("ended_why"));
    }

    private static WalletPaper paper(ResultSet row, int number) throws SQLException {
        long account = row.getLong("account_person");
        return new WalletPaper(
                row.getLong("id"),
                WalletPaper.Kind.valueOf(row.getString("kind")),
                row.getString("type_code"),
                row.getString("name"),
                row.getString("summary"),
                account == 0 ? null : new PersonId(account),
                new PaperOwner(
                        row.getString("owner_number"),
                        row.getString("owner_name"),
                        row.getObject("owner_born", LocalDate.class)),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("scope"),
                new DocumentId(row.getLong("document_id")),
                row.getString("source"),
                row.getTimestamp("verified_at").toInstant(),
                row.getString("verified_by"),
                end(row));
    }
}

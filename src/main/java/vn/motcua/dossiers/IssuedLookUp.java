package vn.motcua.dossiers;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.IssuedPapers;
import vn.motcua.documents.Sha256;
import vn.motcua.platform.VietnamTime;

/**
 * Results of dossiers, for whoever verifies a paper: those in the books, and files that got a number outside them. A name
 * is told only of results that are printed with it.
 */
@Component
class IssuedLookUp implements IssuedPapers {

    private static final String COPY = "Bản sao chứng thực từ bản chính: ";

    private final ResultEntries entries;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    IssuedLookUp(ResultEntries entries, Agencies agencies, JdbcClient jdbc) {
        this.entries = entries;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> find(String code) {
        return entries.findByCode(code).map(this::paper);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> find(Sha256 content) {
        return entries.findByContent(content).map(this::paper).or(() -> findOutsideTheBooks(content));
    }

    private IssuedPaper paper(IssuedResult result) {
        IssuedResult.End end = result.end();
        return new IssuedPaper(
                result.counts() == null ? result.title() : COPY + result.title(),
                result.number(),
                agencies.get(result.agency()).name(),
                VietnamTime.dateOf(result.issuedAt()),
                result.code() == null ? "" : result.holder(),
                result.code(),
                result.document(),
                IssuedPaper.State.valueOf(result.state().name()),
                end == null ? null : end.at(),
                end == null ? null : end.basis(),
                end == null ? null : end.replacement());
    }

    private Optional<IssuedPaper> findOutsideTheBooks(Sha256 content) {
        return jdbc.sql("""
                select d.procedure_name, d.result_number, d.competent_agency, d.finished_at, p.document_id
                from dossiers.paper p join dossiers.dossier d on d.id = p.dossier_id and d.opened_year = p.opened_year
                where p.sha256 = ? and p.purpose <> 'COMPONENT' and d.result_number is not null
                  and d.finished_at is not null
                order by p.id desc limit 1
                """)
                .param(content.hex())
                .query((row, number) -> new IssuedPaper(
                        row.getString("procedure_name"),
                        row.getString("result_number"),
                        agencies.get(new AgencyId(row.getLong("competent_agency")))
                                .name(),
                        VietnamTime.dateOf(row.getTimestamp("finished_at").toInstant()),
                        "",
                        null,
                        new DocumentId(row.getLong("document_id")),
                        IssuedPaper.State.VALID,
                        null,
                        null,
                        null))
                .optional();
    }
}

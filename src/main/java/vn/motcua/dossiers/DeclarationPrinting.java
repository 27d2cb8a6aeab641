package vn.motcua.dossiers;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.DomainException;

/**
 * Makes the sheets of declarations beside the filings: what was declared is kept with the dossier at once, its PDF a
 * moment later. Each in a transaction of its own, once, on whichever node.
 */
@Component
class DeclarationPrinting {

    private static final Logger LOG = LoggerFactory.getLogger(DeclarationPrinting.class);
    private static final int EACH_TIME = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DossierRepository dossiers;
    private final DeclaredAnswers answers;
    private final DeclarationPapers sheets;
    private final DossierPapers papers;
    private final Procedures procedures;

    DeclarationPrinting(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DossierRepository dossiers,
            DeclaredAnswers answers,
            DeclarationPapers sheets,
            DossierPapers papers,
            Procedures procedures) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.dossiers = dossiers;
        this.answers = answers;
        this.sheets = sheets;
        this.papers = papers;
        this.procedures = procedures;
    }

    /** Prints what waits, the oldest first; what cannot be printed now waits on, behind the others. */
    void printWaiting() {
        for (long waiting : jdbc.sql("select dossier_id from dossiers.unprinted order by tries, dossier_id limit ?")
                .param(EACH_TIME)
                .query(Long.class)
                .list()) {
            try {
                transaction.executeWithoutResult(status -> print(new DossierId(waiting)));
            } catch (UncheckedIOException | DataAccessException | DomainException unable) {
                LOG.warn("The declaration of dossier {} is not printed yet: {}", waiting, unable.toString());
                jdbc.sql("update dossiers.unprinted set tries = tries + 1 where dossier_id = ?")
                        .param(waiting)
                        .update();
            }
        }
    }

    private void print(DossierId id) {
        boolean mine = jdbc.sql("delete from dossiers.unprinted where dossier_id = ?")
                        .param(id.value())
                        .update()
                > 0;
        if (!mine) {
            return;
        }
        Dossier.Identity dossier = dossiers.get(id).identity();
        ProcedureVersion procedure = procedures.version(dossier.procedureVersion());
        sheets.print(dossier, answers.get(id), procedure)
                .ifPresent(sheet -> papers.add(id, List.of(sheet), names(procedure)));
    }

    private static Map<Integer, String> names(ProcedureVersion procedure) {
        Map<Integer, String> names = procedure.checklist().stream()
                .collect(Collectors.toMap(
                        vn.motcua.catalog.Component::line,
                        vn.motcua.catalog.Component::name,
                        (first, second) -> first,
                        HashMap::new));
        names.putIfAbsent(0, "Tờ khai");
        return names;
    }
}

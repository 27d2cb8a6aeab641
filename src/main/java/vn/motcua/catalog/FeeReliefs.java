package vn.motcua.catalog;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** What the province takes off fees, and which fee holds on a day. Answers come from memory, without the database. */
@Service
public class FeeReliefs {

    private static final String SUBJECT = "feeRelief";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CatalogContents contents;
    private final ProvinceAdministrator administrator;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeeReliefs(
            JdbcClient jdbc,
            ObjectMapper json,
            CatalogContents contents,
            ProvinceAdministrator administrator,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.contents = contents;
        this.administrator = administrator;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every relief that was ever decided, the newest first. */
    public List<FeeRelief> list() {
        return contents.index().reliefs().reversed();
    }

    /** What is paid on the day, and why; empty when the procedure has no version on it. */
    public Optional<FeeSheet> sheet(ProcedureCode code, LocalDate day) {
        CatalogIndex index = contents.index();
        return index.findCurrent(code, day).map(version -> FeeSheet.of(version, index.reliefs(), day));
    }

    /** What is paid under this version on the day, and why. */
    public FeeSheet sheet(ProcedureVersion version, LocalDate day) {
        return FeeSheet.of(version, contents.index().reliefs(), day);
    }

    /**
     * Takes something off fees.
     *
     * @throws FeeReliefUnfit when a field or a procedure is unknown
     * @throws vn.motcua.platform.security.AccessRefused unless the actor administers the province
     */
    @Transactional
    public void decide(NewFeeRelief relief) {
        Actor actor = administrator.require();
        for (String target : relief.targets()) {
            boolean known =
                    switch (relief.scope()) {
                        case ALL -> true;
                        case FIELDS ->
                            contents.index().all().stream()
                                    .anyMatch(procedure -> procedure.field().equals(target));
                        case PROCEDURES ->
                            contents.index().all().stream()
                                    .anyMatch(procedure ->
                                            procedure.code().value().equals(target));
                    };
            if (!known) {
                throw new FeeReliefUnfit(target);
            }
        }
        Channel channel = relief.channel();
        long id = jdbc.sql("""
                insert into catalog.fee_relief (kind, name, decision, valid_from, valid_to, channel, scope, targets,
                                                percent, evidence, created_at, creator)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?) returning id
                """)
                .param(1, relief.kind().name())
                .param(2, relief.name())
                .param(3, relief.decision())
                .param(4, relief.validFrom())
                .param(5, relief.validTo(), Types.DATE)
                .param(6, channel == null ? null : channel.name(), Types.VARCHAR)
                .param(7, relief.scope().name())
                .param(8, json.writeValueAsString(relief.targets()))
                .param(9, relief.percent())
                .param(10, relief.evidence(), Types.VARCHAR)
                .param(11, Timestamp.from(clock.instant()))
                .param(12, actor.name())
                .query(Long.class)
                .single();
        audit.record("fee.reliefDecided", SUBJECT, String.valueOf(id), relief.decision());
        events.publishEvent(new CatalogChanged());
    }

    /**
     * Ends a relief from tomorrow on, or calls it off when it has not begun.
     *
     * @throws FeeReliefNotFound when there is none that still goes on
     */
    @Transactional
    public void end(FeeReliefId id) {
        administrator.require();
        LocalDate tomorrow = VietnamTime.dateOf(clock.instant()).plusDays(1);
        int ended = jdbc.sql("""
                update catalog.fee_relief set valid_to = greatest(valid_from, cast(:tomorrow as date))
                where id = :id and (valid_to is null or (valid_to > :tomorrow and valid_to > valid_from))
                """)
                .param("id", id.value())
                .param("tomorrow", tomorrow)
                .update();
        if (ended == 0) {
            throw new FeeReliefNotFound();
        }
        audit.record("fee.reliefEnded", SUBJECT, String.valueOf(id.value()), null);
        events.publishEvent(new CatalogChanged());
    }
}

package vn.motcua.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** What is published of ratings (NĐ 118/2025 Art. 31-33), and what only the head of a desk sees. */
@Service
public class RatingResults {

    /** Months that are counted, this one included. */
    public static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final RatingForm form;
    private final Agencies agencies;
    private final DeskHeads heads;
    private final AuditJournal audit;
    private final SurveyProperties properties;
    private final Clock clock;

    RatingResults(
            JdbcClient jdbc,
            RatingForm form,
            Agencies agencies,
            DeskHeads heads,
            AuditJournal audit,
            SurveyProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.form = form;
        this.agencies = agencies;
        this.heads = heads;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** Ratings without which no figure is shown. */
    public int least() {
        return properties.least();
    }

    /** First month that is counted. */
    public YearMonth since() {
        return YearMonth.from(VietnamTime.dateOf(clock.instant())).minusMonths(MONTHS - 1L);
    }

    private record Counted(AgencyId desk, LocalDate month, String criterion, int value, long ratings) {}

    private List<Counted> count(Long[] desks) {
        return jdbc.sql("""
                select desk, month, criterion, value, sum(ratings) ratings from surveys.tally
                where month >= ? and desk = any (?) group by desk, month, criterion, value
                """)
                .param(since().atDay(1))
                .param(desks)
                .query((row, number) -> new Counted(
                        new AgencyId(row.getLong("desk")),
                        row.getObject("month", LocalDate.class),
                        row.getString("criterion"),
                        row.getInt("value"),
                        row.getLong("ratings")))
                .list();
    }

    /** Those of all desks that anybody rated, by name. */
    @Transactional(readOnly = true)
    public List<CentreResults> list() {
        Long[] rated = jdbc.sql("select distinct desk from surveys.tally where month >= ?")
                .param(since().atDay(1))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        Map<AgencyId, List<Counted>> byDesk = new HashMap<>();
        count(rated)
                .forEach(one -> byDesk.computeIfAbsent(one.desk(), desk -> new java.util.ArrayList<>())
                        .add(one));
        return byDesk.entrySet().stream()
                .map(entry -> results(agencies.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(CentreResults::name))
                .toList();
    }

    /**
     * Those of one desk.
     *
     * @throws RatingNotFound when nobody is served there
     */
    @Transactional(readOnly = true)
    public CentreResults get(AgencyId desk) {
        Agency agency = agencies.get(desk);
        if (!agency.isDesk()) {
            throw new RatingNotFound();
        }
        return results(agency, count(new Long[] {desk.value()}));
    }

    private CentreResults results(Agency desk, List<Counted> counted) {
        Map<YearMonth, Map<Integer, Long>> months = new TreeMap<>(Comparator.reverseOrder());
        counted.stream()
                .filter(one -> one.criterion().equals(RatingForm.OVERALL))
                .forEach(one -> months.computeIfAbsent(YearMonth.from(one.month()), month -> new HashMap<>())
                        .merge(one.value(), one.ratings(), Long::sum));
        return new CentreResults(
                desk.id(),
                agencies.codeOfDesk(desk.id(), VietnamTime.dateOf(clock.instant())),
                desk.name(),
                figure(counted, RatingForm.OVERALL),
                form.list().stream()
                        .filter(criterion ->
                                counted.stream().anyMatch(one -> one.criterion().equals(criterion.code())))
                        .map(criterion -> new CentreResults.OfCriterion(criterion, figure(counted, criterion.code())))
                        .toList(),
                months.entrySet().stream()
                        .map(month -> new CentreResults.OfMonth(
                                month.getKey(), Figure.of(month.getValue(), properties.least())))
                        .toList());
    }

    private Figure figure(List<Counted> counted, String criterion) {
        Map<Integer, Long> values = new HashMap<>();
        counted.stream()
                .filter(one -> one.criterion().equals(criterion))
                .forEach(one -> values.merge(one.value(), one.ratings(), Long::sum));
        return Figure.of(values, properties.least());
    }

    /** Those of the officers at the desks that the actor heads; for others there are none. */
    @Transactional
    public List<OfficerResult> listOfficers(Actor actor) {
        record Key(AgencyId desk, String officer, String name) {}
        record Values(Map<Integer, Long> overall, Map<Integer, Long> attitude) {}
        Map<Key, Values> officers = new HashMap<>();
        jdbc.sql("""
                select i.desk, i.officer, max(i.officer_name) over (partition by i.officer) as name, r.overall, s.value
                from surveys.rating r
                join surveys.invitation i on i.id = r.invitation_id
                left join surveys.score s on s.rating_id = r.invitation_id and s.criterion = 'attitude'
                where i.desk = any (?) and i.officer is not null and r.given_at >= ?
                """)
                .param(heads.ids(actor))
                .param(java.sql.Timestamp.from(
                        since().atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant()))
                .query(row -> {
                    Values values = officers.computeIfAbsent(
                            new Key(new AgencyId(row.getLong("desk")), row.getString("officer"), row.getString("name")),
                            key -> new Values(new HashMap<>(), new HashMap<>()));
                    values.overall().merge(row.getInt("overall"), 1L, Long::sum);
                    Integer attitude = row.getObject("value", Integer.class);
                    if (attitude != null) {
                        values.attitude().merge(attitude, 1L, Long::sum);
                    }
                });
        audit.record("surveys.readOfficers", "staff", actor.key(), null);
        return officers.entrySet().stream()
                .map(entry -> new OfficerResult(
                        entry.getKey().desk(),
                        entry.getKey().name(),
                        Figure.of(entry.getValue().overall(), properties.least()),
                        Figure.of(entry.getValue().attitude(), properties.least())))
                .sorted(Comparator.comparing(OfficerResult::officer))
                .toList();
    }
}

package vn.motcua.dossiers.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureLevel;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Biểu 06/VPCP/KSTT (Circular 01/2020/TT-VPCP) on generated dossiers, against an oracle that counts one by one. */
@WholeProduct
class PeriodicReportsIT {

    private static final ReportPeriod QUARTER =
            new ReportPeriod(LocalDate.parse("2024-04-01"), LocalDate.parse("2024-06-30"));
    private static final List<ReportPeriod> PERIODS = List.of(
            QUARTER,
            new ReportPeriod(LocalDate.parse("2024-06-15"), LocalDate.parse("2024-07-14")),
            new ReportPeriod(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31")));

    @Autowired
    PeriodicReports reports;

    @Autowired
    Procedures procedures;

    @Autowired
    Agencies agencies;

    @Autowired
    StaffAccounts staff;

    @Autowired
    FlywayConnectionDetails database;

    @Autowired
    MockMvc mvc;

    private GeneratedDossiers generated;
    private List<GeneratedDossiers.Made> made;
    private Actor leader;

    @BeforeEach
    void generate() {
        leader = staff.signIn("tk.lanhdao", "motcua");
        Agency committee = agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith("Thanh Khê"))
                .findFirst()
                .orElseThrow();
        generated = new GeneratedDossiers(
                database, agencies.centreOf(committee.id()).id(), committee.id());
        List<String> codes = new ArrayList<>(List.of("9.999999"));
        for (ProcedureLevel level : ProcedureLevel.values()) {
            procedures.listAll().stream()
                    .filter(procedure -> procedure.level() == level)
                    .skip(3)
                    .limit(6)
                    .map(procedure -> procedure.code().value())
                    .forEach(codes::add);
        }
        made = generated.write(300, codes, 42);
    }

    @AfterEach
    void clean() {
        generated.remove();
    }

    /** Every figure of every line of every period opens a list of exactly these dossiers. */
    @Test
    void everyFigureIsTheLengthOfItsListAndWhatTheOracleCounts() {
        for (ReportPeriod period : PERIODS) {
            for (ReportQuery.Basis basis : ReportQuery.Basis.values()) {
                ReportQuery query = new ReportQuery(period, basis);
                Report report = reports.get(leader, query);
                List<ReportRow> rows = new ArrayList<>(report.rows());
                rows.add(report.total());
                assertThat(report.total().figure(Figure.RECEIVED)).isPositive();
                for (ReportRow row : rows) {
                    for (Figure figure : Figure.values()) {
                        check(query, row, figure);
                    }
                }
            }
        }
    }

    private void check(ReportQuery query, ReportRow row, Figure figure) {
        String what = query + " " + row.scope() + " " + figure;
        List<String> expected = made.stream()
                .filter(dossier -> isIn(dossier, row.scope()) && counts(dossier, figure, query.period()))
                .map(GeneratedDossiers.Made::code)
                .sorted()
                .toList();
        assertThat(row.figure(figure)).as(what).isEqualTo(expected.size());
        assertThat(reports.count(leader, query, figure, row.scope())).as(what).isEqualTo(expected.size());
        List<ReportedDossier> list =
                ActAs.actor(leader, () -> reports.list(leader, query, figure, row.scope(), 0, 1_000));
        assertThat(list.stream().map(ReportedDossier::code).sorted()).as(what).isEqualTo(expected);
    }

    private boolean isIn(GeneratedDossiers.Made dossier, ReportRow.Scope scope) {
        Procedure procedure = procedures.listAll().stream()
                .filter(known -> known.code().value().equals(dossier.procedure()))
                .findFirst()
                .orElse(null);
        if (scope.equals(ReportRow.Scope.ALL)) {
            return true;
        }
        if (procedure == null || scope.equals(ReportRow.Scope.UNLISTED)) {
            return procedure == null && scope.equals(ReportRow.Scope.UNLISTED);
        }
        return procedure.level() == scope.level()
                && (scope.field() == null || scope.field().equals(procedure.field()));
    }

    /** Written apart from the SQL: on time is judged on when it was finished, never on the hand-over ten days later. */
    private static boolean counts(GeneratedDossiers.Made dossier, Figure figure, ReportPeriod period) {
        Instant from = period.from().atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant to = period.to().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant closed = dossier.closed();
        Instant promised = dossier.promised();
        boolean before = closed != null && closed.isBefore(from);
        if (before || !dossier.received().isBefore(to)) {
            return false;
        }
        boolean done = closed != null && closed.isBefore(to);
        boolean carried = dossier.received().isBefore(from);
        boolean late;
        boolean early = false;
        if (done) {
            late = promised != null && closed.isAfter(promised);
            early = promised != null && VietnamTime.dateOf(closed).isBefore(VietnamTime.dateOf(promised));
        } else {
            boolean waits =
                    dossier.pausedFrom() != null && !dossier.pausedFrom().isAfter(to);
            late = promised != null && promised.isBefore(to) && !waits;
        }
        return switch (figure) {
            case RECEIVED -> true;
            case RECEIVED_ONLINE -> !carried && dossier.online();
            case RECEIVED_OTHERWISE -> !carried && !dossier.online();
            case CARRIED_OVER -> carried;
            case DONE -> done;
            case DONE_EARLY -> done && early;
            case DONE_ON_TIME -> done && !early && !late;
            case DONE_LATE -> done && late;
            case OPEN -> !done;
            case OPEN_IN_TIME -> !done && !late;
            case OPEN_LATE -> !done && late;
        };
    }

    /** The sums that the circular's form states: received is carried over and new, done and in process. */
    @Test
    void theSumsOfTheFormHold() {
        for (ReportRow row : reports.get(leader, new ReportQuery(QUARTER, ReportQuery.Basis.COMPETENT))
                .rows()) {
            assertThat(row.figure(Figure.RECEIVED_ONLINE)
                            + row.figure(Figure.RECEIVED_OTHERWISE)
                            + row.figure(Figure.CARRIED_OVER))
                    .isEqualTo(row.figure(Figure.RECEIVED));
            assertThat(row.figure(Figure.DONE) + row.figure(Figure.OPEN)).isEqualTo(row.figure(Figure.RECEIVED));
            assertThat(row.figure(Figure.DONE_EARLY) + row.figure(Figure.DONE_ON_TIME) + row.figure(Figure.DONE_LATE))
                    .isEqualTo(row.figure(Figure.DONE));
            assertThat(row.figure(Figure.OPEN_IN_TIME) + row.figure(Figure.OPEN_LATE))
                    .isEqualTo(row.figure(Figure.OPEN));
        }
    }

    @Test
    void anotherUnitsOfficerCountsNothingOfIt() {
        Actor other = staff.signIn("hc.lanhdao", "motcua");
        Report report = reports.get(other, new ReportQuery(QUARTER, ReportQuery.Basis.COMPETENT));
        assertThat(report.total().figure(Figure.RECEIVED)).isZero();
        assertThat(report.rows()).isEmpty();
    }

    /** Every link of the page opens a list that says the number of the link. */
    @Test
    void everyLinkOfThePageOpensItsNumber() throws Exception {
        String page = body("/bao-cao?ky=QUARTER-2&nam=2024");
        Matcher links = Pattern.compile("href=\"(/bao-cao/ho-so[^\"]*)\"[^>]*>(\\d+)</a>")
                .matcher(page);
        int seen = 0;
        while (links.find()) {
            seen++;
            assertThat(body(links.group(1).replace("&amp;", "&")))
                    .as(links.group(1))
                    .contains("<p>" + links.group(2) + " hồ sơ.</p>");
        }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void theSpreadsheetHasTheFiguresOfThePage() throws Exception {
        byte[] file = mvc.perform(get("/bao-cao.xlsx?ky=NGAY&tu=1/4/2024&den=30/6/2024&noi=COMPETENT")
                        .with(SignedIn.as(leader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Report report = reports.get(leader, new ReportQuery(QUARTER, ReportQuery.Basis.COMPETENT));
        Row total = rows(file).getLast();
        int column = 2;
        for (Figure figure : Figure.values()) {
            assertThat(total.getCellAsNumber(column++).orElseThrow().longValue())
                    .isEqualTo(report.total().figure(figure));
        }
    }

    @Test
    void aPeriodThatIsNoneIsSaidSoAndNothingTypedIsLost() throws Exception {
        var answer = mvc.perform(
                        get("/bao-cao?ky=NGAY&tu=31/2/2024&den=30/6/2024").with(SignedIn.as(leader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Ngày bắt đầu phải là một ngày có thật", "31/2/2024", "30/6/2024");
    }

    @Test
    void whatIsTypedBesidesThePeriodNeverBreaksThePage() throws Exception {
        assertThat(body("/bao-cao?ky=NGAY&tu=1/4/2024&den=30/6/2024&nam=%7Bx%7D"))
                .contains("nam=%7Bx%7D");
    }

    private String body(String address) throws Exception {
        var answer = mvc.perform(get(java.net.URI.create(address)).with(SignedIn.as(leader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}

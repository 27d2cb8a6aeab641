import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.workflow.TemplateStep;
import vn.motcua.workflow.UnitRule;

/**
 * Fills a database with dossiers by COPY: few large communes and many small ones, the popular procedures with their
 * real processes, most of the open work at the case officers, some of it late. Each dossier is made from its number
 * alone, so every table can be written by a thread of its own and a later load goes on where an earlier one ended.
 * The journals are long enough but their hashes are random: such a database is for measuring, not for verifying.
 */
final class DossierLoad {

    /** Numbers from here on are not those of dossiers filed through the product. */
    private static final long FIRST = 5_000_000_000L;

    private static final long YEAR = 10_000_000_000L;
    private static final int THREADS = 2;
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng"
    };
    private static final String[] MIDDLE = {"Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Thanh", "Hữu", "Đức", "Kim"};
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dung", "Huy", "Khánh", "Lâm", "Mai", "Nam", "Vân"};
    private static final String[] POPULAR = {
        "1.001193",
        "1.000894",
        "1.004873",
        "1.000656",
        "2.000635",
        "1.001612",
        "1.013225",
        "1.001776",
        "1.004859",
        "1.004884"
    };

    /** Share of open dossiers at the first, second, … step of a process of six; longer ones share the middle. */
    private static final double AT_DESK = 0.15;

    private static final double TO_COLLECT = 0.12;

    private record Place(AgencyId committee, AgencyId desk, String code, String name) {}

    private record Kind(ProcedureVersion procedure, List<TemplateStep> steps, int days) {}

    /** One dossier in the making: how it is to be, drawn from its number. */
    private record Drawn(
            long id,
            int year,
            String code,
            Place place,
            Kind kind,
            String person,
            boolean open,
            int active,
            Instant submitted,
            Instant due) {}

    private final Database database;
    private final Agencies agencies;
    private final List<Place> places = new ArrayList<>();
    private final double[] upTo;
    private final List<Kind> kinds = new ArrayList<>();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final int year = VietnamTime.dateOf(now).getYear();

    DossierLoad(Product product) {
        database = product.database();
        agencies = product.get(Agencies.class);
        LocalDate today = VietnamTime.dateOf(now);
        for (Agency committee : agencies.listCommuneCommittees()) {
            Agency desk = agencies.centreOf(committee.id());
            places.add(new Place(committee.id(), desk.id(), agencies.codeOf(committee.id(), today), desk.name()));
        }
        upTo = new double[places.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.pow(i + 5, -0.7);
            upTo[i] = sum;
        }
        for (String code : POPULAR) {
            ProcedureVersion procedure = product.get(Procedures.class).current(new ProcedureCode(code), today);
            procedure
                    .process()
                    .ifPresent(process -> kinds.add(new Kind(
                            procedure,
                            process.steps(),
                            procedure
                                    .legalTime()
                                    .map(time -> Math.max(1, time.amount()))
                                    .orElse(3))));
        }
    }

    /** The commune with the most work, and the one in the middle. */
    AgencyId largest() {
        return places.getFirst().committee();
    }

    AgencyId middle() {
        return places.get(places.size() / 2).committee();
    }

    /**
     * Writes dossiers with their steps, papers and clocks, and with their journals when asked for.
     *
     * @param from number of the first, 0 for an empty database
     * @param to number after the last
     * @param openShare which share of them is not yet handed over
     */
    Duration load(long from, long to, double openShare, boolean journals) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> tables = new ArrayList<>();
            long half = from + (to - from) / 2;
            tables.add(pool.submit(() -> steps(from, half, openShare)));
            tables.add(pool.submit(() -> steps(half, to, openShare)));
            tables.add(pool.submit(() -> dossiers(from, to, openShare)));
            tables.add(pool.submit(() -> papers(from, to, openShare)));
            tables.add(pool.submit(() -> clocks(from, to, openShare)));
            tables.add(pool.submit(() -> codes(from, to, openShare)));
            if (journals) {
                tables.add(pool.submit(() -> journals(from, to, openShare)));
            }
            for (Future<?> table : tables) {
                table.get();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        database.run(
                "vacuum analyze workflow.step",
                "vacuum analyze dossiers.dossier",
                "vacuum analyze dossiers.paper",
                "vacuum analyze dossiers.clock_segment",
                "vacuum analyze dossiers.code",
                "checkpoint");
        if (journals) {
            database.run("vacuum analyze dossiers.journal");
        }
        return took;
    }

    private Drawn draw(long number, double openShare) {
        SplittableRandom random = new SplittableRandom(number * 31 + 7);
        double drawn = random.nextDouble() * upTo[upTo.length - 1];
        int low = java.util.Arrays.binarySearch(upTo, drawn);
        Place place = places.get(low < 0 ? -low - 1 : low);
        Kind kind = kinds.get((int) (kinds.size() * Math.pow(random.nextDouble(), 1.5)));
        String person = FAMILY[(int) (FAMILY.length * Math.pow(random.nextDouble(), 2))] + " "
                + MIDDLE[random.nextInt(MIDDLE.length)] + " " + GIVEN[random.nextInt(GIVEN.length)];
        boolean open = random.nextDouble() < openShare;
        int active = open
                ? active(random.nextDouble(), kind.steps().size())
                : kind.steps().size() + 1;
        // Open work was filed within its legal time and a little more: one in ten is late.
        double age = open ? random.nextDouble() * kind.days() * 1.4 * 1.1 : 10 + random.nextDouble() * 300;
        Instant submitted = now.minusSeconds((long) (age * 86_400));
        Instant due = submitted.plusSeconds((long) (kind.days() * 1.4 * 86_400)).plusSeconds(random.nextInt(20_000));
        String code = place.code()
                + VietnamTime.dateOf(submitted).format(java.time.format.DateTimeFormatter.ofPattern("-yyMMdd-"))
                + (1_000_000 + number);
        return new Drawn(year * YEAR + FIRST + number, year, code, place, kind, person, open, active, submitted, due);
    }

    private static int active(double drawn, int steps) {
        if (drawn < AT_DESK) {
            return 1;
        }
        if (drawn > 1 - TO_COLLECT) {
            return steps;
        }
        // The nearer the case officer, the more of it waits there.
        double inside = (drawn - AT_DESK) / (1 - AT_DESK - TO_COLLECT);
        return 2 + (int) ((steps - 2) * inside * inside);
    }

    private long steps(long from, long to, double openShare) throws SQLException, IOException {
        return copy(
                "workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, budget_minutes, state, assignee,"
                        + " assignee_name, activated_at, step_due_at, finished_at, finished_by, outcome, legal_due_at,"
                        + " code, title, person, place)",
                from,
                to,
                openShare,
                (row, dossier) -> {
                    int seq = 0;
                    for (TemplateStep step : dossier.kind().steps()) {
                        seq++;
                        boolean done = seq < dossier.active();
                        boolean active = seq == dossier.active();
                        boolean taken = done || (active && seq == 2 && dossier.id() % 2 == 0);
                        row.add("dossier", dossier.id(), seq, step.kind(), step.role())
                                .add(agency(step.unit(), dossier).value())
                                .add(step.budget() == null ? 0 : step.budget().toMinutes())
                                .add(done ? "DONE" : active ? "ACTIVE" : "PLANNED")
                                .add(taken ? 1_000_000 : null, taken ? "Trần Minh Hải" : null)
                                .add(done || active ? dossier.submitted() : null)
                                .add(done || active ? dossier.due() : null)
                                .add(done ? dossier.submitted() : null, done ? 1_000_000 : null)
                                .add(done ? "FORWARD" : null)
                                .add(active && seq > 1 ? dossier.due() : null)
                                .add(active ? dossier.code() : "")
                                .add(active ? dossier.kind().procedure().name() : "")
                                .add(active ? dossier.person() : "")
                                .add(active ? dossier.place().name() : "")
                                .end();
                    }
                });
    }

    private long dossiers(long from, long to, double openShare) throws SQLException, IOException {
        return copy(
                "dossiers.dossier (id, opened_year, code, slip_key, channel, procedure_version_id, procedure_code,"
                        + " procedure_name, helped_agency, received_agency, competent_agency, applicant_name,"
                        + " applicant_birth_date, applicant_phone, applicant_address, submitter_name, status,"
                        + " legal_amount, legal_unit, clock_policy, submitted_at, received_at, first_promised_at,"
                        + " promised_at, finished_at, handed_over_at, journal_seq, journal_hash)",
                from,
                to,
                openShare,
                (row, dossier) -> {
                    boolean received = dossier.active() > 1;
                    boolean finished =
                            dossier.active() >= dossier.kind().steps().size();
                    ProcedureVersion procedure = dossier.kind().procedure();
                    row.add(dossier.id(), dossier.year(), dossier.code(), "ABCDEFGHJK")
                            .add(dossier.id() % 3 == 0 ? "ONLINE" : "COUNTER")
                            .add(procedure.id().value(), procedure.code().value(), procedure.name())
                            .add(
                                    dossier.place().desk().value(),
                                    dossier.place().desk().value())
                            .add(dossier.place().committee().value(), dossier.person(), "1990-05-17", "0905000111")
                            .add("12 Lê Duẩn, Đà Nẵng", dossier.person(), status(dossier, received, finished))
                            .add(dossier.kind().days(), "WORKING_DAY", procedure.clockPolicy(), dossier.submitted())
                            .add(received ? dossier.submitted() : null)
                            .add(received ? dossier.due() : null, received ? dossier.due() : null)
                            .add(finished ? dossier.submitted() : null)
                            .add(dossier.open() ? null : dossier.submitted())
                            .add(dossier.active(), "\\\\x" + "a5".repeat(32))
                            .end();
                });
    }

    private static String status(Drawn dossier, boolean received, boolean finished) {
        if (!dossier.open()) {
            return "HANDED_OVER";
        }
        if (finished) {
            return "FINISHED";
        }
        return !received ? "SUBMITTED" : dossier.active() == 2 ? "ACCEPTED" : "IN_PROGRESS";
    }

    private long papers(long from, long to, double openShare) throws SQLException, IOException {
        return copy(
                "dossiers.paper (dossier_id, opened_year, line, name, originals, document_id, file_name, sha256, size,"
                        + " media_type, purpose)",
                from,
                to,
                openShare,
                (row, dossier) -> row.add(dossier.id(), dossier.year(), 1, "Giấy tờ chứng minh cư trú", 1, 1)
                        .add("Giấy tờ kèm theo.pdf", "a5".repeat(32), 300, "application/pdf", "COMPONENT")
                        .end());
    }

    private long clocks(long from, long to, double openShare) throws SQLException, IOException {
        return copy(
                "dossiers.clock_segment (dossier_id, opened_year, seq, kind, starts_at, ends_at, reason)",
                from,
                to,
                openShare,
                (row, dossier) -> {
                    if (dossier.active() > 1) {
                        row.add(dossier.id(), dossier.year(), 1, "RUNNING", dossier.submitted())
                                .add(dossier.open() ? null : dossier.submitted(), "NĐ 118/2025 Điều 17 khoản 3")
                                .end();
                    }
                });
    }

    private long codes(long from, long to, double openShare) throws SQLException, IOException {
        return copy(
                "dossiers.code (code, dossier_id)",
                from,
                to,
                openShare,
                (row, dossier) -> row.add(dossier.code(), dossier.id()).end());
    }

    private long journals(long from, long to, double openShare) throws SQLException, IOException {
        return copy(
                "dossiers.journal (dossier_id, opened_year, seq, at, actor, actor_name, action, to_status, salt,"
                        + " hash)",
                from,
                to,
                openShare,
                (row, dossier) -> {
                    for (int seq = 1; seq <= dossier.active(); seq++) {
                        row.add(
                                        dossier.id(),
                                        dossier.year(),
                                        seq,
                                        dossier.submitted(),
                                        "STAFF:1000000",
                                        "Trần Minh Hải")
                                .add(seq == 1 ? "SUBMIT" : "FORWARD", seq == 1 ? "SUBMITTED" : "IN_PROGRESS")
                                .add("\\\\x" + "5a".repeat(16), "\\\\x" + "a5".repeat(32))
                                .end();
                    }
                });
    }

    private AgencyId agency(UnitRule rule, Drawn dossier) {
        return switch (rule.place()) {
            case RECEIVING_CENTRE -> dossier.place().desk();
            case COMPETENT_UNIT, COMMUNE -> dossier.place().committee();
            case COMPETENT_DIVISION, COMMUNE_DIVISION ->
                agencies.findDivision(dossier.place().committee(), "OFFICE")
                        .map(Agency::id)
                        .orElse(dossier.place().committee());
            case PROVINCIAL_DEPARTMENT ->
                agencies.findDepartment(String.valueOf(rule.department()))
                        .orElseThrow()
                        .id();
        };
    }

    private interface Writer {
        void write(Row row, Drawn dossier);
    }

    private long copy(String table, long from, long to, double openShare, Writer writer)
            throws SQLException, IOException {
        try (Connection connection = database.connect("motcua_owner")) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            Row row = new Row();
            for (long number = from; number < to; number++) {
                writer.write(row, draw(number, openShare));
                if (row.text.length() > 100_000) {
                    row.send(copy);
                }
            }
            row.send(copy);
            return copy.endCopy();
        }
    }

    /** Lines of COPY's text form. */
    private static final class Row {

        private final StringBuilder text = new StringBuilder(120_000);
        private boolean begun;

        Row add(Object... values) {
            for (Object value : values == null ? new Object[] {null} : values) {
                if (begun) {
                    text.append('\t');
                }
                begun = true;
                text.append(value == null ? "\\N" : value);
            }
            return this;
        }

        void end() {
            text.append('\n');
            begun = false;
        }

        private void send(CopyIn copy) throws SQLException {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }
    }
}

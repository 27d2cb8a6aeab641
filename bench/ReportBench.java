import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Set;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.SpreadsheetWriter;
import vn.motcua.dossiers.registers.Figure;
import vn.motcua.dossiers.registers.PeriodicReports;
import vn.motcua.dossiers.registers.RegisterQuery;
import vn.motcua.dossiers.registers.Registers;
import vn.motcua.dossiers.registers.Report;
import vn.motcua.dossiers.registers.ReportPeriod;
import vn.motcua.dossiers.registers.ReportQuery;
import vn.motcua.dossiers.registers.ReportRow;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** The periodic report and the register over a full database: a commune's leader, and the province's. */
final class ReportBench {

    private ReportBench() {}

    /** Runs everything; {@code [dossiers [rounds]]}. */
    public static void main(String[] arguments) throws Exception {
        int dossiers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Database.forget(Product.HOME);
        try (Product product = new Product("report")) {
            DossierLoad load = new DossierLoad(product);
            Figures.print(
                    "loading " + dossiers + " dossiers",
                    "s",
                    load.load(0, dossiers, 0.05, true).toMillis() / 1e3);
            Agencies agencies = product.get(Agencies.class);
            LocalDate today = LocalDate.ofInstant(java.time.Instant.now(), VietnamTime.ZONE);
            ReportQuery quarter =
                    new ReportQuery(new ReportPeriod(today.minusMonths(3), today), ReportQuery.Basis.COMPETENT);
            report(
                    product,
                    "the province",
                    leader(agencies.getProvincialCommittee().id()),
                    quarter,
                    rounds);
            report(product, "the largest commune", leader(load.largest()), quarter, rounds);
            register(product, leader(load.largest()), today);
        }
        System.exit(0);
    }

    private static Actor leader(AgencyId agency) {
        return new Actor(Actor.Kind.STAFF, 1_000_001, "Lãnh đạo", Set.of(new Actor.Grant("LEADER", agency.value())));
    }

    private static void report(Product product, String of, Actor leader, ReportQuery query, int rounds) {
        PeriodicReports reports = product.get(PeriodicReports.class);
        double[] seconds = new double[rounds];
        double[] drill = new double[rounds];
        Report report = reports.get(leader, query);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            report = reports.get(leader, query);
            seconds[round] = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            ActAs.actor(leader, () -> reports.list(leader, query, Figure.OPEN_LATE, ReportRow.Scope.ALL, 0, 50));
            drill[round] = (System.nanoTime() - start) / 1e9;
        }
        Figures.print("report of " + of + " on " + report.total().figure(Figure.RECEIVED) + " dossiers", "s", seconds);
        Figures.print("list behind one of its figures", "s", drill);
    }

    private static void register(Product product, Actor leader, LocalDate today) {
        Registers registers = product.get(Registers.class);
        RegisterQuery year = new RegisterQuery(today.minusDays(365), today, null, null);
        int[] lines = {0};
        long start = System.nanoTime();
        SpreadsheetWriter writer =
                new SpreadsheetWriter(OutputStream.nullOutputStream(), "Sổ", java.util.List.of(20, 20, 40, 20));
        ActAs.actor(leader, () -> {
            registers.read(leader, year, line -> {
                writer.row(line.code(), line.person(), line.procedure(), line.receivedAt());
                lines[0]++;
            });
            return true;
        });
        writer.finish();
        Figures.print("register of " + lines[0] + " lines", "s", (System.nanoTime() - start) / 1e9);
    }
}

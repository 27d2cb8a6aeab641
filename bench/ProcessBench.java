import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * Process runs from filing to hand-over through the product's own commands, against pgbench writing the same rows
 * in the same number of transactions on the same server. What both wrote is compared table by table first: the
 * script is only a bound while it writes what the product writes.
 */
final class ProcessBench {

    private static final int[] THREADS = {1, 4, 8};
    private static final double EQUAL_WITHIN = 0.05;
    private static final Map<String, String> DECLARED = Map.ofEntries(
            Map.entry("requesterName", "Nguyễn Thị Thanh Vân"),
            Map.entry("requesterResidence", "12 Lê Duẩn, phường Hải Châu, Đà Nẵng"),
            Map.entry("requesterIdType", "CCCD"),
            Map.entry("requesterIdNumber", "048190012345"),
            Map.entry("requesterRelation", "SELF"),
            Map.entry("subjectName", "Nguyễn Thị Thanh Vân"),
            Map.entry("subjectBirthDate", "17/05/1990"),
            Map.entry("subjectGender", "FEMALE"),
            Map.entry("subjectEthnicity", "01"),
            Map.entry("subjectNationality", "VN"),
            Map.entry("subjectResidence", "12 Lê Duẩn, phường Hải Châu, Đà Nẵng"),
            Map.entry("subjectIdType", "CCCD"),
            Map.entry("subjectIdNumber", "048190012345"),
            Map.entry("maritalStatus", "NEVER"),
            Map.entry("purposeKind", "OTHER"),
            Map.entry("purposeText", "Vay vốn ngân hàng"),
            Map.entry("declarationAccepted", "YES"));

    private final Product product;
    private final List<Posts.Post> posts;
    private final Filings filings;
    private final Dossiers dossiers;

    private ProcessBench(Product product) {
        this.product = product;
        posts = Posts.fill(product);
        filings = product.get(Filings.class);
        dossiers = product.get(Dossiers.class);
    }

    /** Runs everything; {@code [rounds [seconds [runs compared]]]}, without rounds only what is written and said. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int compared = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3_000;
        Database.forget(Product.HOME);
        try (Product product = new Product("process")) {
            product.database().requireDurability();
            product.database().autovacuum(false);
            Figures.print(
                    "durable commits of one connection",
                    "/s",
                    product.database().commitsPerSecond());
            ProcessBench bench = new ProcessBench(product);
            System.out.printf("Process runs: %d communes, %d rounds of %d s%n", bench.posts.size(), rounds, seconds);
            bench.countStatements();
            boolean equal = bench.compareWhatIsWritten(compared);
            bench.measureStored(compared);
            if (rounds > 0) {
                bench.warmUp();
                bench.measure(rounds, seconds);
                bench.measureCpu(2 * seconds);
                Profile.of("process runs at 4 threads", () -> bench.runsPerSecond(4, bench.posts.size(), 4 * seconds));
                bench.measureDelivery(Duration.ofSeconds(10));
                bench.measurePrinting(200);
            }
            if (!equal) {
                throw new IllegalStateException(
                        Pgbench.SCRIPT + " no longer writes what the product writes: see above");
            }
        }
        System.exit(0);
    }

    /** One dossier of a marital status certificate, filed online by a citizen with an inbox and a phone. */
    private void run(Posts.Post post, boolean online) {
        Filing filing = new Filing(
                new ProcedureCode("1.004873"),
                online ? Channel.ONLINE : Channel.COUNTER,
                post.desk(),
                post.desk(),
                post.committee().adminUnit(),
                online ? post.person() : null,
                new PersonDetails(
                        "Nguyễn Thị Thanh Vân",
                        java.time.LocalDate.of(1990, 5, 17),
                        "048190012345",
                        "0905000111",
                        null,
                        "12 Lê Duẩn, phường Hải Châu, Đà Nẵng"),
                null,
                null,
                DECLARED,
                List.of(new FiledPaper(4, 0, 0, post.scan())));
        DossierCode code = as(online ? post.citizen() : post.receptionist(), actor -> filings.submit(filing, actor))
                .code();
        as(post.receptionist(), actor -> done(() -> dossiers.accept(code, actor)));
        as(post.caseOfficer(), actor -> done(() -> dossiers.take(code, actor)));
        as(post.caseOfficer(), actor -> done(() -> dossiers.attachResult(code, actor, post.result())));
        as(post.caseOfficer(), actor -> done(() -> dossiers.forward(code, actor, "Đủ điều kiện, trình duyệt")));
        as(post.head(), actor -> done(() -> dossiers.forward(code, actor, "Đồng ý")));
        as(post.leader(), actor -> done(() -> dossiers.approve(code, actor, null)));
        as(post.registrar(), actor -> done(() -> dossiers.numberResult(code, actor, "101/TLKS")));
        as(post.receptionist(), actor -> done(() -> dossiers.handOver(code, actor, "Nguyễn Thị Thanh Vân", true)));
    }

    private static <T> T as(Actor actor, java.util.function.Function<Actor, T> work) {
        return ActAs.actor(actor, () -> work.apply(actor));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private void warmUp() throws Exception {
        runsPerSecond(4, posts.size(), 20);
        Pgbench.run(product.database(), 4, posts.size(), "--time=5");
    }

    // What is written.

    private boolean compareWhatIsWritten(int runs) throws Exception {
        // The first rows of a table and the counters of the day are not what a run costs.
        for (int i = 0; i < 3 * posts.size(); i++) {
            run(posts.get(i % posts.size()), true);
        }
        Pgbench.run(product.database(), 1, posts.size(), "--transactions=" + 3 * posts.size());
        Written ours = written(runs, () -> {
            for (int i = 0; i < runs; i++) {
                run(posts.get(i % posts.size()), true);
            }
            return null;
        });
        Written bound = written(runs, () -> Pgbench.run(product.database(), 1, posts.size(), "--transactions=" + runs));
        product.database().autovacuum(true);
        System.out.printf(
                "Written per run, product / %s (%d runs each, vacuum off):%n", Pgbench.SCRIPT.getFileName(), runs);
        System.out.printf("  %-38s %16s %18s %20s%n", "table", "rows", "updates", "bytes");
        boolean equal = true;
        Set<String> tables = new TreeSet<>(ours.bytes().keySet());
        tables.addAll(bound.bytes().keySet());
        tables.addAll(ours.rows().keySet());
        tables.addAll(bound.rows().keySet());
        for (String table : tables) {
            double ourRows = ours.rows().getOrDefault(table, 0.0);
            double itsRows = bound.rows().getOrDefault(table, 0.0);
            double ourBytes = ours.bytes().getOrDefault(table, 0.0);
            double itsBytes = bound.bytes().getOrDefault(table, 0.0);
            // Sizes are whole pages, in the table and in each of its indexes.
            boolean same = (isEqual(ourRows, itsRows) || Math.abs(ourRows - itsRows) * runs < 94)
                    && (isEqual(ourBytes, itsBytes) || Math.abs(ourBytes - itsBytes) * runs <= 4 * 8192);
            equal &= same;
            System.out.printf(
                    "  %-38s %7.2f /%7.2f %8.2f /%8.2f %9.0f /%9.0f%s%n",
                    table,
                    ourRows,
                    itsRows,
                    ours.updates().getOrDefault(table, 0.0),
                    bound.updates().getOrDefault(table, 0.0),
                    ourBytes,
                    itsBytes,
                    same ? "" : "  DIFFERS");
            if (!same) {
                printParts(table, ours.parts(), bound.parts());
            }
        }
        double ourSum = sum(ours.bytes());
        double itsSum = sum(bound.bytes());
        equal &= isEqual(ourSum, itsSum);
        System.out.printf(
                "  %-38s %7.2f /%7.2f %8.2f /%8.2f %9.0f /%9.0f%s%n",
                "all",
                sum(ours.rows()),
                sum(bound.rows()),
                sum(ours.updates()),
                sum(bound.updates()),
                ourSum,
                itsSum,
                isEqual(ourSum, itsSum) ? "" : "  DIFFERS");
        Figures.print("write-ahead log per run", "B", ours.wal());
        Figures.print("write-ahead log per run of pgbench", "B", bound.wal());
        System.out.println("pgbench writes what the product writes: " + (equal ? "OK" : "MISSED"));
        return equal;
    }

    /** What stays of a run where vacuum passes and messages are delivered, as in daily work. */
    private void measureStored(int runs) throws Exception {
        Database database = product.database();
        // What pgbench says it declared is nobody's; sheets are printed apart from the runs, and measured so.
        database.run("delete from dossiers.unprinted");
        product.withoutJob("dossiers.print-declarations");
        product.resumeJobs();
        List<Map<String, Double>> sizes = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < runs; i++) {
                run(posts.get(i % posts.size()), true);
            }
            // What is held for the end of its reader's quiet hours stays.
            while (!database.ask(
                            "select count(*) from notifications.delivery where state = 'WAITING' and hold_until is null")
                    .equals("0")) {
                Thread.sleep(100);
            }
            database.run("vacuum");
            sizes.add(database.bytes());
        }
        // The first rounds fill the pages that later ones find free.
        Map<String, Double> stored = Database.growth(sizes.get(1), sizes.get(4), 3L * runs);
        System.out.println("Stored per run:");
        stored.forEach((table, bytes) -> System.out.printf("  %-38s %9.0f%n", table, bytes));
        Figures.atMost(5_000, "stored bytes per run", "B", sum(stored));
    }

    private static void printParts(String table, Map<String, Double> ours, Map<String, Double> bound) {
        Set<String> parts = new TreeSet<>(ours.keySet());
        parts.addAll(bound.keySet());
        parts.stream()
                .filter(part -> part.equals(table) || part.startsWith(table + "/"))
                .forEach(part -> System.out.printf(
                        "      %-70s %9.0f /%9.0f%n",
                        part, ours.getOrDefault(part, 0.0), bound.getOrDefault(part, 0.0)));
    }

    private record Written(
            Map<String, Double> rows,
            Map<String, Double> updates,
            Map<String, Double> bytes,
            Map<String, Double> parts,
            double wal) {}

    private Written written(int runs, Callable<?> work) throws Exception {
        Database database = product.database();
        product.restConnections();
        database.run("checkpoint");
        Map<String, Double> rows = database.rows();
        Map<String, Double> updates = database.updates();
        Map<String, Double> bytes = database.bytes();
        Map<String, Double> parts = database.parts();
        double wal = database.walBytes();
        work.call();
        double walAfter = database.walBytes();
        product.restConnections();
        return new Written(
                Database.growth(rows, database.rows(), runs),
                Database.growth(updates, database.updates(), runs),
                Database.growth(bytes, database.bytes(), runs),
                Database.growth(parts, database.parts(), runs),
                (walAfter - wal) / runs);
    }

    private static boolean isEqual(double ours, double bound) {
        return Math.abs(ours - bound) <= EQUAL_WITHIN * Math.max(ours, bound);
    }

    private static double sum(Map<String, Double> tables) {
        return tables.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    // Statements.

    private void countStatements() {
        int runs = 50;
        Statements statements = product.statements();
        for (boolean online : new boolean[] {false, true}) {
            statements.start();
            for (int i = 0; i < runs; i++) {
                run(posts.get(i % posts.size()), online);
            }
            statements.stop();
            String kind = online ? "online, with messages to the citizen" : "at the counter";
            Figures.print("transactions per run " + kind, "", statements.commitsPerRun(runs));
            Figures.atMost(60, "SQL statements per run " + kind, "", statements.perRun(runs));
            statements.print(runs);
        }
    }

    // Speed.

    private void measure(int rounds, int seconds) throws Exception {
        Map<String, double[]> ours = new LinkedHashMap<>();
        Map<String, double[]> bound = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                for (int places : new int[] {posts.size(), 1}) {
                    String name = "process runs, " + threads + (threads == 1 ? " thread, " : " threads, ")
                            + (places == 1 ? "one commune" : places + " communes");
                    ours.computeIfAbsent(name, key -> new double[rounds])[round] =
                            runsPerSecond(threads, places, seconds);
                    bound.computeIfAbsent(name, key -> new double[rounds])[round] =
                            Pgbench.run(product.database(), threads, places, "--time=" + seconds);
                }
            }
        }
        ours.forEach((name, figures) -> {
            double[] ratios = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                ratios[i] = figures[i] / bound.get(name)[i];
            }
            if (name.contains("4 threads, 94")) {
                Figures.atLeast(150, name, "runs/s", figures);
            } else {
                Figures.print(name, "runs/s", figures);
            }
            Figures.print(name + ", pgbench", "runs/s", bound.get(name));
            Figures.atLeast(0.35, name + ", share of pgbench", "", ratios);
        });
    }

    /** CPU of a run, which other work on the machine does not change. */
    private void measureCpu(int seconds) throws Exception {
        long self = ProcessHandle.current().pid();
        double[] product = new double[3];
        double[] server = new double[3];
        for (int round = 0; round < 3; round++) {
            double before = Processes.cpuSeconds(self, false);
            double serverBefore = this.product.database().cpuSeconds();
            double runs = runsPerSecond(4, posts.size(), seconds) * seconds;
            product[round] = 1_000 * (Processes.cpuSeconds(self, false) - before) / runs;
            server[round] = 1_000 * (this.product.database().cpuSeconds() - serverBefore) / runs;
        }
        Figures.print("CPU per run, product", "ms", product);
        Figures.print("CPU per run, PostgreSQL", "ms", server);
    }

    private double runsPerSecond(int threads, int places, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * (places / threads);
                futures.add(pool.submit(() -> {
                    int runs = 0;
                    while (System.nanoTime() < end) {
                        run(posts.get((first + runs) % places), true);
                        runs++;
                    }
                    return runs;
                }));
            }
            int runs = 0;
            for (Future<Integer> future : futures) {
                runs += future.get();
            }
            return runs / ((System.nanoTime() - start) / 1e9);
        }
    }

    // Printing.

    /** The sheets of declarations are made beside the filings: how many a second, when nothing else is to be done. */
    private void measurePrinting(int sheets) throws Exception {
        Database database = product.database();
        database.run("delete from dossiers.unprinted");
        for (int i = 0; i < sheets; i++) {
            run(posts.get(i % posts.size()), true);
        }
        long start = System.nanoTime();
        product.run("dossiers.print-declarations");
        while (!database.ask("select count(*) from dossiers.unprinted").equals("0")) {
            Thread.sleep(50);
        }
        Figures.print("declarations printed", "/s", sheets / ((System.nanoTime() - start) / 1e9));
    }

    // Delivery.

    /** The outbox empties beside the runs; this is how fast it does when nothing else runs. */
    private void measureDelivery(Duration time) throws Exception {
        Database database = product.database();
        String waiting = "select count(*) from notifications.delivery where state = 'WAITING'";
        // At night most of them wait for the morning.
        database.run(
                "update notifications.delivery set next_attempt_at = now(), hold_until = null where state = 'WAITING'");
        long before = Long.parseLong(database.ask(waiting));
        product.resumeJobs();
        // The scheduler takes its time to begin.
        while (Long.parseLong(database.ask(waiting)) == before) {
            Thread.sleep(100);
        }
        before = Long.parseLong(database.ask(waiting));
        Thread.sleep(time);
        long after = Long.parseLong(database.ask(waiting));
        Figures.print("messages delivered from the outbox", "/s", (before - after) / (double) time.toSeconds());
        database.run("delete from notifications.delivery where state = 'WAITING'");
        Thread.sleep(2_000);
    }
}

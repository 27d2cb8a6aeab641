import java.util.ArrayList;
import java.util.List;

/**
 * The packaged product as a process of its own, asked over HTTP: CPU of its JVM and of PostgreSQL per lifecycle, how
 * long an answer takes, whether each read sees the write before it; then how fast it is ready and how much it holds.
 */
final class HttpBench {

    private static final int CLIENTS = 4;

    private final Served server;
    private Lifecycles lifecycles;

    private HttpBench(Served server) {
        this.server = server;
    }

    /** Runs everything; {@code [rounds [seconds [seconds of warming up]]]}, without rounds only the footprint. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int warmUp = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        try (Served server = new Served("bench-http")) {
            HttpBench bench = new HttpBench(server);
            if (rounds > 0) {
                bench.load(rounds, seconds, warmUp);
            } else {
                server.start(List.of());
            }
            bench.footprint("without AOT cache", List.of(), seconds);
            bench.footprint("with AOT cache", Served.AOT, seconds);
        }
        System.exit(0);
    }

    // Lifecycles.

    private void load(int rounds, int seconds, int warmUp) throws Exception {
        Figures.print("first start, with an empty database", "s", server.start(List.of()));
        Database database = server.database();
        database.requireDurability();
        lifecycles = new Lifecycles(server.address("/api/v1"), database);
        for (Lifecycles.Kind lifecycle : List.of(Lifecycles.SHORT, Lifecycles.WHOLE)) {
            lifecycles.drive(lifecycle, CLIENTS, warmUp / 2, new ArrayList<>());
        }
        for (int clients : new int[] {1, CLIENTS}) {
            for (Lifecycles.Kind lifecycle : List.of(Lifecycles.SHORT, Lifecycles.WHOLE)) {
                measure(lifecycle, clients, rounds, seconds, database);
            }
        }
        Figures.atMost(0, "requests refused by staleness", "", lifecycles.stale());
        Figures.atMost(0, "reads that did not see the write before them", "", lifecycles.unseen());
        Figures.atMost(
                500,
                "resident memory of the JVM after the load, -jar as in make run",
                "MB",
                Processes.residentMegabytes(server.pid()));
        Figures.print("  most it ever had", "MB", Processes.mostResidentMegabytes(server.pid()));
    }

    private void measure(Lifecycles.Kind lifecycle, int clients, int rounds, int seconds, Database database)
            throws Exception {
        double[] jvm = new double[rounds];
        double[] postgres = new double[rounds];
        double[] together = new double[rounds];
        double[] speed = new double[rounds];
        double[][] percentiles = new double[3][rounds];
        for (int round = 0; round < rounds; round++) {
            double jvmBefore = Processes.cpuSeconds(server.pid(), false);
            double postgresBefore = database.cpuSeconds();
            List<Double> answers = new ArrayList<>();
            long start = System.nanoTime();
            int lived = lifecycles.drive(lifecycle, clients, seconds, answers);
            speed[round] = lived / ((System.nanoTime() - start) / 1e9);
            jvm[round] = (Processes.cpuSeconds(server.pid(), false) - jvmBefore) * 1000 / lived;
            postgres[round] = (database.cpuSeconds() - postgresBefore) * 1000 / lived;
            together[round] = jvm[round] + postgres[round];
            double[] samples = answers.stream().mapToDouble(Double::doubleValue).toArray();
            percentiles[0][round] = Figures.percentile(0.50, samples);
            percentiles[1][round] = Figures.percentile(0.95, samples);
            percentiles[2][round] = Figures.percentile(0.99, samples);
        }
        System.out.println("HTTP, " + clients + (clients == 1 ? " client: " : " clients: ") + lifecycle.name());
        Figures.print("  lifecycles", "/s", speed);
        Figures.print("  CPU of the JVM per lifecycle", "ms", jvm);
        Figures.print("  CPU of PostgreSQL per lifecycle", "ms", postgres);
        if (lifecycle == Lifecycles.SHORT) {
            Figures.atMost(14, "  CPU together per lifecycle", "ms", together);
        } else {
            Figures.print("  CPU together per lifecycle", "ms", together);
        }
        Figures.print("  answer p50", "ms", percentiles[0]);
        Figures.print("  answer p95", "ms", percentiles[1]);
        Figures.print("  answer p99", "ms", percentiles[2]);
    }

    // Footprint.

    private void footprint(String name, List<String> options, int seconds) throws Exception {
        double[] ready = new double[5];
        for (int i = 0; i < ready.length; i++) {
            server.stop();
            ready[i] = server.start(options);
        }
        Figures.atMost(6, "ready on an existing database, " + name, "s", ready);
        lifecycles = new Lifecycles(server.address("/api/v1"), server.database());
        Figures.print("  resident memory when ready", "MB", Processes.residentMegabytes(server.pid()));
        lifecycles.drive(Lifecycles.SHORT, CLIENTS, 3 * seconds, new ArrayList<>());
        lifecycles.drive(Lifecycles.WHOLE, CLIENTS, 3 * seconds, new ArrayList<>());
        Figures.atMost(500, "  resident memory after a load", "MB", Processes.residentMegabytes(server.pid()));
    }
}

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/** A page of the work list with its count, at 40,000 and at 400,000 open dossiers, in turns. */
final class WorkListBench {

    private static final int PAGE = 20;
    private static final int CALLS = 100;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private record Reader(String name, Actor actor, boolean bounded) {}

    /** Runs everything; {@code [rounds [few [many]]]}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        int few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40_000;
        int many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 400_000;
        Database.forget(Product.HOME);
        try (Product small = new Product("list_few");
                Product large = new Product("list_many")) {
            small.database().requireDurability();
            Figures.print("loading " + few + " open dossiers", "s", seconds(new DossierLoad(small), few));
            Figures.atMost(60, "loading " + many + " open dossiers", "s", seconds(new DossierLoad(large), many));
            List<Reader> readers = readers(large);
            Map<String, double[]> figures = new LinkedHashMap<>();
            for (int round = -2; round < rounds; round++) {
                for (Reader reader : readers) {
                    for (Product product : List.of(small, large)) {
                        double[] parts = milliseconds(product.get(WorkLists.class), reader.actor());
                        for (int part = 0; round >= 0 && part < 3; part++) {
                            figures.computeIfAbsent(key(reader, product, part), name -> new double[rounds])[round] =
                                    parts[part];
                        }
                    }
                }
            }
            for (Reader reader : readers) {
                report(reader, small, large, figures, rounds);
            }
        }
        System.exit(0);
    }

    private static double seconds(DossierLoad load, int dossiers) throws Exception {
        return load.load(0, dossiers, 1, false).toMillis() / 1000.0;
    }

    private static List<Reader> readers(Product product) {
        DossierLoad load = new DossierLoad(product);
        Agencies agencies = product.get(Agencies.class);
        return List.of(
                new Reader("case officer, middle commune", actor(Role.CASE_OFFICER, load.middle()), true),
                new Reader("case officer, largest commune", actor(Role.CASE_OFFICER, load.largest()), true),
                new Reader(
                        "reception officer, largest commune",
                        actor(
                                Role.RECEPTION_OFFICER,
                                agencies.centreOf(load.largest()).id()),
                        true),
                new Reader("leader, middle commune", actor(Role.LEADER, load.middle()), true),
                new Reader(
                        "all case work of the province",
                        actor(
                                Role.CASE_OFFICER,
                                agencies.getProvincialCommittee().id()),
                        false));
    }

    private static Actor actor(Role role, AgencyId agency) {
        return new Actor(
                Actor.Kind.STAFF, 1_000_000, "Trần Minh Hải", Set.of(new Actor.Grant(role.name(), agency.value())));
    }

    /** Medians of page, count, and both. */
    private static double[] milliseconds(WorkLists lists, Actor actor) {
        double[] page = new double[CALLS];
        double[] count = new double[CALLS];
        double[] both = new double[CALLS];
        int calls = 0;
        long limit = System.nanoTime() + LONGEST.toNanos();
        while (calls < CALLS && (calls < 3 || System.nanoTime() < limit)) {
            long start = System.nanoTime();
            List<WorkItem> items = lists.list(actor, WorkQuery.ALL, 0, PAGE);
            long between = System.nanoTime();
            int total = lists.count(actor, WorkQuery.ALL).lines();
            long end = System.nanoTime();
            if (items.size() > total || items.isEmpty()) {
                throw new IllegalStateException(items.size() + " items of " + total);
            }
            page[calls] = (between - start) / 1e6;
            count[calls] = (end - between) / 1e6;
            both[calls] = (end - start) / 1e6;
            calls++;
        }
        return new double[] {
            Figures.median(Arrays.copyOf(page, calls)),
            Figures.median(Arrays.copyOf(count, calls)),
            Figures.median(Arrays.copyOf(both, calls))
        };
    }

    private static String key(Reader reader, Product product, int part) {
        return reader.name() + product.database().name() + part;
    }

    private static void report(Reader reader, Product small, Product large, Map<String, double[]> figures, int rounds) {
        for (Product product : List.of(small, large)) {
            String lines = product.get(WorkLists.class)
                    .count(reader.actor(), WorkQuery.ALL)
                    .label();
            String name = "work list, " + product.database().name() + ", " + reader.name() + " (" + lines + " lines)";
            double[] both = figures.get(key(reader, product, 2));
            if (reader.bounded()) {
                Figures.atMost(2, name, "ms", both);
            } else {
                Figures.print(name, "ms", both);
            }
            Figures.print("  of it the page", "ms", figures.get(key(reader, product, 0)));
            Figures.print("  of it the count", "ms", figures.get(key(reader, product, 1)));
        }
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = figures.get(key(reader, large, 2))[i] / figures.get(key(reader, small, 2))[i];
        }
        if (reader.bounded()) {
            Figures.atMost(1.2, "work list, ten times the dossiers, " + reader.name(), "times", ratios);
        } else {
            Figures.print("work list, ten times the dossiers, " + reader.name(), "times", ratios);
        }
    }
}

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.calendar.CalendarChanges;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Reprojection;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/** A holiday is announced while 100,000 clocks run; officers go on taking their work meanwhile. */
final class ReprojectionBench {

    private static final int PROBES = 400;

    /** Runs everything; {@code [rounds [dossiers]]}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int dossiers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 140_000;
        Database.forget(Product.HOME);
        try (Product product = new Product("reprojection")) {
            product.database().requireDurability();
            new DossierLoad(product).load(0, dossiers, 1, false);
            Reprojection reprojection = product.get(Reprojection.class);
            Actor actor = everybody(product);
            Figures.print("promises moved by the first look", "", reprojection.catchUp());
            double[] seconds = new double[rounds];
            double[] moved = new double[rounds];
            List<Double> idle = new ArrayList<>();
            List<Double> busy = new ArrayList<>();
            LocalDate today = VietnamTime.dateOf(product.get(Clock.class).instant());
            for (int round = 0; round < rounds; round++) {
                probe(product, actor, idle, new AtomicBoolean(true));
                LocalDate off = dayOff(product, today);
                ActAs.actor(actor, () -> {
                    product.get(CalendarChanges.class)
                            .add(new CalendarDay(
                                    off,
                                    CalendarDay.Kind.EXCEPTIONAL_OFF,
                                    "Nghỉ đột xuất",
                                    null,
                                    "bench",
                                    CalendarDay.Status.CONFIRMED));
                    return true;
                });
                AtomicBoolean running = new AtomicBoolean(true);
                var desk = CompletableFuture.runAsync(() -> {
                    while (running.get()) {
                        probe(product, actor, busy, running);
                    }
                });
                long start = System.nanoTime();
                moved[round] = reprojection.catchUp();
                seconds[round] = (System.nanoTime() - start) / 1e9;
                running.set(false);
                desk.join();
            }
            Figures.print("reprojection, promises moved", "", moved);
            Figures.atMost(60, "reprojection of " + dossiers + " open dossiers", "s", seconds);
            Figures.print("an officer takes a dossier, idle, p50", "ms", of(idle, 0.50));
            Figures.print("an officer takes a dossier, idle, p99", "ms", of(idle, 0.99));
            Figures.print("an officer takes a dossier meanwhile, p50", "ms", of(busy, 0.50));
            Figures.print("an officer takes a dossier meanwhile, p99", "ms", of(busy, 0.99));
            Figures.print("an officer takes a dossier meanwhile, longest", "ms", of(busy, 1));
        }
        System.exit(0);
    }

    private static Actor everybody(Product product) {
        long province =
                product.get(Agencies.class).getProvincialCommittee().id().value();
        return new Actor(
                Actor.Kind.STAFF,
                1_000_000,
                "Trần Minh Hải",
                Stream.of(Role.values())
                        .map(role -> new Actor.Grant(role.name(), province))
                        .collect(Collectors.toSet()));
    }

    /** The next working day that is not yet off. */
    private static LocalDate dayOff(Product product, LocalDate today) {
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .filter(day -> product.get(Calendars.class).standard().isWorkingDay(day))
                .findFirst()
                .orElseThrow();
    }

    private static void probe(Product product, Actor actor, List<Double> times, AtomicBoolean running) {
        List<WorkItem> items = new ArrayList<>(
                product.get(WorkLists.class).list(actor, WorkQuery.free(Set.of(StepKind.PROCESS)), 0, PROBES));
        Collections.shuffle(items);
        for (WorkItem item : items) {
            if (!running.get()) {
                return;
            }
            long start = System.nanoTime();
            product.get(Dossiers.class).take(new DossierCode(item.summary().code()), actor);
            times.add((System.nanoTime() - start) / 1e6);
        }
    }

    private static double of(List<Double> times, double share) {
        return Figures.percentile(
                share, times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

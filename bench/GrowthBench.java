import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same lifecycle over HTTP on databases of growing size, in turns; then a burst of five times what the product
 * sustains: every answer right or a 503 that says when to come again, and the usual speed soon after.
 */
final class GrowthBench {

    private static final int CLIENTS = 4;
    private static final Duration BURST = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private GrowthBench() {}

    /** Runs everything; {@code [rounds [seconds [dossiers...]]]}; a million of each size has its journal. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        List<Integer> sizes = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            sizes.add(Integer.parseInt(arguments[i]));
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of(10_000, 1_000_000));
        }
        Map<Integer, Product> products = new LinkedHashMap<>();
        Database.forget(Product.HOME);
        for (int size : sizes) {
            Product product = new Product("growth_" + size);
            products.put(size, product);
            DossierLoad load = new DossierLoad(product);
            int journals = Math.min(size, 1_000_000);
            double took = load.load(0, journals, 0.05, true).toMillis() / 1_000.0;
            if (size > journals) {
                took += load.load(journals, size, 0.01, false).toMillis() / 1_000.0;
            }
            Figures.print("loading " + size + " dossiers", "s", took);
        }
        measure(products, rounds, seconds);
        products.values().forEach(Product::close);
        try (Served server = new Served("bench-burst")) {
            server.start(List.of());
            burst(new Lifecycles(server.address("/api/v1"), server.database()));
        }
        System.exit(0);
    }

    private static void measure(Map<Integer, Product> products, int rounds, int seconds) throws Exception {
        Map<Integer, double[]> answers = new LinkedHashMap<>();
        Map<Integer, Lifecycles> clients = new LinkedHashMap<>();
        for (Map.Entry<Integer, Product> entry : products.entrySet()) {
            Product product = entry.getValue();
            clients.put(entry.getKey(), new Lifecycles(product.address("/api/v1"), product.database()));
            answers.put(entry.getKey(), new double[rounds]);
        }
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<Integer, Lifecycles> entry : clients.entrySet()) {
                List<Double> samples = new ArrayList<>();
                entry.getValue().drive(Lifecycles.SHORT, CLIENTS, seconds, samples);
                if (round >= 0) {
                    answers.get(entry.getKey())[round] = median(samples);
                }
            }
        }
        double[] smallest = answers.values().iterator().next();
        answers.forEach((size, medians) -> {
            Figures.print("answer with " + size + " dossiers, median", "ms", medians);
            double[] ratios = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                ratios[i] = medians[i] / smallest[i];
            }
            if (medians != smallest) {
                Figures.atMost(1.2, "answer with " + size + " dossiers, against the smallest", "times", ratios);
            }
        });
    }

    private static double median(List<Double> samples) {
        return Figures.median(samples.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Requests come whether or not earlier ones were answered, as people do. */
    private static void burst(Lifecycles lifecycles) throws Exception {
        lifecycles.drive(Lifecycles.SHORT, CLIENTS, 20, new ArrayList<>());
        List<Double> calm = new ArrayList<>();
        int lived = lifecycles.drive(Lifecycles.SHORT, CLIENTS, 5, calm);
        double usual = median(calm);
        // Each lifecycle asks four times.
        double perSecond = 5 * 4 * lived / 5.0;
        AtomicInteger right = new AtomicInteger();
        AtomicInteger shed = new AtomicInteger();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> pending = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + BURST.toNanos();
        for (long sent = 0; System.nanoTime() < end; sent++) {
            long due = start + (long) (sent * 1e9 / perSecond);
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
            pending.add(lifecycles
                    .http()
                    .sendAsync(lifecycles.filing(Lifecycles.SHORT), HttpResponse.BodyHandlers.ofString())
                    .orTimeout(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)
                    .handle((answer, failure) -> {
                        if (failure != null) {
                            wrong.add(failure.toString());
                        } else if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                            right.incrementAndGet();
                        } else if (answer.statusCode() == 503
                                && answer.headers().firstValue("Retry-After").isPresent()) {
                            shed.incrementAndGet();
                        } else {
                            wrong.add(answer.statusCode() + " " + answer.body());
                        }
                        return null;
                    }));
        }
        long over = System.nanoTime();
        double back = -1;
        while (back < 0 && System.nanoTime() - over < 3 * RECOVERY.toNanos()) {
            List<Double> now = new ArrayList<>();
            try {
                lifecycles.drive(Lifecycles.SHORT, 1, 1, now);
            } catch (java.util.concurrent.ExecutionException refused) {
                continue;
            }
            if (median(now) <= 2 * usual) {
                back = (System.nanoTime() - over) / 1e9;
            }
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        System.out.printf(
                "Burst of %.0f requests/s for %d s: %d done, %d shed with 503 and Retry-After%n",
                perSecond, BURST.toSeconds(), right.get(), shed.get());
        wrong.stream().distinct().limit(5).forEach(answer -> System.out.println("  wrong: " + answer));
        Figures.atMost(0, "wrong answers in the burst", "", wrong.size());
        Figures.atMost(
                RECOVERY.toSeconds(), "usual latency again after the burst", "s", back < 0 ? Double.MAX_VALUE : back);
    }
}

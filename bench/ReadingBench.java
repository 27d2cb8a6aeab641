import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading by citizens at a thousand connections: the page of a procedure and the look-up of a dossier against a
 * constant answer of the same server, by h2load; then how long an answer takes at 60 % of the page's own rate.
 */
final class ReadingBench {

    private static final int CONNECTIONS = 1_000;
    private static final Path LOG = Path.of("target/bench-reading.tsv");

    /** A page: its path, and the body of the form when it is posted. */
    private record Reading(String name, String path, String form, List<String> headers) {}

    private final Served server;

    private ReadingBench(Served server) {
        this.server = server;
    }

    /** Runs everything; {@code [rounds [seconds]]}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        try (Served server = new Served("bench-reading")) {
            server.start(List.of());
            new ReadingBench(server).measure(rounds, seconds);
        }
        System.exit(0);
    }

    private void measure(int rounds, int seconds) throws Exception {
        Reading constant = new Reading("constant answer", "/actuator/health/liveness", "", List.of());
        List<Reading> pages =
                List.of(new Reading("page of a procedure", "/thu-tuc/1.004873", "", List.of()), tracking());
        for (Reading page : pages) {
            Figures.print("bytes of the " + page.name() + ", as sent", "B", bytes(page));
            rate(page, 2 * seconds);
        }
        rate(constant, seconds);
        Map<Reading, double[]> rates = new LinkedHashMap<>();
        Map<Reading, double[]> shares = new LinkedHashMap<>();
        double[] constants = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            constants[round] = rate(constant, seconds);
            for (Reading page : pages) {
                double rate = rate(page, seconds);
                rates.computeIfAbsent(page, key -> new double[rounds])[round] = rate;
                shares.computeIfAbsent(page, key -> new double[rounds])[round] = rate / constants[round];
            }
        }
        System.out.println("Reading, " + CONNECTIONS + " connections, h2load on the same two cores");
        Figures.print("  " + constant.name(), "/s", constants);
        for (Reading page : pages) {
            Figures.print("  " + page.name(), "/s", rates.get(page));
            Figures.atLeast(0.5, "  " + page.name() + ", share of the constant answer", "", shares.get(page));
            double calm = 0.6 * Figures.median(rates.get(page));
            double[] slowest = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                slowest[round] = slowest(page, calm, seconds);
            }
            Figures.atMost(50, "  " + page.name() + ", p99 at 60 % of its rate", "ms", slowest);
        }
    }

    /** A dossier of the demonstration, looked up as a citizen does with the code and the key of the slip. */
    private Reading tracking() throws Exception {
        String filing = """
                {"procedureCode":"1.004873","channel":"COUNTER","competentUnit":"20257",
                 "applicant":{"fullName":"Đỗ Thị Ấm","phone":"0905000111"},"components":[{"line":1,"originals":1}]}
                """;
        JsonNode filed = JsonMapper.builder()
                .build()
                .readTree(server.http()
                        .send(
                                server.api("/dossiers")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(filing))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
        HttpResponse<String> form = server.http()
                .send(HttpRequest.newBuilder(server.address("/tra-cuu")).build(), HttpResponse.BodyHandlers.ofString());
        String cookies = String.join(
                "; ",
                form.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        if (!token.find()) {
            throw new IOException("no token in the form");
        }
        return new Reading(
                "look-up of a dossier",
                "/tra-cuu",
                "_csrf=" + encoded(token.group(1)) + "&ma="
                        + encoded(filed.at("/code").asString()) + "&khoa="
                        + encoded(filed.at("/slipKey").asString()),
                List.of("Cookie: " + cookies, "Content-Type: application/x-www-form-urlencoded"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private double bytes(Reading page) throws Exception {
        Result result = load(page, List.of("--requests=1", "--clients=1"));
        return result.bytes();
    }

    private double rate(Reading page, int seconds) throws Exception {
        return load(page, List.of("--duration=" + seconds, "--clients=" + CONNECTIONS))
                .rate();
    }

    /** Milliseconds that 99 % of the answers stay below at this rate. */
    private double slowest(Reading page, double rate, int seconds) throws Exception {
        Files.deleteIfExists(LOG);
        load(
                page,
                List.of(
                        "--duration=" + seconds,
                        "--warm-up-time=3",
                        "--clients=" + CONNECTIONS,
                        "--rps=" + rate / CONNECTIONS,
                        "--log-file=" + LOG));
        double[] microseconds = Files.readAllLines(LOG).stream()
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[2]))
                .toArray();
        return Figures.percentile(0.99, microseconds) / 1_000;
    }

    private record Result(double rate, double bytes) {}

    private Result load(Reading page, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of("h2load", "--h1", "--threads=1"));
        command.addAll(options);
        command.add("--header=Accept-Encoding: gzip");
        page.headers().forEach(header -> command.add("--header=" + header));
        if (!page.form().isEmpty()) {
            Path form = Files.writeString(Path.of("target/bench-form.txt"), page.form());
            command.add("--data=" + form);
        }
        command.add(server.address(page.path()).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = Pattern.compile("finished in [^,]+, ([0-9.]+) req/s").matcher(output);
        Matcher codes = Pattern.compile("status codes: (\\d+) 2xx, (\\d+) 3xx, (\\d+) 4xx, (\\d+) 5xx")
                .matcher(output);
        Matcher data = Pattern.compile("traffic: .*? \\((\\d+)\\) total").matcher(output);
        if (process.waitFor() != 0
                || !rate.find()
                || !codes.find()
                || !data.find()
                || List.of(codes.group(2), codes.group(3), codes.group(4)).stream()
                        .anyMatch(count -> !count.equals("0"))) {
            throw new IOException("h2load: " + output);
        }
        return new Result(Double.parseDouble(rate.group(1)), Double.parseDouble(data.group(1)));
    }
}

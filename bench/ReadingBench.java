import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading by citizens at a thousand connections: the page of a procedure and the look-up of a dossier against a
 * constant answer of the same server, by wrk; then how long an answer takes at 60 % of the page's own rate.
 */
final class ReadingBench {

    private static final int CONNECTIONS = 1_000;

    /** A page: its path, the body of its form when it is posted, names and values of headers in turn. */
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
        System.out.println("Reading, " + CONNECTIONS + " connections, wrk on the same cores");
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
                List.of("Cookie", cookies, "Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private double bytes(Reading page) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address(page.path())).header("Accept-Encoding", "gzip");
        if (!page.headers().isEmpty()) {
            request.headers(page.headers().toArray(String[]::new));
        }
        if (!page.form().isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(page.form()));
        }
        HttpResponse<byte[]> answer = server.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(page.path() + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }

    private double rate(Reading page, int seconds) throws Exception {
        return answered(load(page, seconds, 0)) / seconds;
    }

    /** Answers with the page; a 503 that sheds load is none. */
    private static double answered(String output) throws IOException {
        double shed = output.contains("Non-2xx") ? found("Non-2xx or 3xx responses: ([0-9]+)", output) : 0;
        return found("([0-9]+) requests in", output) - shed;
    }

    /** Milliseconds that 99 % of the answers stay below at this rate. */
    private double slowest(Reading page, double rate, int seconds) throws Exception {
        String output = load(page, seconds, (long) (1_000 * CONNECTIONS / rate));
        double unit =
                output.matches("(?s).*99% +[0-9.]+us.*") ? 0.001 : output.matches("(?s).*99% +[0-9.]+ms.*") ? 1 : 1_000;
        return unit * found("99% +([0-9.]+)", output);
    }

    private static double found(String pattern, String output) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(output);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** What wrk says when each connection waits this long on average before it asks again. */
    private String load(Reading page, int seconds, long pause) throws Exception {
        StringBuilder script = new StringBuilder("wrk.headers[\"Accept-Encoding\"] = \"gzip\"\n");
        for (int i = 0; i < page.headers().size(); i += 2) {
            script.append("wrk.headers[\"%s\"] = \"%s\"\n"
                    .formatted(page.headers().get(i), page.headers().get(i + 1)));
        }
        if (!page.form().isEmpty()) {
            script.append("wrk.method = \"POST\"\nwrk.body = \"")
                    .append(page.form())
                    .append("\"\n");
        }
        if (pause > 0) {
            script.append("function delay() return math.random(0, ")
                    .append(2 * pause)
                    .append(") end\n");
        }
        Process process = new ProcessBuilder(
                        "wrk",
                        "--threads=1",
                        "--connections=" + CONNECTIONS,
                        "--duration=" + seconds + "s",
                        "--timeout=10s",
                        "--latency",
                        "--script=" + Files.writeString(Path.of("target/bench-reading.lua"), script),
                        server.address(page.path()).toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("Socket errors")) {
            throw new IOException("wrk: " + output);
        }
        return output;
    }
}

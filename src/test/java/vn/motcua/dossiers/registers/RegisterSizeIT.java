package vn.motcua.dossiers.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.Installation;

/** The bar: a register of 24,000 lines as a spreadsheet from a product that has 256 MB of heap. */
class RegisterSizeIT {

    private static final int DOSSIERS = 24_000;
    /** What lives after a collection while the file is written, beyond what lives before: a few hundred rows. */
    private static final int MOST_GROWTH = 40;

    private static final String HEAP = "-Xmx256m";

    @TempDir
    Path folder;

    @Test
    void aRegisterOf24000LinesNeedsNoLargeHeap() throws Exception {
        Path collections = folder.resolve("gc.txt");
        try (Installation product = new Installation(folder.resolve("product"), Installation.WITH_DOSSIERS)
                .withJvm(HEAP, "-Xlog:gc:file=" + collections)) {
            product.start();
            load(product);
            String cookie = product.signIn("tk.tiepnhan");
            int before = peak(collections, 0);
            long lines = Files.readAllLines(collections).size();

            Path file = folder.resolve("register.xlsx");
            long start = System.nanoTime();
            HttpResponse<Path> answer;
            try (HttpClient http = HttpClient.newHttpClient()) {
                answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + product.port()
                                        + "/so-theo-doi.xlsx?tu=1/1/2025&den=31/12/2025"))
                                .header("Cookie", cookie)
                                .timeout(Duration.ofMinutes(2))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(file));
            }
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

            assertThat(answer.statusCode()).isEqualTo(200);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                assertThat(rows.count()).isEqualTo(3 + DOSSIERS);
            }
            int during = peak(collections, lines);
            System.out.printf(
                    "%d lines, %d kB in %d ms; live after collections %d MB before, %d MB while writing; heap 256 MB%n",
                    DOSSIERS, Files.size(file) / 1024, millis, before, during);
            assertThat(during).isLessThan(before + MOST_GROWTH);
            assertThat(product.log()).doesNotContain("OutOfMemory");
        }
    }

    /** The most that a collection left, in MB, from this line of the log on. */
    private static int peak(Path collections, long from) throws IOException {
        Pattern line = Pattern.compile("->(\\d+)M\\(");
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.skip(from)
                    .map(line::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    /** Like a dossier that the demonstration filed at Thanh Khê, but of last year, with a journal of six entries. */
    private static void load(Installation product) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into dossiers.dossier (id, opened_year, code, slip_key, channel, procedure_version_id,
                        procedure_code, procedure_name, helped_agency, received_agency, competent_agency,
                        applicant_name, applicant_phone, applicant_address, submitter_name, status, clock_policy,
                        submitted_at, received_at, first_promised_at, promised_at, finished_at, handed_over_at,
                        journal_hash)
                    select 20250000000000 + n, 2025, 'LOAD-' || n, 'K', channel, procedure_version_id,
                        procedure_code, procedure_name, helped_agency, received_agency, competent_agency,
                        'Nguyễn Thị Người Thứ ' || n, '0905000111', n || ' Lê Duẩn, ' || applicant_address, 'A',
                        'HANDED_OVER', clock_policy, at, at, at + interval '5 days', at + interval '5 days',
                        at + interval '4 days', at + interval '14 days', '\\x00'
                    from (select * from dossiers.dossier where applicant_name = 'Nguyễn Văn An' limit 1) one,
                         generate_series(1, %d) n,
                         lateral (select timestamptz '2025-01-02 08:00+07' + n * interval '20 minutes' as at) t
                    """.formatted(DOSSIERS));
            statement.execute("""
                    insert into dossiers.journal (dossier_id, opened_year, seq, at, actor, actor_name, action, to_status,
                                                  reason, salt, hash)
                    select id, 2025, seq, received_at, 'STAFF:1', 'A',
                           (array['SUBMIT', 'ACCEPT', 'FORWARD', 'APPROVE', 'FINISH', 'HAND_OVER'])[seq],
                           'ACCEPTED', 'Người nhận: Nguyễn Thị Người', '\\x00', '\\x00'
                    from dossiers.dossier, generate_series(1, 6) seq where opened_year = 2025
                    """);
            statement.execute("analyze dossiers.dossier, dossiers.journal");
        }
    }
}

package vn.motcua.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A file of the catalog under {@code reference/}, shipped with the product. */
enum ReferenceFile {
    PROCEDURES("procedures.json"),
    LIST("procedure-list.csv"),
    PROCESSES("processes.csv"),
    COMPETENCES("competences.csv"),
    POPULAR("popular-procedures.csv"),
    ALIASES("procedure-aliases.csv");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String file;

    ReferenceFile(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = new ClassPathResource("reference/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReferenceDataUnreadable(file, e);
        }
    }

    List<CSVRecord> rows() {
        try (CSVParser parser = CSVParser.parse(text(), FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new ReferenceDataUnreadable(file, e);
        }
    }

    /** SHA-256 of texts, in hex. */
    static String hash(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("Every Java platform has SHA-256", e);
        }
    }
}

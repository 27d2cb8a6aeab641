package vn.motcua.forms;

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

/** A file of the forms under {@code reference/}, shipped with the product. */
enum FormReference {
    FIELDS("form-fields.csv"),
    LISTS("form-lists.csv");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String file;

    FormReference(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = new ClassPathResource("reference/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FormReferenceUnreadable(file, e);
        }
    }

    List<CSVRecord> rows() {
        try (CSVParser parser = CSVParser.parse(text(), FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new FormReferenceUnreadable(file, e);
        }
    }

    /** SHA-256 of a text, in hex. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("Every Java platform has SHA-256", e);
        }
    }
}

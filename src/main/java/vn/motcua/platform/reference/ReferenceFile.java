package vn.motcua.platform.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * A file under {@code reference/}, shipped with the product, in UTF-8.
 *
 * @param name file name, for example {@code units.csv}
 */
public record ReferenceFile(String name) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** @throws ReferenceDataUnreadable when the product was packed without it */
    public String text() {
        try (InputStream in = new ClassPathResource("reference/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReferenceDataUnreadable(name, e);
        }
    }

    /** The rows of a CSV file (RFC 4180) with a header line. */
    public List<CSVRecord> rows() {
        try (CSVParser parser = CSVParser.parse(text(), FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new ReferenceDataUnreadable(name, e);
        }
    }

    /** SHA-256 of texts in order, in hex: whether content changed since it was loaded. */
    public static String hash(String... texts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

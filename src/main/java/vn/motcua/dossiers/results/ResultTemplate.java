package vn.motcua.dossiers.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A result that is written by filling in a template, as {@code result-templates.json} says.
 *
 * @param key stable name
 * @param procedure code of the procedure whose result it is
 * @param family which layout it has
 * @param title "Giấy khai sinh"
 * @param subject what a decision is about ("Về việc …"), or null
 * @param book key of the book that numbers it
 * @param holder key of the field that says to whom it is issued
 * @param authority by whose authority it is signed; lines parted by " / "
 * @param compared whether its layout was compared with the official one
 * @param basis what it rests on
 * @param opening a sentence before the decision, or null
 * @param fields in the order they are printed
 * @param articles of a decision, with fields in braces
 * @param closing a sentence at the end, or null
 * @param sendTo who gets it (Nơi nhận)
 */
public record ResultTemplate(
        String key,
        String procedure,
        Family family,
        String title,
        @Nullable String subject,
        String book,
        String holder,
        String authority,
        boolean compared,
        List<String> basis,
        @Nullable String opening,
        List<ResultField> fields,
        List<String> articles,
        @Nullable String closing,
        List<String> sendTo) {

    /** Field: the function of who signs. */
    public static final String SIGNER_TITLE = "signerTitle";

    /** Field: the name of who signs. */
    public static final String SIGNER_NAME = "signerName";

    static final String TITLE_LINES = " / ";

    /** A layout that several results share. */
    public enum Family {
        /** Civil-status certificates and extracts. */
        CERTIFICATE,
        /** Decisions, by articles. */
        DECISION,
        /** Permits and confirmations. */
        CONFIRMATION;

        /** Name of its jte template. */
        String file() {
            return switch (this) {
                case CERTIFICATE -> "dossiers/results/certificate";
                case DECISION -> "dossiers/results/decision";
                case CONFIRMATION -> "dossiers/results/confirmation";
            };
        }
    }

    /** Copies the lists, and adds what every result has: who signs. */
    public ResultTemplate {
        basis = List.copyOf(basis);
        articles = List.copyOf(Objects.requireNonNullElse(articles, List.of()));
        sendTo = List.copyOf(sendTo);
        fields = Stream.concat(fields.stream(), signer(authority)).toList();
    }

    private static Stream<ResultField> signer(String authority) {
        String part = "Người ký";
        return Stream.of(
                new ResultField(
                        part,
                        SIGNER_TITLE,
                        "Thẩm quyền, chức vụ",
                        List.of("LEADER.title"),
                        authority,
                        null,
                        null,
                        true,
                        false,
                        false),
                new ResultField(
                        part, SIGNER_NAME, "Họ và tên", List.of("LEADER.name"), null, null, null, true, true, false));
    }

    /** The lines over the signature as one field. */
    public static String title(List<String> lines) {
        return String.join(TITLE_LINES, lines);
    }

    /** The field with this name. */
    public Optional<ResultField> find(String name) {
        return fields.stream().filter(field -> field.key().equals(name)).findFirst();
    }
}

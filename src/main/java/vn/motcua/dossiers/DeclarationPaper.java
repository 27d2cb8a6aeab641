package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;

/**
 * A declaration that was filled on screen, as it is printed and kept.
 *
 * @param head to whom, where and when
 * @param title "Tờ khai đăng ký kết hôn"
 * @param formCode the official form, or null
 * @param parts in the order they were asked
 * @param declared sentences that were confirmed
 * @param signer who declares
 * @param filed how and when it was sent
 */
public record DeclarationPaper(
        PaperHead head,
        String title,
        @Nullable String formCode,
        List<Part> parts,
        List<String> declared,
        String signer,
        String filed) {

    /** Copies the lists. */
    public DeclarationPaper {
        parts = List.copyOf(parts);
        declared = List.copyOf(declared);
    }

    /** A part of the declaration. */
    public record Part(String title, List<Line> lines, List<Table> tables) {

        /** Copies the lists. */
        public Part {
            lines = List.copyOf(lines);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A question with its answer.
     *
     * @param answer empty when nothing was answered
     */
    public record Line(String label, String answer) {}

    /** Rows of the same questions. */
    public record Table(String title, List<String> columns, List<List<String>> rows) {

        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}

package vn.motcua.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a declaration that is being written, with its mistakes.
 *
 * @param key of the declaration
 * @param base the version it was begun from, or null for a new declaration
 * @param procedureCode the procedure whose declaration it is; null for the generic one
 * @param title "Tờ khai đăng ký kết hôn"
 * @param formCode the official form behind it; empty when there is none
 * @param lines parts and fields in the order they are asked
 * @param changer who changed it last
 * @param changedAt when
 * @param revision counts the changes
 */
public record FormProposal(
        FormProposalId id,
        String key,
        @Nullable FormDefinitionId base,
        @Nullable String procedureCode,
        String title,
        String formCode,
        List<FormLine> lines,
        String changer,
        Instant changedAt,
        int revision) {

    /** Copies the list. */
    public FormProposal {
        lines = List.copyOf(lines);
    }

    /** With other lines. */
    public FormProposal withLines(List<FormLine> other) {
        return new FormProposal(id, key, base, procedureCode, title, formCode, other, changer, changedAt, revision);
    }
}

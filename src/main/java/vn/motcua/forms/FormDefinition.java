package vn.motcua.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declaration in one version, which never changes.
 *
 * @param key stable name, for example {@code marriage-registration}
 * @param version from 1
 * @param procedureCode the procedure whose declaration it is; null for the generic one
 * @param title "Tờ khai đăng ký kết hôn"
 * @param formCode the official form behind it, or null
 * @param groups in the order they are asked
 */
public record FormDefinition(
        FormDefinitionId id,
        String key,
        int version,
        @Nullable String procedureCode,
        String title,
        @Nullable String formCode,
        List<FormGroup> groups) {

    /** Copies the list. */
    public FormDefinition {
        groups = List.copyOf(groups);
    }

    /** All fields in their order, without the columns of repeated groups. */
    public List<FormField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    /** The field with this key, also a column of a repeated group ({@code members[].name}). */
    public Optional<FormField> find(String key) {
        return fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .filter(field -> field.key().equals(key))
                .findFirst();
    }
}

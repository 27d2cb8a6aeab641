package vn.motcua.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Role;
import vn.motcua.platform.text.VietnameseText;

/** The words of files of staff: what people write for a role, and what is said of an error. */
@Component
public class StaffFileWords {

    private final MessageSource messages;

    StaffFileWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Roles by code and by their names in both languages, folded. */
    Map<String, Role> roles() {
        Map<String, Role> names = new HashMap<>();
        for (Role role : Role.values()) {
            names.put(VietnameseText.fold(role.name()), role);
            for (Locale language : List.of(Locale.of("vi"), Locale.ENGLISH)) {
                names.put(VietnameseText.fold(text("accounts.role." + role, language)), role);
            }
        }
        return names;
    }

    /** What is wrong with a row and what to do. */
    public String of(StaffFileError error, Locale language) {
        return text(error.reason(), language, error.detail());
    }

    private String text(String key, Locale language, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, language), key);
    }
}

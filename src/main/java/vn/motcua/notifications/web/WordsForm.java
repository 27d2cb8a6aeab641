package vn.motcua.notifications.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.Slot;
import vn.motcua.notifications.Words;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** New words of a notice as an administrator types them. */
record WordsForm(NoticeKind kind, Map<String, String> typed) {

    static final String VALID_FROM = "ngayHieuLuc";

    WordsForm {
        typed = Map.copyOf(typed);
    }

    /** Begins with the words that hold last. */
    static WordsForm of(NoticeKind kind, Words words) {
        Map<String, String> typed = new HashMap<>();
        for (Slot slot : Slot.values()) {
            typed.put(name(slot), words.text(slot));
        }
        return new WordsForm(kind, typed);
    }

    static String name(Slot slot) {
        return "o" + slot;
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Empty when it is no day. */
    Optional<LocalDate> validFrom() {
        return TypedDate.parse(value(VALID_FROM));
    }

    /** Lines are kept, everything else is cleaned as any typed line. */
    Words words() {
        Map<Slot, String> texts = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            texts.put(
                    slot,
                    value(name(slot))
                            .lines()
                            .map(VietnameseText::line)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining(slot.isLong() ? "\n" : " ")));
        }
        return new Words(texts);
    }

    /** What is wrong with the words alone, for the preview. */
    FormErrors checkWords(Page page) {
        FormErrors errors = FormErrors.NONE;
        for (Words.Problem problem : words().problems(kind)) {
            errors = errors.and(
                    name(problem.slot()),
                    page.text(
                            "notifications.words.error." + problem.fault(),
                            page.text("notifications.slot." + problem.slot()),
                            problem.detail()));
        }
        return errors;
    }

    /** What is wrong with all of it. */
    FormErrors check(Page page, LocalDate today) {
        FormErrors errors = checkWords(page);
        Optional<LocalDate> from = validFrom();
        if (from.isEmpty()) {
            return errors.and(VALID_FROM, page.text("notifications.words.error.validFrom"));
        }
        return from.get().isBefore(today)
                ? errors.and(VALID_FROM, page.text("notifications.words.error.past"))
                : errors;
    }
}

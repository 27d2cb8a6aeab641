package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.Slot;
import vn.motcua.dossiers.wording.Wording;
import vn.motcua.dossiers.wording.WordingProblem;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** New words of a form as an administrator types them. */
record WordingForm(PaperForm form, Map<String, String> typed) {

    static final String DECISION = "vanBan";
    static final String VALID_FROM = "ngayHieuLuc";

    private static final int LONGEST_DECISION = 200;

    WordingForm {
        typed = Map.copyOf(typed);
    }

    /** Begins with the words that hold last. */
    static WordingForm of(Wording wording) {
        Map<String, String> typed = new HashMap<>();
        wording.form().slots().forEach(slot -> typed.put(name(slot), wording.text(slot)));
        return new WordingForm(wording.form(), typed);
    }

    static String name(Slot slot) {
        return "o" + slot;
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    String decision() {
        return VietnameseText.line(value(DECISION));
    }

    /** Empty when it is no day. */
    Optional<LocalDate> validFrom() {
        return TypedDate.parse(value(VALID_FROM));
    }

    /** Lines are kept, everything else is cleaned as any typed line. */
    Wording wording() {
        Map<Slot, String> texts = new EnumMap<>(Slot.class);
        for (Slot slot : form.slots()) {
            List<String> lines = value(name(slot))
                    .lines()
                    .map(VietnameseText::line)
                    .filter(line -> !line.isEmpty())
                    .toList();
            texts.put(slot, String.join(slot.isLong() ? "\n" : " ", lines));
        }
        return new Wording(form, texts);
    }

    /** What is wrong with the words alone, for the preview. */
    FormErrors checkWords(Page page) {
        FormErrors errors = FormErrors.NONE;
        for (WordingProblem problem : wording().problems()) {
            errors = errors.and(
                    name(problem.slot()),
                    page.text(
                            "wording.error." + problem.kind(),
                            page.text("wording.slot." + problem.slot()),
                            problem.detail()));
        }
        return errors;
    }

    /** What is wrong with all of it. */
    FormErrors check(Page page, LocalDate today) {
        FormErrors errors = FormErrors.NONE;
        if (decision().isEmpty() || decision().length() > LONGEST_DECISION) {
            errors = errors.and(DECISION, page.text("wording.error.decision"));
        }
        Optional<LocalDate> from = validFrom();
        if (from.isEmpty()) {
            errors = errors.and(VALID_FROM, page.text("wording.error.validFrom"));
        } else if (!from.get().isAfter(today)) {
            errors = errors.and(VALID_FROM, page.text("wording.error.notAhead"));
        }
        for (FormErrors.Line line : checkWords(page).lines()) {
            errors = errors.and(line.field(), line.message());
        }
        return errors;
    }
}

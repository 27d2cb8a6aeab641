package vn.motcua.notifications.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.notifications.Habits;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.Way;
import vn.motcua.notifications.Wish;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * What somebody chose, as they typed it.
 *
 * @param told kinds and ways that are ticked, {@code dossiers.accepted:MAIL}
 * @param quietFrom begin of the quiet hours
 * @param quietTo their end
 * @param digestAt hour of the daily letter
 */
record HabitForm(Set<String> told, String quietFrom, String quietTo, String digestAt) {

    static final String TOLD = "bao";
    static final String FROM = "tu";
    static final String TO = "den";
    static final String DIGEST = "gop";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[:hHgG.]\\s*(\\d{1,2})?)?");

    HabitForm {
        told = Set.copyOf(told);
    }

    static String value(NoticeKind kind, Way way) {
        return kind.code() + ":" + way;
    }

    static String time(@Nullable LocalTime time) {
        return time == null ? "" : String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        for (String[] field : new String[][] {{FROM, quietFrom}, {TO, quietTo}, {DIGEST, digestAt}}) {
            if (!field[1].isBlank() && parse(field[1]) == null) {
                errors = errors.and(field[0], page.text("notifications.settings.error.time"));
            }
        }
        if (errors.isEmpty() && quietFrom.isBlank() != quietTo.isBlank()) {
            errors = errors.and(quietFrom.isBlank() ? FROM : TO, page.text("notifications.settings.error.bothTimes"));
        }
        return errors;
    }

    Habits habits() {
        return new Habits(parse(quietFrom), parse(quietTo), parse(digestAt));
    }

    /** Everything that could be chosen, ticked or not. */
    List<Wish> wishes(List<NoticeKind> kinds, List<Way> ways) {
        List<Wish> wishes = new ArrayList<>();
        for (NoticeKind kind : kinds) {
            for (Way way : ways) {
                wishes.add(new Wish(kind.code(), way, told.contains(value(kind, way))));
            }
        }
        return wishes;
    }

    private static @Nullable LocalTime parse(String typed) {
        Matcher matcher = TIME.matcher(typed.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            return LocalTime.of(Integer.parseInt(matcher.group(1)), minute);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}

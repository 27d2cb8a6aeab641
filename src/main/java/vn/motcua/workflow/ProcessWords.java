package vn.motcua.workflow;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.motcua.directory.Role;

/** Names of steps, roles and units in one language. */
record ProcessWords(MessageSource messages, Locale locale) {

    String text(String key, Object... arguments) {
        return messages.getMessage("workflow." + key, arguments, locale);
    }

    String step(TemplateStep step) {
        return text("step." + step.kind());
    }

    String role(Role role) {
        return text("role." + role);
    }

    String unit(UnitRule unit) {
        return unit.department() == null ? text("unit." + unit.place()) : unit.department();
    }

    /** "15 phút", "1,5 giờ"; empty when no time is counted. */
    String time(TemplateStep step) {
        Duration budget = step.budget();
        if (budget == null || budget.isZero()) {
            return "";
        }
        long minutes = budget.toMinutes();
        return minutes < 60 ? text("time.minutes", minutes) : text("time.hours", minutes / 60.0);
    }

    /** A step in one sentence, for who does not see the diagram. */
    String sentence(TemplateStep step) {
        String time = time(step);
        return step.seq() + ". " + step(step) + ": " + role(step.role()) + ", " + unit(step.unit())
                + (time.isEmpty() ? "." : ", " + time + ".");
    }
}

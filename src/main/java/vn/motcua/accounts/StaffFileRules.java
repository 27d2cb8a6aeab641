package vn.motcua.accounts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffIntake.Duty;
import vn.motcua.directory.StaffIntake.Entry;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;

/** Understands the rows of one file, and remembers what they said, so that one says nothing twice. */
final class StaffFileRules {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST = 200;
    private static final int SHOWN = 100;

    /** A unit as the file names it. */
    record Unit(AgencyId id, boolean within) {}

    private final Function<String, Optional<Unit>> units;
    private final Map<String, Role> roles;
    private final Map<String, Optional<Unit>> known = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    /**
     * @param units the unit that bears an identifier code, and whether the one who asks administers it
     * @param roles by their names, folded
     */
    StaffFileRules(Function<String, Optional<Unit>> units, Map<String, Role> roles) {
        this.units = units;
        this.roles = Map.copyOf(roles);
    }

    /** The row as somebody to take on; null when an error was added. */
    @Nullable
    Entry understand(StaffFileReader.Line line, List<StaffFileError> errors) {
        int before = errors.size();
        String code = line.get(StaffFileColumn.CODE).toLowerCase(Locale.ROOT);
        if (!StaffAddresses.isCode(code)) {
            errors.add(error(line, StaffFileColumn.CODE, code.isEmpty() ? "missing" : "code", ""));
        } else {
            once(line, StaffFileColumn.CODE, code, errors);
        }
        String name = text(line, StaffFileColumn.NAME, errors);
        String position = text(line, StaffFileColumn.POSITION, errors);
        AgencyId unit = unit(line, errors);
        String email = email(line, errors);
        PhoneNumber mobile = mobile(line, errors);
        List<Duty> duties = duties(line, unit, errors);
        if (errors.size() > before || unit == null) {
            return null;
        }
        return new Entry(new NewStaffMember(code, name, position, unit, email, mobile), duties);
    }

    private static String text(StaffFileReader.Line line, StaffFileColumn column, List<StaffFileError> errors) {
        String text = line.get(column);
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.add(error(line, column, text.isEmpty() ? "missing" : "long", String.valueOf(LONGEST)));
        }
        return text;
    }

    private @Nullable AgencyId unit(StaffFileReader.Line line, List<StaffFileError> errors) {
        String typed = line.get(StaffFileColumn.UNIT).toUpperCase(Locale.ROOT);
        Optional<Unit> unit = typed.isEmpty() ? Optional.empty() : known.computeIfAbsent(typed, units);
        if (unit.isEmpty()) {
            errors.add(error(line, StaffFileColumn.UNIT, typed.isEmpty() ? "missing" : "unit", ""));
            return null;
        }
        if (!unit.get().within()) {
            errors.add(error(line, StaffFileColumn.UNIT, "outside", ""));
        }
        return unit.get().id();
    }

    private @Nullable String email(StaffFileReader.Line line, List<StaffFileError> errors) {
        String typed = line.get(StaffFileColumn.EMAIL);
        if (typed.isEmpty()) {
            return null;
        }
        if (!StaffAddresses.isEmail(typed)) {
            errors.add(error(line, StaffFileColumn.EMAIL, "email", ""));
            return null;
        }
        once(line, StaffFileColumn.EMAIL, typed.toLowerCase(Locale.ROOT), errors);
        return typed;
    }

    private @Nullable PhoneNumber mobile(StaffFileReader.Line line, List<StaffFileError> errors) {
        String typed = line.get(StaffFileColumn.MOBILE);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<PhoneNumber> mobile = StaffAddresses.mobile(typed);
        if (mobile.isEmpty()) {
            errors.add(error(line, StaffFileColumn.MOBILE, "mobile", ""));
            return null;
        }
        once(line, StaffFileColumn.MOBILE, mobile.get().value(), errors);
        return mobile.get();
    }

    private List<Duty> duties(StaffFileReader.Line line, @Nullable AgencyId unit, List<StaffFileError> errors) {
        LocalDate from = date(line, StaffFileColumn.FROM, errors);
        LocalDate until = date(line, StaffFileColumn.UNTIL, errors);
        if (until != null && (from == null || until.isBefore(from))) {
            errors.add(error(line, StaffFileColumn.UNTIL, from == null ? "noFrom" : "period", ""));
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        String typed = line.get(StaffFileColumn.ROLES);
        for (String one : typed.isEmpty() ? new String[0] : typed.split("\\|", -1)) {
            Role role = roles.get(VietnameseText.fold(one));
            if (role == null) {
                errors.add(error(line, StaffFileColumn.ROLES, "role", shown(one)));
            } else if (unit != null) {
                duties.add(new Duty(role, unit, from, until == null ? null : until.plusDays(1)));
            }
        }
        return duties;
    }

    private static @Nullable LocalDate date(
            StaffFileReader.Line line, StaffFileColumn column, List<StaffFileError> errors) {
        String typed = line.get(column);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = TypedDate.parse(typed).or(() -> iso(typed)).filter(StaffAddresses::isUsualDay);
        if (date.isEmpty()) {
            errors.add(error(line, column, "date", ""));
        }
        return date.orElse(null);
    }

    private static Optional<LocalDate> iso(String typed) {
        try {
            return ISO.matcher(typed).matches() ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private void once(StaffFileReader.Line line, StaffFileColumn column, String value, List<StaffFileError> errors) {
        Long earlier = seen.putIfAbsent(column.header() + ":" + value, line.number());
        if (earlier != null) {
            errors.add(error(line, column, "twice", String.valueOf(earlier)));
        }
    }

    static StaffFileError error(StaffFileReader.Line line, StaffFileColumn column, String reason, String detail) {
        return new StaffFileError(
                line.number(), column.header(), shown(line.get(column)), "accounts.file.error." + reason, detail);
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}

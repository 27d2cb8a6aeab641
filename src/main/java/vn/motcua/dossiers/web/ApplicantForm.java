package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Person;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.dossiers.Standing;
import vn.motcua.forms.FieldRule;
import vn.motcua.forms.FieldType;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.Requirement;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/** The questions about the person a dossier is for, the same for every procedure and checked like any declaration. */
final class ApplicantForm {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private ApplicantForm() {}

    /** An organisation has neither birthday nor personal number; a child may not have its number yet. */
    static FormDefinition definition(Page page, Standing.@Nullable Kind kind, boolean organisation) {
        if (organisation) {
            return form(
                    page.text("dossiers.filing.organisation"),
                    List.of(
                            field(page, "fullName", FieldType.TEXT, Requirement.ALWAYS, FieldRule.NONE),
                            field(page, "phone", FieldType.PHONE, Requirement.ALWAYS, FieldRule.NONE),
                            field(page, "email", FieldType.EMAIL, Requirement.NEVER, FieldRule.NONE),
                            field(page, "address", FieldType.ADDRESS, Requirement.ALWAYS, FieldRule.NONE)));
        }
        Requirement numbered = kind == Standing.Kind.FAMILY ? Requirement.NEVER : Requirement.ALWAYS;
        List<FormField> fields = List.of(
                field(page, "fullName", FieldType.NAME, Requirement.ALWAYS, FieldRule.NONE),
                field(page, "birthDate", FieldType.DATE, Requirement.ALWAYS, FieldRule.NOT_FUTURE),
                field(page, "personalId", FieldType.CCCD, numbered, FieldRule.NONE),
                field(page, "phone", FieldType.PHONE, Requirement.ALWAYS, FieldRule.NONE),
                field(page, "email", FieldType.EMAIL, Requirement.NEVER, FieldRule.NONE),
                field(page, "address", FieldType.ADDRESS, Requirement.ALWAYS, FieldRule.NONE));
        return form(page.text("dossiers.filing.applicant"), fields);
    }

    private static FormDefinition form(String title, List<FormField> fields) {
        return new FormDefinition(
                new FormDefinitionId(0), "applicant", 1, null, title, null, List.of(new FormGroup(title, fields)));
    }

    private static FormField field(Page page, String key, FieldType type, Requirement required, FieldRule rule) {
        return new FormField(
                key, page.text("dossiers.person." + key), type, required, null, null, rule, List.of(), List.of(), true);
    }

    /** What the browser may fill in, by field: the person asked is the one at the keyboard. */
    static String autocomplete(String key) {
        return switch (key) {
            case "fullName" -> "name";
            case "birthDate" -> "bday";
            case "phone" -> "tel";
            case "email" -> "email";
            case "address" -> "street-address";
            default -> "off";
        };
    }

    static Map<String, String> typed(Person person) {
        return typed(new PersonDetails(
                person.fullName(),
                person.dateOfBirth(),
                person.personalId() == null ? null : person.personalId().value(),
                person.phone() == null ? null : person.phone().display(),
                person.email(),
                person.address()));
    }

    static Map<String, String> typed(PersonDetails person) {
        LocalDate born = person.birthDate();
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "fullName", person.fullName());
        put(typed, "birthDate", born == null ? null : VietnamTime.date(born));
        put(typed, "personalId", person.personalId());
        put(typed, "phone", person.phone());
        put(typed, "email", person.email());
        put(typed, "address", person.address());
        return typed;
    }

    private static void put(Map<String, String> typed, String key, @Nullable String value) {
        if (value != null) {
            typed.put(key, value);
        }
    }

    /** The person out of checked answers. */
    static PersonDetails person(Map<String, String> answers) {
        String born = answers.get("birthDate");
        return new PersonDetails(
                answers.getOrDefault("fullName", ""),
                born == null ? null : LocalDate.parse(born, DATE),
                answers.get("personalId"),
                answers.get("phone"),
                answers.get("email"),
                answers.get("address"));
    }

    /** What is known of the applicant, by the names that declarations fill in from. */
    static Map<String, String> known(@Nullable PersonDetails applicant, Person account) {
        Map<String, String> typed = applicant == null ? typed(account) : typed(applicant);
        Map<String, String> known = new LinkedHashMap<>();
        Stream.of("fullName", "personalId", "phone", "email")
                .forEach(key -> put(known, "PERSON." + key, typed.get(key)));
        put(known, "PERSON.dateOfBirth", typed.get("birthDate"));
        put(known, "PERSON.permanentAddress", typed.get("address"));
        put(
                known,
                "PERSON.gender",
                account.gender() == null ? null : account.gender().name());
        return known;
    }
}

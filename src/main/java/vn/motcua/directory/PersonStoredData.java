package vn.motcua.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.privacy.StoredData;

/** Who the person is, their family and the authority they gave or hold. */
@Component
@Order(1)
class PersonStoredData implements StoredData {

    private static final String FAMILY = "family";
    private static final String MANDATES = "mandates";
    private static final String REGISTRY = "registry";

    private final People people;
    private final Families families;
    private final Mandates mandates;
    private final RegisteredPersons registered;

    PersonStoredData(People people, Families families, Mandates mandates, RegisteredPersons registered) {
        this.people = people;
        this.families = families;
        this.mandates = mandates;
        this.registered = registered;
    }

    @Override
    public List<Section> list(long id) {
        PersonId person = new PersonId(id);
        Person known = people.get(person);
        List<Line> self = new ArrayList<>();
        add(self, "privacy.person.name", known.fullName());
        add(self, "privacy.person.born", known.dateOfBirth() == null ? null : VietnamTime.date(known.dateOfBirth()));
        add(self, "privacy.person.gender", gender(known.gender()));
        add(
                self,
                "privacy.person.number",
                known.personalId() == null ? null : known.personalId().value());
        add(
                self,
                "privacy.person.phone",
                known.phone() == null ? null : known.phone().display());
        add(self, "privacy.person.email", known.email());
        add(self, "privacy.person.address", known.address());
        List<Line> family = families.list(person).stream()
                .map(member -> new Line(
                        member.fullName(),
                        VietnamTime.date(member.dateOfBirth())
                                + (member.personalId() == null
                                        ? ""
                                        : ", " + member.personalId().value())))
                .toList();
        List<Line> authority = Stream.concat(mandates.listOf(person).stream(), mandates.listGivenBy(person).stream())
                .distinct()
                .map(mandate -> new Line(
                        mandate.organisation() == null ? "privacy.mandates.person" : mandate.organisation(),
                        VietnamTime.date(mandate.validFrom())
                                + (mandate.validTo() == null ? "" : " – " + VietnamTime.date(mandate.validTo()))
                                + (mandate.endedAt() == null ? "" : " ×")))
                .toList();
        List<Line> answers = Optional.ofNullable(known.personalId()).map(registered::listFacts).stream()
                .flatMap(List::stream)
                .map(fact -> new Line("privacy.registry." + fact, known.fullName()))
                .toList();
        return List.of(
                new Section("person", false, true, self),
                new Section(FAMILY, true, true, family),
                new Section(MANDATES, true, true, authority),
                new Section(REGISTRY, true, true, answers));
    }

    private static @Nullable String gender(@Nullable Gender gender) {
        return gender == null || gender == Gender.UNKNOWN ? null : gender == Gender.MALE ? "Nam" : "Nữ";
    }

    private static void add(List<Line> lines, String label, @Nullable String value) {
        if (value != null) {
            lines.add(new Line(label, value));
        }
    }

    @Override
    public void erase(long person, String code) {
        switch (code) {
            case FAMILY -> families.leaveAll(new PersonId(person));
            case MANDATES -> mandates.endAll(new PersonId(person));
            case REGISTRY ->
                Optional.ofNullable(people.get(new PersonId(person)).personalId())
                        .ifPresent(registered::forget);
            default -> {
                // another room's
            }
        }
    }

    @Override
    public List<String> listErasable() {
        return List.of(FAMILY, MANDATES, REGISTRY);
    }

    @Override
    public List<Subject> listSubjects(long person) {
        Subject self = new Subject("person", String.valueOf(person));
        return Optional.ofNullable(people.get(new PersonId(person)).personalId())
                .map(number -> List.of(self, new Subject(RegisteredPersons.SUBJECT, RegisteredPersons.subject(number))))
                .orElse(List.of(self));
    }
}

package vn.motcua.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.motcua.accounts.Reading;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.privacy.StoredData;

/**
 * Everything that is stored about a person, for themselves to keep.
 *
 * @param madeAt when
 * @param sections what is stored, each with its ground and how long it is kept
 * @param readings who read it
 */
record PersonalDataExport(Instant madeAt, List<Part> sections, List<Seen> readings) {

    /** One kind of data. */
    record Part(String title, String ground, String kept, List<StoredData.Line> data) {}

    /** Somebody read it. */
    record Seen(Instant at, String who, String agency, String what, String dossier) {}

    static PersonalDataExport of(
            Instant madeAt, List<StoredData.Section> sections, List<Reading> readings, UnaryOperator<String> words) {
        return new PersonalDataExport(
                madeAt,
                sections.stream()
                        .map(section -> new Part(
                                words.apply("privacy." + section.code()),
                                words.apply("privacy." + section.code() + ".ground"),
                                words.apply("privacy." + section.code() + ".kept"),
                                section.lines().stream()
                                        .map(line -> new StoredData.Line(words.apply(line.label()), line.value()))
                                        .toList()))
                        .toList(),
                readings.stream()
                        .map(reading -> new Seen(
                                reading.at(),
                                reading.who(),
                                reading.agency(),
                                words.apply("privacy.action." + reading.action()),
                                reading.subject()))
                        .toList());
    }

    /** The same to read. */
    String text() {
        String stored = sections.stream()
                .map(part -> part.title() + "\n" + part.ground() + "\n" + part.kept() + "\n"
                        + part.data().stream()
                                .map(line -> "  - " + line.label() + ": " + line.value() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        String seen = readings.stream()
                .map(reading -> "  - " + VietnamTime.dateTime(reading.at()) + " " + reading.who() + " "
                        + reading.agency() + ": " + reading.what() + " " + reading.dossier() + "\n")
                .collect(Collectors.joining());
        return VietnamTime.dateTime(madeAt) + "\n\n" + stored + "\n" + seen;
    }
}

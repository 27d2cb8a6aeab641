package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Received and due to the minute, under the conventions at the top of the file; every row is a case. */
class DueInstantsTest {

    @ParameterizedTest(name = "{0} {1} {2} + {3} {4}: {6}")
    @CsvFileSource(resources = "/calendar/due-instants.csv", numLinesToSkip = 0, useHeadersInDisplayName = true)
    void isDueAsTheConventionsSay(
            String id, String calendar, String received, int amount, TimeUnit unit, String due, String why) {
        Deadline deadline = (calendar.equals("SAT_HALF") ? TestCalendars.SAT_HALF : TestCalendars.DEFAULT)
                .due(TestCalendars.at(received), new LegalTime(amount, unit));

        assertThat(deadline.dueAt()).as(id + " " + why).isEqualTo(TestCalendars.at(due));
        assertThat(deadline.explanation())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("."));
    }
}

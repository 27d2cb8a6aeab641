package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** What everybody may see of dossiers, and the promise as an event of a calendar. */
@WholeProduct
class PublicityIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    PublicProgress progress;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;
    private TestClock clock;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        clock.setTo("2027-08-02T09:00:00");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private List<String> listed(AgencyId centre, PublicProgress.State state) {
        return progress.list(centre, state, null, 50).stream()
                .map(PublicProgress.Line::code)
                .toList();
    }

    private MockHttpServletResponse ask(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    /** NĐ 118/2025/NĐ-CP: where dossiers stand is public; whose they are is not. */
    @Test
    void theProgressOfACentreNamesDossiersAndNobody() throws Exception {
        DossierCode code = given.submitted().code();
        dossiers.accept(code, given.officer("tiepnhan"));
        DossierDetails dossier = given.details(code);
        AgencyId centre = dossier.receivedAtDesk();

        assertThat(listed(centre, PublicProgress.State.AT_WORK)).startsWith(code.value());
        assertThat(listed(centre, PublicProgress.State.LATE)).doesNotContain(code.value());
        String page = mvc.perform(get("/trung-tam/" + centre.value() + "/tien-do"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(code.value(), dossier.procedureName())
                .doesNotContain(dossier.applicant().fullName(), dossier.slipKey());

        clock.setTo("2027-09-20T09:00:00");
        assertThat(listed(centre, PublicProgress.State.LATE)).contains(code.value());
        assertThat(listed(centre, PublicProgress.State.AT_WORK)).doesNotContain(code.value());

        clock.setTo("2027-11-02T09:00:00");
        assertThat(listed(centre, PublicProgress.State.LATE)).doesNotContain(code.value());
    }

    @Test
    void theListGoesOnWhereItsPageEnds() {
        given.submitted();
        DossierCode last = given.submitted().code();
        AgencyId centre = given.details(last).receivedAtDesk();

        List<PublicProgress.Line> first = progress.list(centre, PublicProgress.State.AT_WORK, null, 1);
        List<PublicProgress.Line> next = progress.list(
                centre, PublicProgress.State.AT_WORK, first.getFirst().position(), 1);

        assertThat(first.getFirst().code()).isEqualTo(last.value());
        assertThat(next.getFirst().position()).isLessThan(first.getFirst().position());
    }

    /** RFC 5545; the reader is another's program on the phone, here the library's own. */
    @Test
    void thePromiseIsAnEventOfTheApplicantsCalendar() throws Exception {
        DossierCode code = given.submitted().code();
        dossiers.accept(code, given.officer("tiepnhan"));
        DossierDetails dossier = given.details(code);
        Actor reader = given.officer("tiepnhan");

        MockHttpServletResponse answer = ask("/ho-so/" + code + "/hen-tra.ics", reader);

        assertThat(answer.getContentType()).startsWith("text/calendar");
        String text = answer.getContentAsString();
        assertThat(text.lines()).as("folded").allMatch(line -> line.length() <= 75);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(dossier.promisedAt());
        assertThat(event.getSummary().getValue()).isEqualTo("Nhận kết quả hồ sơ " + code);
        assertThat(event.getAlarms()).hasSize(1);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(ask("/ho-so/" + given.submitted().code() + "/hen-tra.ics", reader)
                        .getStatus())
                .isEqualTo(404);
    }
}

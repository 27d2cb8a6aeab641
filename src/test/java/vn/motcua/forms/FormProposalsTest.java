package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Declarations of the province are published with number and day of the decision, and immutable since. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class FormProposalsTest {

    private static final String CODE = "1.001022";

    @Autowired
    FormProposals proposals;

    @Autowired
    FormDefinitions forms;

    @Autowired
    FormRepository repository;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void signIn() {
        signIn(agencies.getProvincialCommittee().id().value());
    }

    private void signIn(long agency) {
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF,
                        7,
                        "Nguyễn Thị Lan",
                        Set.of(new Actor.Grant(Role.ADMINISTRATOR.name(), agency))));
    }

    private int place(FormProposal proposal, String key) {
        return proposal.lines().stream().map(FormLine::key).toList().indexOf(key) + 1;
    }

    private FormProposal written(FormProposalId id, String key, FormLine line) {
        FormProposal now = proposals.get(id);
        proposals.write(id, now.revision(), place(now, key), line);
        return proposals.get(id);
    }

    private static FormLine as(FormLine line, String key, String condition) {
        return new FormLine(
                key,
                line.label(),
                line.type(),
                condition.isEmpty() ? line.required() : "WHEN",
                condition,
                line.calculation(),
                line.choices(),
                line.prefill(),
                line.rule(),
                line.checked(),
                line.was());
    }

    @Test
    void areKeptWithTheirMistakesPublishedAndGoBeforeWhatShips() {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        FormDefinition shipped = forms.getFor(CODE);
        FormProposalId id = proposals.begin(shipped.id());
        assertThat(proposals.begin(shipped.id()))
                .as("somebody writes at it already")
                .isEqualTo(id);
        FormProposal proposal = proposals.get(id);
        FormLine name = proposal.lines().get(place(proposal, "requesterName") - 1);

        written(id, "requesterName", as(name, "requesterName", "khongCo == YES"));
        assertThat(proposals.check(proposals.get(id)))
                .filteredOn(problem -> !problem.warning())
                .extracting(FormProblem::key)
                .containsExactly("referenceMissing");
        assertThatThrownBy(() -> proposals.publish(id, proposals.get(id).revision(), "1/QĐ-UBND", today, today))
                .isInstanceOf(FormNotReady.class);

        FormProposal good = written(id, "requesterName", as(name, "hoTenNguoiYeuCau", ""));
        FormDefinitionId published = proposals.publish(id, good.revision(), "2/QĐ-UBND", today, today);

        assertThat(forms.getFor(CODE).id()).isEqualTo(published);
        assertThat(forms.get(shipped.id()).find("requesterName"))
                .as("dossiers keep theirs")
                .isPresent();
        assertThat(forms.carry(forms.getFor(CODE), Map.of("requesterName", "Trần Thị Bưởi")))
                .isEqualTo(Map.of("hoTenNguoiYeuCau", "Trần Thị Bưởi"));
        repository.load();
        forms.reload();
        assertThat(forms.getFor(CODE).id())
                .as("what ships does not take its place")
                .isEqualTo(published);
        assertThat(forms.listVersions(shipped.key()))
                .extracting(FormVersion::decision)
                .containsExactly("2/QĐ-UBND", null);
        assertThatThrownBy(() -> proposals.get(id)).isInstanceOf(FormProposalNotFound.class);
        assertThatThrownBy(() -> jdbc.sql("update forms.form_definition set title = 'x' where id = ?")
                        .param(published.value())
                        .update())
                .isInstanceOf(DataAccessException.class);

        FormProposalId later = proposals.begin(published);
        FormDefinitionId tomorrow =
                proposals.publish(later, proposals.get(later).revision(), "3/QĐ-UBND", today, today.plusDays(1));
        assertThat(forms.getFor(CODE).id()).as("its first day has not come").isEqualTo(published);
        assertThat(proposals.compare(forms.get(shipped.id()), forms.get(tomorrow)))
                .filteredOn(row -> row.change() != FormComparison.Change.SAME)
                .singleElement()
                .satisfies(
                        row -> assertThat(row.after()).extracting(FormLine::key).isEqualTo("hoTenNguoiYeuCau"));
    }

    @Test
    void losesNothingWhenTwoWriteAtOnce() {
        FormProposalId id = proposals.begin("1.001731", "Tờ khai hỗ trợ mai táng");
        int seen = proposals.get(id).revision();
        proposals.insert(id, seen, 1);

        assertThatThrownBy(() -> proposals.remove(id, seen, 2))
                .isInstanceOf(FormProposalStale.class)
                .hasMessageContaining("Nguyễn Thị Lan");
        assertThat(proposals.get(id).lines()).contains(FormLine.EMPTY);
        proposals.discard(id);
        assertThat(proposals.find("tthc-1.001731")).isEmpty();
        assertThat(forms.findFor("1.001731")).isEmpty();
    }

    @Test
    void areWrittenByAdministratorsOfTheProvinceOnly() {
        signIn(agencies.listCentres().getFirst().id().value());
        FormDefinitionId form = forms.getFor("1.000656").id();

        assertThatThrownBy(() -> proposals.begin(form)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> proposals.begin("1.001731", "Tờ khai")).isInstanceOf(AccessRefused.class);
        assertThat(List.copyOf(proposals.list())).noneMatch(one -> one.key().equals("death-registration"));
    }
}

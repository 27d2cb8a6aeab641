package vn.motcua.dossiers;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.documents.PaperHeads;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.dossiers.results.ResultValues;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.VietnamTime;

/** What a dossier's declaration and its agency put into the fields of its result. */
@Component
class ResultSuggestions {

    private final FormDefinitions forms;
    private final Agencies agencies;
    private final StaffMembers staff;
    private final PaperHeads heads;
    private final Clock clock;

    ResultSuggestions(FormDefinitions forms, Agencies agencies, StaffMembers staff, PaperHeads heads, Clock clock) {
        this.forms = forms;
        this.agencies = agencies;
        this.staff = staff;
        this.heads = heads;
        this.clock = clock;
    }

    /** By the key of the field. */
    Map<String, String> of(DossierDetails dossier, ResultTemplate template) {
        FormDefinitionId declared = dossier.form();
        FormDefinition form = declared == null ? forms.getFor(dossier.procedureCode()) : forms.get(declared);
        Agency competent = agencies.get(dossier.competent());
        Map<String, String> office = Map.of(
                "OFFICE.name", competent.name(),
                "OFFICE.communeName",
                        heads.of(competent, null, clock.instant(), null).place(),
                "SYSTEM.today", VietnamTime.date(VietnamTime.dateOf(clock.instant())));
        Map<String, String> answers =
                forms.complete(form, forms.validate(form, dossier.answers()).answers(), office);
        Map<String, String> known = new HashMap<>(Map.of("OFFICE.name", competent.name()));
        findLeader(competent).ifPresent(leader -> {
            known.put("LEADER.name", leader.fullName());
            known.put("LEADER.title", ResultTemplate.title(SigningCapacity.lines(competent, leader.position())));
        });
        return ResultValues.suggest(template, form, answers, known);
    }

    private Optional<StaffMember> findLeader(Agency agency) {
        return staff.listWithRole(Role.LEADER, List.of(agency.id())).stream().findFirst();
    }
}

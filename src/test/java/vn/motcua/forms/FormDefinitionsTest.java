package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import vn.motcua.RoomTest;
import vn.motcua.platform.VietnamTime;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class FormDefinitionsTest {

    @Autowired
    FormDefinitions forms;

    @Autowired
    FormRepository repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void holdsTheEighteenDeclarationsAndAGenericOne() {
        assertThat(forms.listAll()).hasSize(19);
        assertThat(forms.listAll().stream()
                        .flatMap(form -> form.fields().stream())
                        .mapToInt(field -> 1 + field.columns().size())
                        .sum())
                .isEqualTo(579 + 4);
        assertThat(forms.findFor("1.000894")).map(FormDefinition::key).contains("marriage-registration");
        assertThat(forms.findFor("1.010041")).isEmpty();
        assertThat(forms.getFor("1.010041").procedureCode()).isNull();
    }

    @Test
    void doesNotAskWhatTheOfficeAndTheSystemKnow() {
        FormDefinition marriage = forms.getFor("1.000894");

        assertThat(marriage.find("recipientAgency")).get().matches(field -> !field.isAsked());
        assertThat(marriage.find("madeOn")).get().matches(field -> !field.isAsked());
        assertThat(marriage.groups().getFirst().isAsked()).isFalse();
    }

    @Test
    void acceptsACompleteDeclarationAndKeepsItTidy() {
        FormCheck check = forms.validate(forms.getFor("1.000894"), marriage());

        assertThat(check.errors()).isEmpty();
        assertThat(check.answers())
                .containsEntry("brideName", "Trần Thị Bưởi")
                .containsEntry("brideBirthDate", "05/12/1998");
    }

    @Test
    void asksForTheDivorceDecisionOnlyOfTheDivorced() {
        Map<String, String> answers = marriage();
        answers.put("groomMaritalStatus", "DIVORCED");

        assertThat(forms.validate(forms.getFor("1.000894"), answers).errors())
                .extracting(FieldError::field)
                .containsExactly("groomDivorceDecisionNumber", "groomDivorceDecisionDate", "groomDivorceDecisionCourt");
    }

    /** Law on marriage and family 2014, Art. 8(1)(a): a bride has 18 full years, a groom 20. */
    @Test
    void refusesToMarryBeforeTheLegalAge() {
        Map<String, String> answers = marriage();
        answers.put(
                "brideBirthDate",
                VietnamTime.date(
                        VietnamTime.dateOf(clock.instant()).minusYears(18).plusDays(1)));
        answers.put(
                "groomBirthDate",
                VietnamTime.date(VietnamTime.dateOf(clock.instant()).minusYears(20)));

        List<FieldError> errors =
                forms.validate(forms.getFor("1.000894"), answers).errors();

        assertThat(errors).extracting(FieldError::field).containsExactly("brideBirthDate");
        assertThat(errors.getFirst().message()).contains("đủ 18 tuổi");
    }

    @Test
    void saysInVietnameseWhatIsMissingInTheOrderOfTheForm() {
        FormCheck check = forms.validate(forms.getFor("1.001193"), Map.of("copyCount", "hai"));

        assertThat(check.isComplete()).isFalse();
        assertThat(check.errors().getFirst())
                .isEqualTo(new FieldError(
                        "requesterName", FieldError.Kind.MISSING, "Hãy điền: Họ, chữ đệm, tên người yêu cầu"));
        assertThat(check.errors())
                .extracting(FieldError::field)
                .contains("copyCount", "declarationAccepted")
                .doesNotContain("motherName");
    }

    @Test
    void warnsAboutAPersonalNumberButNeverRefusesIt() {
        Map<String, String> answers = marriage();
        answers.put("bridePersonalId", "048 098 000 99");

        FormCheck check = forms.validate(forms.getFor("1.000894"), answers);

        assertThat(check.errors()).isEmpty();
        assertThat(check.warnings()).extracting(FieldError::field).containsExactly("bridePersonalId");
    }

    @Test
    void checksTheRowsThatWereBegun() {
        Map<String, String> answers = new HashMap<>();
        answers.put("activities[0].name", "Bán lẻ cà phê");
        answers.put("activities[0].isMain", "YES");
        answers.put("activities[1].name", "Bán nước mía");
        answers.put("activities[1].isMain", "NO");

        assertThat(forms.validate(forms.getFor("1.001612"), answers).errors())
                .extracting(FieldError::field)
                .contains("activities[0].code")
                .doesNotContain("activities[1].code", "activities[2].name");
        assertThat(forms.validate(forms.getFor("1.001612"), Map.of()).errors())
                .extracting(FieldError::field)
                .contains("activities[0].name");
    }

    @Test
    void fillsInWhoeverFilesByTheirSex() {
        Map<String, String> filled = forms.prefill(
                forms.getFor("1.000894"),
                Map.of("PERSON.fullName", "Trần Thị Bưởi", "PERSON.gender", "FEMALE", "PERSON.phone", "0905123456"));

        assertThat(filled).containsEntry("brideName", "Trần Thị Bưởi").doesNotContainKey("groomName");
    }

    @Test
    void keepsEveryVersionUnderItsId() {
        FormDefinition form = forms.getFor("1.000894");
        repository.load();

        assertThat(forms.get(form.id())).isEqualTo(form);
        assertThat(forms.listAll()).hasSize(19);
        assertThatThrownBy(() -> forms.get(new FormDefinitionId(0))).isInstanceOf(FormDefinitionNotFound.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update forms.form_definition set title = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static Map<String, String> marriage() {
        Map<String, String> answers = new HashMap<>();
        for (String who : List.of("bride", "groom")) {
            answers.put(who + "Name", who.equals("bride") ? " Trần  Thị Bưởi " : "Lê Văn Cam");
            answers.put(who + "BirthDate", "5.12.1998");
            answers.put(who + "Ethnicity", "01");
            answers.put(who + "Nationality", "VN");
            answers.put(who + "Residence", "Xã Bà Nà, thành phố Đà Nẵng");
            answers.put(who + "IdType", "CCCD");
            answers.put(who + "IdNumber", who.equals("bride") ? "048198000998" : "048098000999");
            answers.put(who + "MarriageOrdinal", "1");
            answers.put(who + "MaritalStatus", "NEVER");
        }
        answers.put("wantsCopies", "NO");
        answers.put("declarationAccepted", "YES");
        return answers;
    }
}

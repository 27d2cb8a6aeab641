package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.EmailAddress;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.dossiers.FilingProblem.Code;
import vn.motcua.dossiers.FilingProblem.Weight;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;

/** Who a filing is for, and who hands it in. */
@Component
class PersonChecks {

    /** Parents file for children, and the nearest for each other, without being authorised for it in writing. */
    private static final Pattern FAMILY = Pattern.compile(
            ".*\\b(?:cha|bo|me|ma|con|vo|chong|ong|ba|anh|chi|em|chau|giam ho|dai dien|than nhan|ban than|chinh chu"
                    + "|nguoi than|ho hang|nuoi duong|co|chu|bac|di|cau|father|mother|parent|child|spouse|self)\\b.*");

    private static final Pattern AUTHORISED = Pattern.compile(".*(?:uy quyen|authori[sz]|proxy|nop thay|nop ho).*");

    private final ProblemWords words;
    private final Clock clock;

    PersonChecks(ProblemWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Whether somebody hands it in who must show the applicant's authority. */
    boolean isByProxy(Filing filing) {
        String submitter = filing.submitterName();
        String relation = VietnameseText.fold(Objects.requireNonNullElse(filing.submitterRelation(), ""));
        if (submitter == null || isSame(submitter, filing.applicant().fullName())) {
            return false;
        }
        return AUTHORISED.matcher(relation).matches()
                || (!relation.isBlank() && !FAMILY.matcher(relation).matches());
    }

    List<FilingProblem> check(Filing filing) {
        PersonDetails applicant = filing.applicant();
        List<FilingProblem> problems = new ArrayList<>();
        if (applicant.fullName().isBlank()) {
            problems.add(words.problem(Weight.BLOCKS, Code.MISSING_ANSWER, null, "applicant.fullName", "fullName"));
        } else if (applicant.fullName().matches(".*\\d.*")) {
            problems.add(wrong("applicant.fullName", applicant.fullName()));
        }
        LocalDate born = applicant.birthDate();
        LocalDate today = VietnamTime.dateOf(clock.instant());
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(125)))) {
            problems.add(wrong("applicant.dateOfBirth", VietnamTime.date(born)));
        }
        String phone = given(applicant.phone());
        if (!phone.isEmpty() && PhoneNumber.parse(phone).isEmpty()) {
            problems.add(wrong("applicant.phone", phone));
        }
        String email = given(applicant.email());
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            problems.add(wrong("applicant.email", email));
        }
        String personalId = given(applicant.personalId());
        if (!personalId.isEmpty() && PersonalId.parse(personalId).isEmpty()) {
            problems.add(words.problem(
                    Weight.ADVICE, Code.DOUBTFUL_ANSWER, null, "applicant.personalId", "personalId", personalId));
        }
        sameDay(filing, born, problems);
        return problems;
    }

    /** One person has one birthday, in the declaration and beside it. */
    private void sameDay(Filing filing, @Nullable LocalDate born, List<FilingProblem> problems) {
        String declared = filing.answers().getOrDefault("requesterBirthDate", "");
        boolean samePerson = isSame(
                filing.answers().getOrDefault("requesterName", ""),
                filing.applicant().fullName());
        if (born == null || declared.isBlank() || !samePerson) {
            return;
        }
        String digits = declared.replaceAll("\\D", "");
        String day = VietnamTime.date(born).replaceAll("\\D", "");
        if (digits.length() == day.length()
                && !digits.equals(day)
                && !digits.equals(born.toString().replace("-", ""))) {
            problems.add(words.problem(
                    Weight.DOUBT, Code.DOUBTFUL_ANSWER, null, "requesterBirthDate", declared, VietnamTime.date(born)));
        }
    }

    private FilingProblem wrong(String field, String value) {
        return words.problem(Weight.BLOCKS, Code.WRONG_ANSWER, null, field, value);
    }

    private static boolean isSame(String one, String two) {
        return VietnameseText.fold(one).equals(VietnameseText.fold(two));
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

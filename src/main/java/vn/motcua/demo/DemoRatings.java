package vn.motcua.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.surveys.Campaigns;
import vn.motcua.surveys.Invitation;
import vn.motcua.surveys.NewCampaign;
import vn.motcua.surveys.NewInvitation;
import vn.motcua.surveys.NewRating;
import vn.motcua.surveys.RatedSubject;
import vn.motcua.surveys.RatingChannel;
import vn.motcua.surveys.Ratings;
import vn.motcua.surveys.ServiceKind;

/** What people said of the demonstration's first commune, and a survey that runs. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoRatings {

    private static final String KIND = "demo";

    private record Said(
            int overall,
            Map<String, Integer> scores,
            @Nullable String comment) {}

    private static final List<Said> SAID = List.of(
            new Said(5, Map.of("attitude", 5, "explanation", 5, "published", 4), null),
            new Said(
                    4,
                    Map.of("attitude", 4, "explanation", 4, "legality", 5),
                    "Cán bộ hướng dẫn dễ hiểu, chờ hơi lâu."),
            new Said(5, Map.of("attitude", 5, "published", 5, "legality", 5), null),
            new Said(
                    3, Map.of("attitude", 4, "explanation", 3, "published", 3), "Bảng niêm yết thiếu mẫu tờ khai mới."),
            new Said(4, Map.of("attitude", 5, "explanation", 4, "legality", 5), null),
            new Said(
                    2,
                    Map.of("attitude", 2, "explanation", 2, "published", 3),
                    "Phải đi lại hai lần vì lần đầu không được nói đủ giấy tờ."),
            new Said(5, Map.of("attitude", 5, "explanation", 5, "legality", 5), null));

    private final DemoStaff demoStaff;
    private final StaffMembers staff;
    private final Agencies agencies;
    private final Ratings ratings;
    private final Campaigns campaigns;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoRatings(
            DemoStaff demoStaff,
            StaffMembers staff,
            Agencies agencies,
            Ratings ratings,
            Campaigns campaigns,
            TransactionOperations transaction,
            Clock clock) {
        this.demoStaff = demoStaff;
        this.staff = staff;
        this.agencies = agencies;
        this.ratings = ratings;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once; a demonstration that has them gets no more. */
    void provide() {
        Map.Entry<String, Agency> commune =
                demoStaff.communes().entrySet().iterator().next();
        AgencyId desk = agencies.centreOf(commune.getValue().id()).id();
        if (ratings.find(subject(0)).isPresent()) {
            return;
        }
        StaffMember officer = staff.findByCode(commune.getKey() + ".tiepnhan").orElseThrow();
        for (int i = 0; i < SAID.size(); i++) {
            rate(i, desk, officer);
        }
        LocalDate today = VietnamTime.dateOf(clock.instant());
        NewCampaign survey = new NewCampaign(
                "Khảo sát sự hài lòng, trình diễn",
                campaigns.listSets().getFirst().code(),
                agencies.getProvincialCommittee().id(),
                today,
                today.plusMonths(3),
                true,
                500);
        ActAs.actor(Actor.SYSTEM, () -> campaigns.create(survey, Actor.SYSTEM));
    }

    private static RatedSubject subject(int number) {
        return new RatedSubject(KIND, Integer.toString(number));
    }

    private void rate(int number, AgencyId desk, StaffMember officer) {
        Said said = SAID.get(number);
        Instant served = clock.instant().minus(Duration.ofHours(2L * number + 1));
        transaction.executeWithoutResult(status -> {
            ratings.invite(new NewInvitation(
                    subject(number),
                    ServiceKind.TICKET,
                    desk,
                    1,
                    Actor.Kind.STAFF + ":" + officer.id().value(),
                    officer.fullName(),
                    "Hộ tịch, chứng thực",
                    "A9%02d".formatted(number),
                    served,
                    null));
            Invitation invitation = ratings.find(subject(number)).orElseThrow();
            ratings.give(
                    invitation.token(),
                    new NewRating(said.overall(), said.scores(), said.comment(), null),
                    RatingChannel.OWN,
                    Actor.ANONYMOUS);
        });
    }
}

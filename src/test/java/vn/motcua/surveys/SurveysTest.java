package vn.motcua.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.RoomTest;
import vn.motcua.Together;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Ratings by NĐ 118/2025/NĐ-CP Art. 31-33, and campaigns of questions. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class SurveysTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    MockMvcTester http;

    @Autowired
    Agencies agencies;

    @Autowired
    StaffMembers staff;

    @Autowired
    Notifications notifications;

    @Autowired
    Ratings ratings;

    @Autowired
    RatingForm form;

    @Autowired
    RatingResults results;

    @Autowired
    FollowUps followUps;

    @Autowired
    Comments comments;

    @Autowired
    RatingDevices devices;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Forgetting forgetting;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    private AgencyId desk;
    private Actor head;
    private Actor stranger;
    private Actor officer;
    private Actor administrator;

    @BeforeEach
    void aDeskOfItsOwn() {
        List<Agency> committees = agencies.listCommuneCommittees();
        int turn = NEXT.getAndIncrement();
        Agency committee = committees.get(turn);
        desk = agencies.centreOf(committee.id()).id();
        StaffId member = staff.enrol(new NewStaffMember(
                "truong.phong." + turn, "Phạm Thu Hương", "Trưởng phòng", committee.id(), null, null));
        staff.grant(member, new RoleGrant(Role.DIVISION_HEAD, committee.id(), LocalDate.of(2025, 7, 1), null));
        head = actor(member.value(), "Phạm Thu Hương", Role.DIVISION_HEAD, committee.id());
        stranger = actor(
                900_000,
                "Người nơi khác",
                Role.DIVISION_HEAD,
                committees.getLast().id());
        officer = actor(800_000 + turn, "Bùi Thị Giang", Role.RECEPTION_OFFICER, desk);
        administrator = actor(
                700_000,
                "Quản trị",
                Role.ADMINISTRATOR,
                agencies.getProvincialCommittee().id());
    }

    private static Actor actor(long id, String name, Role role, AgencyId at) {
        return new Actor(Actor.Kind.STAFF, id, name, Set.of(new Actor.Grant(role.name(), at.value())));
    }

    private RatingToken served(ServiceKind kind, String label) {
        return served(kind, label, null);
    }

    private RatingToken served(ServiceKind kind, String label, @Nullable Recipient tell) {
        RatedSubject subject = new RatedSubject("test", desk.value() + "-" + label);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> ratings.invite(new NewInvitation(
                        subject,
                        kind,
                        desk,
                        3,
                        officer.key(),
                        officer.name(),
                        "Đăng ký khai sinh",
                        label,
                        clock.instant(),
                        tell)));
        return ratings.find(subject).orElseThrow().token();
    }

    private void give(RatingToken token, int overall) {
        ratings.give(token, new NewRating(overall, Map.of(), null, null), RatingChannel.OWN, Actor.ANONYMOUS);
    }

    private long idOf(RatingToken token) {
        return ratings.get(token, Actor.ANONYMOUS).id();
    }

    private MvcTestResult page(String path, @Nullable Actor who) {
        var request = http.get().uri(path);
        return (who == null ? request : request.with(SignedIn.as(who))).exchange();
    }

    private MvcTestResult send(String path, @Nullable Actor who, String... fields) {
        var request = http.post().uri(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (who == null ? request : request.with(SignedIn.as(who))).exchange();
    }

    private MvcTestResult api(String token, @Nullable Actor who, String body) {
        var request = http.post()
                .uri("/api/v1/surveys/ratings/" + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (who == null ? request : request.with(SignedIn.as(who))).exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** One service, one rating: a lost answer or an angry finger adds nothing. */
    @Test
    void takesOneRatingForAServiceHoweverManyComeAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            RatingToken token = served(ServiceKind.TICKET, "A10" + round);
            List<Boolean> taken = Together.run(8, me -> {
                try {
                    give(token, 1 + me % 5);
                    return true;
                } catch (RatingGivenAlready twice) {
                    return false;
                }
            });
            assertThat(taken).containsOnlyOnce(true);
        }
        assertThat(jdbc.sql("select sum(ratings) from surveys.tally where desk = ?")
                        .param(desk.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void invitesOnceAndTellsOnce() {
        Recipient lan = Recipient.citizen(600_000 + desk.value(), null);
        served(ServiceKind.DOSSIER, "H17.1", lan);
        served(ServiceKind.DOSSIER, "H17.1", lan);
        assertThat(notifications.listInbox(lan, 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.message().subject()).contains("H17.1");
            assertThat(line.message().link()).startsWith("/danh-gia/");
        });
    }

    /** Rules, case 15: rating cannot be given by the officer's session (NĐ 118/2025/NĐ-CP Art. 31-33). */
    @Test
    void ratingCannotBeGivenByTheOfficersSession() throws Exception {
        RatingToken token = served(ServiceKind.TICKET, "A001");
        RatingDevice tablet = devices.add(desk, 3, head);
        for (Actor staffOfSomeKind :
                List.of(officer, head, administrator, new Actor(Actor.Kind.MACHINE, 5, "Máy", officer.grants()))) {
            MvcTestResult opened = page(token.path(), staffOfSomeKind);
            assertThat(opened).hasStatus(403);
            assertThat(text(opened)).contains("Anh/chị đang đăng nhập bằng tài khoản cán bộ nên không đánh giá được");
            assertThat(send(token.path(), staffOfSomeKind, "chung", "5")).hasStatus(403);
            assertThat(api(token.value(), staffOfSomeKind, "{\"overall\": 5}")).hasStatus(403);
            assertThat(page(tablet.path(), staffOfSomeKind)).hasStatus(403);
            assertThat(send(tablet.path() + "/" + token, staffOfSomeKind, "chung", "5"))
                    .hasStatus(403);
        }
        assertThat(ratings.get(token, Actor.ANONYMOUS).rated()).isFalse();

        assertThat(send(token.path(), null, "chung", "5")).hasStatus(302);
        assertThat(ratings.get(token, Actor.ANONYMOUS).rated()).isTrue();
    }

    /** NĐ 118/2025/NĐ-CP Art. 31-33: what is asked; a counter is not asked about a deadline it did not have. */
    @Test
    void asksWhatTheDecreeSaysOfEachKindOfService() {
        assertThat(form.listFor(ServiceKind.ONLINE))
                .extracting(Criterion::code)
                .containsExactly(
                        "time", "agencies", "contacts", "published", "attitude", "legality", "explanation", "online");
        assertThat(form.listFor(ServiceKind.DOSSIER))
                .extracting(Criterion::code)
                .doesNotContain("online");
        assertThat(form.listFor(ServiceKind.TICKET))
                .extracting(Criterion::code)
                .containsExactly("published", "attitude", "legality", "explanation");
        assertThat(form.list()).allMatch(criterion -> criterion.article().contains("118/2025"));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        RatingToken token = served(ServiceKind.TICKET, "A001");
        MvcTestResult refused =
                send(token.path(), null, "tc-attitude", "4", "yKien", "Chờ <b>lâu</b> quá", "lienHe", "0905 123 456");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("Hãy chọn mức độ hài lòng chung", "0905 123 456")
                .containsPattern("Chờ &lt;b(>|&gt;)lâu&lt;/b(>|&gt;) quá")
                .containsPattern("name=\"tc-attitude\" type=\"radio\" value=\"4\" checked");
        assertThat(text(send(token.path(), null, "chung", "9"))).contains("Hãy chọn từ 1 đến 5");
        assertThat(text(send(token.path(), null, "chung", "3", "lienHe", "abc")))
                .contains("Số điện thoại chưa đúng");
        assertThat(text(send(token.path(), null, "chung", "3", "yKien", "x".repeat(2001))))
                .contains("dài quá 2.000 ký tự");
        assertThat(ratings.get(token, Actor.ANONYMOUS).rated()).isFalse();
    }

    @Test
    void isRatedWithinItsTimeOnly() {
        RatingToken token = served(ServiceKind.DOSSIER, "H17.1");
        jdbc.sql("update surveys.invitation set expires_at = now() - interval '1 minute' where token = ?")
                .param(token.value())
                .update();
        assertThatThrownBy(() -> give(token, 5)).isInstanceOf(RatingOver.class);
        assertThatThrownBy(() -> ratings.get(new RatingToken("abcdefghjkmnpqrstuvw"), Actor.ANONYMOUS))
                .isInstanceOf(RatingNotFound.class);
        assertThatThrownBy(() -> new RatingToken("1")).isInstanceOf(RatingNotFound.class);
    }

    @Test
    void aLowRatingIsLookedIntoByTheHeadOfTheDesk() {
        give(served(ServiceKind.TICKET, "A001"), 4);
        assertThat(followUps.list(head, false)).isEmpty();
        RatingToken low = served(ServiceKind.DOSSIER, "H17.2");
        ratings.give(
                low,
                new NewRating(4, Map.of("legality", 1, "contacts", 1), "Bị gợi ý thêm tiền", "0905 123 456"),
                RatingChannel.OWN,
                Actor.ANONYMOUS);

        assertThat(notifications.listInbox(Recipient.staff(head.id()), 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.message().subject()).contains("1 điểm");
                    assertThat(line.message().body()).doesNotContain("gợi ý", "H17.2");
                });
        assertThat(followUps.list(stranger, false)).isEmpty();
        assertThat(followUps.list(officer, false)).isEmpty();
        FollowUp open = followUps.list(head, false).getFirst();
        assertThat(open.label()).isEqualTo("H17.2");
        assertThat(open.contact()).isEqualTo("+84905123456");
        assertThat(open.scores()).containsEntry("legality", 1);

        long id = open.rating();
        assertThatThrownBy(() -> followUps.act(id, FollowUpAction.CONTACT, null, stranger))
                .isInstanceOf(FollowUpNotFound.class);
        followUps.act(id, FollowUpAction.CONTACT, null, head);
        assertThatThrownBy(() -> followUps.act(id, FollowUpAction.CLOSE, "  ", head))
                .isInstanceOf(FollowUpWordsMissing.class);
        followUps.act(id, FollowUpAction.CLOSE, "Đã xin lỗi và hoàn tiền", head);
        assertThatThrownBy(() -> followUps.act(id, FollowUpAction.NOTE, "Thêm", head))
                .isInstanceOf(FollowUpMoved.class);

        assertThat(followUps.list(head, false)).isEmpty();
        FollowUp closed = followUps.list(head, true).getFirst();
        assertThat(closed.contact()).as("removed with the closing").isNull();
        assertThat(closed.journal())
                .extracting(RatingEntry::event)
                .containsExactly(
                        RatingEvent.GIVEN, RatingEvent.FOLLOW_UP_OPENED, RatingEvent.CONTACTED, RatingEvent.CLOSED);
        assertThat(closed.journal().getLast().actor()).isEqualTo("Phạm Thu Hương");
        assertThat(closed.journal().getFirst().actor())
                .as("nobody knows who rated")
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("delete from surveys.rating_event").update())
                .hasStackTraceContaining("permission denied");
    }

    /** NĐ 118/2025/NĐ-CP Art. 33: results are published; four people are too few to hide among. */
    @Test
    void publishesAFigureFromFiveRatingsOn() throws Exception {
        for (int i = 1; i <= 4; i++) {
            give(served(ServiceKind.TICKET, "A00" + i), 5);
        }
        assertThat(results.get(desk).overall().isKnown()).isFalse();
        assertThat(text(page("/danh-gia/ket-qua/" + desk.value(), null))).contains("Chưa đủ lượt đánh giá");
        ratings.give(
                served(ServiceKind.DOSSIER, "H17.9"),
                new NewRating(2, Map.of("attitude", 3), null, null),
                RatingChannel.OWN,
                Actor.ANONYMOUS);

        CentreResults published = results.get(desk);
        assertThat(published.overall().ratings()).isEqualTo(5);
        assertThat(published.overall().average()).isEqualTo(4.4);
        assertThat(published.overall().counts()).containsExactly(0L, 1L, 0L, 0L, 4L);
        assertThat(published.criteria()).singleElement().satisfies(one -> {
            assertThat(one.criterion().code()).isEqualTo("attitude");
            assertThat(one.figure().isKnown()).isFalse();
        });
        assertThat(published.months())
                .singleElement()
                .satisfies(one -> assertThat(one.overall().ratings()).isEqualTo(5));
        String shown = text(page("/danh-gia/ket-qua/" + desk.value(), null));
        assertThat(shown).contains("4,4", "5 lượt đánh giá").doesNotContain("Bùi Thị Giang", "H17.9");
        JsonNode open = json.readTree(text(page("/api/v1/surveys/results/" + desk.value(), null)));
        assertThat(open.get("overall").get("average").asDouble()).isEqualTo(4.4);
        assertThat(open.get("criteria").get(0).get("figure").get("average").isNull())
                .isTrue();
        assertThat(text(page("/api/v1/surveys/results", null)))
                .contains(published.name())
                .doesNotContain("Bùi Thị Giang");
    }

    @Test
    void showsResultsOfOfficersToTheirHeadAlone() throws Exception {
        for (int i = 1; i <= 5; i++) {
            ratings.give(
                    served(ServiceKind.TICKET, "A00" + i),
                    new NewRating(4, Map.of("attitude", 5), null, null),
                    RatingChannel.OWN,
                    Actor.ANONYMOUS);
        }
        assertThat(results.listOfficers(head)).singleElement().satisfies(one -> {
            assertThat(one.officer()).isEqualTo("Bùi Thị Giang");
            assertThat(one.overall().average()).isEqualTo(4);
            assertThat(one.attitude().average()).isEqualTo(5);
        });
        assertThat(results.listOfficers(stranger)).isEmpty();
        assertThat(results.listOfficers(officer)).isEmpty();
        assertThat(text(page("/viec/danh-gia/can-bo", head))).contains("Bùi Thị Giang");
        assertThat(text(page("/viec/danh-gia/can-bo", stranger))).doesNotContain("Bùi Thị Giang");
        assertThat(page("/viec/danh-gia/can-bo", officer)).hasStatus(403);
        assertThat(page("/viec/danh-gia/can-bo", administrator)).hasStatus(403);
    }

    @Test
    void readsCommentsBeforeEverybodyDoes() throws Exception {
        RatingToken first = served(ServiceKind.TICKET, "A001");
        RatingToken second = served(ServiceKind.TICKET, "A002");
        ratings.give(first, new NewRating(5, Map.of(), "Cán bộ tận tình", null), RatingChannel.OWN, Actor.ANONYMOUS);
        ratings.give(
                second, new NewRating(3, Map.of(), "Gọi tôi 0905 000 111", null), RatingChannel.OWN, Actor.ANONYMOUS);
        String path = "/danh-gia/ket-qua/" + desk.value();
        assertThat(text(page(path, null))).doesNotContain("tận tình");
        assertThat(comments.list(head, CommentState.WAITING)).hasSize(2);
        assertThat(comments.list(stranger, CommentState.WAITING)).isEmpty();
        assertThatThrownBy(() -> comments.publish(idOf(first), stranger)).isInstanceOf(CommentNotFound.class);

        comments.publish(idOf(first), head);
        MvcTestResult refused = send("/viec/danh-gia/gop-y/" + idOf(second), head, "viec", "giu", "lyDo", "");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Hãy ghi lý do không đăng");
        comments.reject(idOf(second), "Có số điện thoại", head);

        assertThat(text(page(path, null))).contains("Cán bộ tận tình").doesNotContain("0905 000 111");
        assertThat(comments.list(head, CommentState.REJECTED)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Gọi tôi 0905 000 111");
            assertThat(Objects.requireNonNull(one.journal().getLast().detail())).isEqualTo("Có số điện thoại");
        });
        comments.reject(idOf(first), "Người viết xin gỡ", head);
        assertThat(text(page(path, null))).doesNotContain("tận tình");
    }

    /** A number is easily guessed: it says enough only on a device that the head of the desk put there. */
    @Test
    void takesTheNumberOfATicketAtADeviceOfTheCentreOnly() throws Exception {
        RatingToken token = served(ServiceKind.TICKET, "A042");
        assertThatThrownBy(() -> devices.add(desk, 3, stranger)).isInstanceOf(NotYourDeskToHead.class);
        RatingDevice tablet = devices.add(desk, 3, head);
        RatingDevice elsewhere = devices.add(desk, 4, head);

        assertThat(text(page(tablet.path(), null))).contains("Đánh giá số A042");
        assertThat(text(page(elsewhere.path(), null))).doesNotContain("Đánh giá số A042");
        assertThat(send(tablet.path(), null, "theo", "so", "so", "a42")).hasRedirectedUrl(tablet.path() + "/" + token);
        assertThat(text(send(tablet.path(), null, "theo", "so", "so", "B1"))).contains("Không có lượt phục vụ nào");
        assertThat(send(tablet.path() + "/" + token, null, "chung", "4")).hasStatus(302);
        assertThat(text(page(tablet.path() + "/" + token, null))).contains("Cảm ơn anh/chị");
        assertThat(text(send(tablet.path(), null, "theo", "so", "so", "A042"))).contains("đã được đánh giá");
        assertThat(text(page(tablet.path(), null))).doesNotContain("Đánh giá số A042");

        assertThatThrownBy(() -> devices.end(tablet.id(), stranger)).isInstanceOf(DeviceNotFound.class);
        devices.end(tablet.id(), head);
        assertThat(page(tablet.path(), null)).hasStatus(404);
    }

    @Test
    void ratesOverTheApi() throws Exception {
        RatingToken token = served(ServiceKind.ONLINE, "H17.5");
        JsonNode asked = json.readTree(text(page("/api/v1/surveys/ratings/" + token, null)));
        assertThat(asked.get("criteria")).hasSize(8);
        assertThat(asked.get("rated").asBoolean()).isFalse();
        assertThat(api(token.value(), null, "{}")).hasStatus(422);
        assertThat(api(token.value(), null, "{\"overall\": 5, \"scores\": {\"nope\": 5}}"))
                .hasStatus(422);
        assertThat(api(token.value(), null, "{\"overall\": 5, \"scores\": {\"online\": 4, \"time\": null}}"))
                .hasStatus(201);
        assertThat(api(token.value(), null, "{\"overall\": 1}")).hasStatus(409);
        assertThat(api("abcdefghjkmnpqrstuvw", null, "{\"overall\": 1}")).hasStatus(404);
    }

    /** What leads to a person or an officer is not kept longer than it is needed; what is published stays. */
    @Test
    void forgetsWhatIsNotNeededAnyMore() {
        RatingToken unused = served(ServiceKind.TICKET, "A001");
        RatingToken old = served(ServiceKind.TICKET, "A002");
        ratings.give(
                old, new NewRating(1, Map.of(), "Chưa ai đọc", "0905 123 456"), RatingChannel.OWN, Actor.ANONYMOUS);
        long id = idOf(old);
        forgetting.forget();
        assertThat(followUps.list(head, false).getFirst().contact()).isNotNull();

        jdbc.sql("update surveys.rating set given_at = given_at - interval '91 days' where invitation_id = ?")
                .param(id)
                .update();
        forgetting.forget();
        FollowUp called = followUps.list(head, false).getFirst();
        assertThat(called.contact()).isNull();
        assertThat(called.comment()).isEqualTo("Chưa ai đọc");
        assertThat(called.journal().getLast().event()).isEqualTo(RatingEvent.CONTACT_REMOVED);

        jdbc.sql("update surveys.rating set given_at = given_at - interval '300 days' where invitation_id = ?")
                .param(id)
                .update();
        jdbc.sql("update surveys.invitation set served_at = served_at - interval '391 days' where desk = ?")
                .param(desk.value())
                .update();
        forgetting.forget();
        FollowUp forgotten = followUps.list(head, false).getFirst();
        assertThat(forgotten.label()).isEmpty();
        assertThat(forgotten.officer()).isNull();
        assertThat(forgotten.comment()).isNull();
        assertThat(forgotten.overall()).isEqualTo(1);
        assertThatThrownBy(() -> ratings.get(unused, Actor.ANONYMOUS)).isInstanceOf(RatingNotFound.class);
        assertThatThrownBy(() -> ratings.get(old, Actor.ANONYMOUS)).isInstanceOf(RatingNotFound.class);
        assertThat(jdbc.sql("select sum(ratings) from surveys.tally where desk = ?")
                        .param(desk.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Campaign campaign(boolean openLink, int most) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return campaigns.create(
                new NewCampaign("Khảo sát thử", "cho-doi-tai-sanh", desk, today, today.plusDays(7), openLink, most),
                administrator);
    }

    private static final Map<String, String> SHEET =
            Map.of("q1", "ki-ot", "q2", "4", "q3", "5", "q4", "3", "q5", "=1+1");

    @Test
    void aTokenAnswersASurveyOnce() throws Exception {
        Campaign campaign = campaign(false, 10);
        campaigns.addTokens(campaign.id(), 2, administrator);
        String token = campaigns.listUnused(campaign.id(), administrator).getFirst();
        assertThatThrownBy(() -> campaigns.open(campaign.key(), Actor.ANONYMOUS))
                .as("there is no open link")
                .isInstanceOf(CampaignNotFound.class);
        List<Boolean> taken = Together.run(6, me -> {
            try {
                campaigns.answer(token, null, SHEET, Actor.ANONYMOUS);
                return true;
            } catch (CampaignAnswered twice) {
                return false;
            }
        });
        assertThat(taken).containsOnlyOnce(true);
        assertThat(campaigns.listUnused(campaign.id(), administrator)).hasSize(1);
        assertThat(campaigns.count(campaign.id(), administrator).get("q2")).containsExactly(Map.entry("4", 1L));
        assertThat(text(page("/quan-tri/khao-sat/" + campaign.id().value() + "/ket-qua.csv", administrator)))
                .contains("Tại ki-ốt,4,5,3,'=1+1");
        assertThat(text(page("/quan-tri/khao-sat/" + campaign.id().value(), administrator)))
                .contains("Trung bình 4,0 trên 5 điểm");
        assertThatThrownBy(() -> campaigns.get(campaign.id(), head)).isInstanceOf(CampaignNotFound.class);
    }

    @Test
    void anOpenSurveyTakesNoMoreAnswersThanItsLimit() throws Exception {
        Campaign campaign = campaign(true, 3);
        List<Boolean> taken = Together.run(8, me -> {
            try {
                campaigns.answer(campaign.key(), desk, SHEET, Actor.ANONYMOUS);
                return true;
            } catch (CampaignFull full) {
                return false;
            }
        });
        assertThat(taken).filteredOn(one -> one).hasSize(3);
        assertThat(page(campaign.path(), null)).hasStatus(409);
    }

    @Test
    void asksASurveyOnlyOfCitizensAndInItsDays() throws Exception {
        Campaign campaign = campaign(true, 100);
        MvcTestResult refused = send(campaign.path(), null, "tra-loi-q1", "ki-ot", "tra-loi-q5", "Thêm quạt");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Hãy chọn một câu trả lời", "Thêm quạt");
        assertThat(page(campaign.path(), officer)).hasStatus(403);
        assertThat(text(page("/khao-sat", null))).contains("Khảo sát thử");
        jdbc.sql("update surveys.campaign set starts_on = starts_on - 30, ends_on = ends_on - 30 where id = ?")
                .param(campaign.id().value())
                .update();
        assertThat(text(page(campaign.path(), null))).contains("Khảo sát này nhận trả lời từ");
        assertThat(text(send("/quan-tri/khao-sat", administrator, "ten", "Nháp", "boCauHoi", "cho-doi-tai-sanh")))
                .contains("Hãy chọn phạm vi", "Nháp");
        assertThat(page("/quan-tri/khao-sat", head)).hasStatus(403);
    }
}

package vn.motcua.surveys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/** Surveys: questions asked from a day to a day, answered without a name. */
@Service
public class Campaigns {

    /** Answers that one survey may take at most. */
    public static final int MOST = 100_000;

    /** Tokens that are made at once. */
    public static final int TOKENS = 1000;

    /** Letters of an answer in words. */
    public static final int WORDS = 1000;

    private static final int TITLE = 200;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2199;

    private final CampaignRepository campaigns;
    private final Agencies agencies;
    private final AuditJournal audit;
    private final Clock clock;
    private final List<QuestionSet> sets;
    private final SecureRandom random = new SecureRandom();

    Campaigns(CampaignRepository campaigns, Agencies agencies, AuditJournal audit, Clock clock, ObjectMapper json) {
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
        this.sets = json.readValue(
                new ReferenceFile("survey-questions.json").text(), new TypeReference<List<QuestionSet>>() {});
    }

    /** The questions that come with the product. */
    public List<QuestionSet> listSets() {
        return List.copyOf(sets);
    }

    /** Agencies about whose desks the actor may ask. */
    public List<Agency> listScopes(Actor actor) {
        Agency province = agencies.getProvincialCommittee();
        List<Agency> scopes = new ArrayList<>();
        if (administers(actor, province.id())) {
            scopes.add(province);
        }
        agencies.listCentres().stream()
                .filter(desk -> administers(actor, desk.id()))
                .forEach(scopes::add);
        return scopes;
    }

    /**
     * Makes a survey; its questions stay as they are now.
     *
     * @throws CampaignUnfit when a part is missing or does not go with another
     * @throws NotYourCampaign when the actor administers nothing there
     */
    @Transactional
    public Campaign create(NewCampaign wanted, Actor actor) {
        String title = VietnameseText.line(wanted.title());
        if (title.isEmpty() || title.length() > TITLE) {
            throw new CampaignUnfit("title");
        }
        QuestionSet questions = sets.stream()
                .filter(set -> set.code().equals(wanted.questionSet()))
                .findFirst()
                .orElseThrow(() -> new CampaignUnfit("questions"));
        AgencyId scope = wanted.scope();
        if (scope == null) {
            throw new CampaignUnfit("scope");
        }
        requireAdministered(scope, actor);
        LocalDate from = wanted.startsOn();
        LocalDate to = wanted.endsOn();
        if (from == null || from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new CampaignUnfit("from");
        }
        if (to == null || to.isBefore(from) || to.isBefore(today()) || to.getYear() > LAST_YEAR) {
            throw new CampaignUnfit("to");
        }
        if (wanted.most() < 1 || wanted.most() > MOST) {
            throw new CampaignUnfit("most");
        }
        Campaign made = campaigns.insert(
                RandomWords.draw(random), title, questions, wanted, scope, clock.instant(), actor.name());
        audit.record(
                "surveys.createCampaign", "campaign", Long.toString(made.id().value()), null);
        return made;
    }

    /** Those that the actor administers, the newest first. */
    @Transactional(readOnly = true)
    public List<Campaign> list(Actor actor) {
        return campaigns.list().stream()
                .filter(campaign -> administers(actor, campaign.scope()))
                .toList();
    }

    /** Those that everybody may answer today. */
    @Transactional(readOnly = true)
    public List<Campaign> listOpen() {
        return campaigns.list().stream()
                .filter(campaign ->
                        campaign.openLink() && campaign.runsOn(today()) && campaign.answered() < campaign.most())
                .toList();
    }

    /**
     * One, for who administers it.
     *
     * @throws CampaignNotFound when the actor does not
     */
    @Transactional(readOnly = true)
    public Campaign get(CampaignId id, Actor actor) {
        return campaigns
                .find(id)
                .filter(campaign -> administers(actor, campaign.scope()))
                .orElseThrow(CampaignNotFound::new);
    }

    /** Takes no answers from tomorrow on; from today on when it has not begun. */
    @Transactional
    public void end(CampaignId id, Actor actor) {
        Campaign campaign = get(id, actor);
        campaigns.end(campaign.id(), today());
        audit.record("surveys.endCampaign", "campaign", Long.toString(id.value()), null);
    }

    /**
     * Makes tokens; each answers once.
     *
     * @throws CampaignUnfit when it is answered by an open link, or that many are not made
     */
    @Transactional
    public void addTokens(CampaignId id, int number, Actor actor) {
        Campaign campaign = get(id, actor);
        if (campaign.openLink()
                || number < 1
                || number > TOKENS
                || campaigns.countTokens(id) + number > campaign.most()) {
            throw new CampaignUnfit("tokens");
        }
        for (int i = 0; i < number; i++) {
            campaigns.insertToken(campaign.id(), RandomWords.draw(random));
        }
        audit.record("surveys.addTokens", "campaign", Long.toString(id.value()), Integer.toString(number));
    }

    /** Tokens that nobody used yet. */
    @Transactional(readOnly = true)
    public List<String> listUnused(CampaignId id, Actor actor) {
        return campaigns.listUnused(get(id, actor).id());
    }

    /** How many tokens it has. */
    @Transactional(readOnly = true)
    public long countTokens(CampaignId id, Actor actor) {
        return campaigns.countTokens(get(id, actor).id());
    }

    /** How often each answer was given, by question and answer, about all desks. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Long>> count(CampaignId id, Actor actor) {
        return campaigns.count(get(id, actor).id());
    }

    /** Every sheet, in the order in which they came. */
    @Transactional(readOnly = true)
    public void forEachSheet(CampaignId id, Actor actor, Consumer<CampaignSheet> consumer) {
        campaigns.forEachSheet(get(id, actor).id(), consumer);
    }

    /** The desks that a survey asks about. */
    public List<Agency> listDesks(Campaign campaign) {
        return agencies.listWithin(campaign.scope()).stream()
                .map(agencies::get)
                .filter(Agency::isDesk)
                .toList();
    }

    /**
     * The survey behind a link or token.
     *
     * @throws CampaignNotFound when there is none
     * @throws RatingByStaff when an officer is signed in
     * @throws CampaignClosed when it takes no answers today
     * @throws CampaignAnswered when the token was used
     * @throws CampaignFull when it has all its answers
     */
    @Transactional(readOnly = true)
    public Campaign open(String word, Actor actor) {
        if (!RandomWords.isOne(word)) {
            throw new CampaignNotFound();
        }
        Campaign campaign =
                campaigns.findByKey(word).or(() -> campaigns.findByToken(word)).orElseThrow(CampaignNotFound::new);
        Ratings.requireNoStaff(actor);
        if (!campaign.runsOn(today())) {
            throw new CampaignClosed(VietnamTime.date(campaign.startsOn()), VietnamTime.date(campaign.endsOn()));
        }
        if (!campaign.openLink() && campaigns.isUsed(word)) {
            throw new CampaignAnswered();
        }
        if (campaign.answered() >= campaign.most()) {
            throw new CampaignFull();
        }
        return campaign;
    }

    /**
     * Hands a sheet in. Of several with one token, or for the last place, one counts.
     *
     * @param desk about which desk, or null
     * @throws SheetIncomplete when a question has no answer that it offers
     */
    @Transactional
    public void answer(String word, @Nullable AgencyId desk, Map<String, String> answers, Actor actor) {
        Campaign campaign = open(word, actor);
        Map<String, String> kept = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (Question question : campaign.questionSet().questions()) {
            String typed = answers.get(question.code());
            String answer = question.kind() == Question.Kind.TEXT ? TypedWords.of(typed) : typed;
            if (!question.takes(answer)) {
                open.add(question.code());
            } else if (answer != null) {
                kept.put(question.code(), answer);
            }
        }
        if (!open.isEmpty()) {
            throw new SheetIncomplete(open);
        }
        boolean within = desk != null
                && listDesks(campaign).stream().anyMatch(one -> one.id().equals(desk));
        if (!campaign.openLink() && !campaigns.use(word, clock.instant())) {
            throw new CampaignAnswered();
        }
        if (!campaigns.takePlace(campaign.id())) {
            throw new CampaignFull();
        }
        campaigns.insert(campaign.id(), new CampaignSheet(today(), within ? desk : null, kept));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    private void requireAdministered(AgencyId scope, Actor actor) {
        if (!administers(actor, scope)) {
            throw new NotYourCampaign();
        }
    }

    private boolean administers(Actor actor, AgencyId scope) {
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.grants().stream()
                        .filter(grant -> grant.role().equals(Role.ADMINISTRATOR.name()))
                        .anyMatch(grant -> agencies.isWithin(scope, new AgencyId(grant.agency())));
    }
}

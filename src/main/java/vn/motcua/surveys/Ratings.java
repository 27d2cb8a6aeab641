package vn.motcua.surveys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** What people say of how they were served (NĐ 118/2025 Art. 31-33): once for each service. */
@Service
public class Ratings {

    /** Letters of a comment. */
    public static final int COMMENT = 2000;

    private final RatingRepository ratings;
    private final RatingForm form;
    private final RatingJournal journal;
    private final DeskHeads heads;
    private final Agencies agencies;
    private final Notifications notifications;
    private final SurveyProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ratings(
            RatingRepository ratings,
            RatingForm form,
            RatingJournal journal,
            DeskHeads heads,
            Agencies agencies,
            Notifications notifications,
            SurveyProperties properties,
            Clock clock) {
        this.ratings = ratings;
        this.form = form;
        this.journal = journal;
        this.heads = heads;
        this.agencies = agencies;
        this.notifications = notifications;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Invites to rate a service, in the transaction that ended it. Whoever is invited is told once; a service that has
     * its invitation gets no other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invite(NewInvitation wanted) {
        RatingToken token = RatingToken.draw(random);
        Optional<Long> id =
                ratings.insert(wanted, token, wanted.servedAt().plus(Duration.ofDays(properties.openDays())));
        Recipient tell = wanted.tell();
        if (id.isPresent() && tell != null) {
            notifications.tell(
                    tell,
                    new Notice(
                            SurveyNoticeKinds.INVITED,
                            id.get().toString(),
                            Map.of(
                                    SurveyNoticeKinds.LABEL,
                                    wanted.label(),
                                    SurveyNoticeKinds.SERVICE,
                                    wanted.service(),
                                    SurveyNoticeKinds.CENTRE,
                                    agencies.get(wanted.desk()).name(),
                                    SurveyNoticeKinds.LINK,
                                    notifications.address(token.path())),
                            token.path()));
        }
    }

    /** Address of the page that rates this, as long as that can be done. */
    @Transactional(readOnly = true)
    public Optional<String> findPath(RatedSubject subject) {
        return ratings.find(subject)
                .filter(invitation -> !invitation.rated() && clock.instant().isBefore(invitation.expiresAt()))
                .map(invitation -> invitation.token().path());
    }

    /** The invitation to rate this; empty when it is not over yet. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(RatedSubject subject) {
        return ratings.find(subject);
    }

    /**
     * The service behind an address, for whoever wants to rate it.
     *
     * @throws RatingNotFound when there is none
     * @throws RatingByStaff when an officer is signed in: nobody rates colleagues, or a citizen's service for them
     */
    @Transactional(readOnly = true)
    public Invitation get(RatingToken token, Actor actor) {
        Invitation invitation = ratings.find(token).orElseThrow(RatingNotFound::new);
        requireNoStaff(actor);
        return invitation;
    }

    /** @throws RatingByStaff when an officer or a system of an office is signed in */
    public static void requireNoStaff(Actor actor) {
        if (actor.isStaff()) {
            throw new RatingByStaff();
        }
    }

    /**
     * Rates a service. What was given counts at once, without a word of who gave it; a low score is looked into by the
     * head of the desk, who is told.
     *
     * @throws RatingNotFound when there is no such service
     * @throws RatingByStaff when an officer is signed in
     * @throws RatingGivenAlready when it was rated; of several at once, one counts
     * @throws RatingOver when it is too late
     * @throws RatingUnfit when a score is none that the form offers
     * @throws CommentTooLong when the comment is
     * @throws ContactUnfit when the phone to be called back is none
     */
    @Transactional
    public void give(RatingToken token, NewRating given, RatingChannel channel, Actor actor) {
        Invitation invitation = get(token, actor);
        Instant now = clock.instant();
        if (invitation.rated()) {
            throw new RatingGivenAlready();
        }
        if (!now.isBefore(invitation.expiresAt())) {
            throw new RatingOver(VietnamTime.full(invitation.expiresAt()));
        }
        requireOffered(invitation, given);
        String comment = comment(given.comment());
        String contact = contact(given.contact());
        if (!ratings.insert(invitation, given, comment, contact, channel, now)) {
            throw new RatingGivenAlready();
        }
        ratings.count(invitation, given, VietnamTime.dateOf(now).withDayOfMonth(1));
        journal.append(invitation.id(), RatingEvent.GIVEN, now, Actor.ANONYMOUS, null);
        if (lowest(invitation, given) <= RatingForm.LOW) {
            followUp(invitation, given, now);
        }
    }

    private void requireOffered(Invitation invitation, NewRating given) {
        requirePoints(RatingForm.OVERALL, given.overall());
        given.scores().forEach((criterion, value) -> {
            if (form.find(criterion, invitation.kind()).isEmpty()) {
                throw new RatingUnfit(criterion);
            }
            requirePoints(criterion, value);
        });
    }

    private static void requirePoints(String part, int value) {
        if (value < 1 || value > RatingForm.POINTS) {
            throw new RatingUnfit(part);
        }
    }

    private static @Nullable String comment(@Nullable String typed) {
        String comment = TypedWords.of(typed);
        if (comment != null && comment.length() > COMMENT) {
            throw new CommentTooLong(COMMENT);
        }
        return comment;
    }

    private static @Nullable String contact(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : PhoneNumber.parse(typed).orElseThrow(ContactUnfit::new).value();
    }

    /** The worst score of those where more is better. */
    private int lowest(Invitation invitation, NewRating given) {
        return given.scores().entrySet().stream()
                .filter(score -> form.find(score.getKey(), invitation.kind())
                        .filter(criterion -> criterion.kind() == Criterion.Kind.SCALE)
                        .isPresent())
                .mapToInt(Map.Entry::getValue)
                .reduce(given.overall(), Math::min);
    }

    private void followUp(Invitation invitation, NewRating given, Instant now) {
        ratings.openFollowUp(invitation, now);
        journal.append(invitation.id(), RatingEvent.FOLLOW_UP_OPENED, now, Actor.SYSTEM, null);
        Notice notice = new Notice(
                SurveyNoticeKinds.LOW,
                Long.toString(invitation.id()),
                Map.of(
                        SurveyNoticeKinds.SERVICE,
                        invitation.service(),
                        SurveyNoticeKinds.CENTRE,
                        agencies.get(invitation.desk()).name(),
                        SurveyNoticeKinds.POINTS,
                        Integer.toString(lowest(invitation, given))),
                "/viec/danh-gia");
        heads.of(invitation.desk())
                .forEach(head -> notifications.tell(Recipient.staff(head.id().value()), notice));
    }
}

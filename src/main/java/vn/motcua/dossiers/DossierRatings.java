package vn.motcua.dossiers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.motcua.catalog.Channel;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;
import vn.motcua.surveys.NewInvitation;
import vn.motcua.surveys.RatedServices;
import vn.motcua.surveys.RatedSubject;
import vn.motcua.surveys.Ratings;
import vn.motcua.surveys.ServiceKind;

/** Whose result was handed over is invited to rate the service, in the same transaction (NĐ 118/2025 Art. 31-33). */
@Service
public class DossierRatings implements RatedServices {

    private static final String KIND = "dossier";
    private static final String STAFF = Actor.Kind.STAFF + ":";

    private final DossierRepository dossiers;
    private final Journal journal;
    private final Tracking tracking;
    private final Ratings ratings;

    DossierRatings(DossierRepository dossiers, Journal journal, Tracking tracking, Ratings ratings) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.tracking = tracking;
        this.ratings = ratings;
    }

    /** What a dossier is called there. */
    private static RatedSubject subject(DossierCode code) {
        return new RatedSubject(KIND, code.value());
    }

    /** Address of the page that rates a dossier, as long as that can be done. */
    public Optional<String> findPath(DossierCode code) {
        return ratings.findPath(subject(code));
    }

    @EventListener
    void on(DossierEvent.DossierHandedOver event) {
        Dossier dossier = dossiers.get(event.code());
        JournalEntry last = journal.list(dossier.id()).getLast();
        boolean officer = last.actor().startsWith(STAFF);
        ratings.invite(new NewInvitation(
                subject(event.code()),
                dossier.identity().channel() == Channel.ONLINE ? ServiceKind.ONLINE : ServiceKind.DOSSIER,
                dossier.identity().receivedAt(),
                null,
                officer ? last.actor() : null,
                officer ? last.actorName() : null,
                event.about().procedure(),
                event.code().value(),
                event.at(),
                reader(event.about())));
    }

    /** Whoever has an account finds it there; a short message goes to who has none. */
    private static @Nullable Recipient reader(DossierEvent.About about) {
        PersonId account = about.account();
        return account != null
                ? Recipient.citizen(account.value(), null)
                : Optional.ofNullable(about.phone())
                        .flatMap(PhoneNumber::parse)
                        .filter(PhoneNumber::isMobile)
                        .map(phone -> Recipient.phone(phone.value()))
                        .orElse(null);
    }

    @Override
    public Optional<RatedSubject> find(String code, String key) {
        TrackedDossier found = tracking.find(code, key);
        return found.handedOverAt() == null ? Optional.empty() : Optional.of(subject(found.code()));
    }
}

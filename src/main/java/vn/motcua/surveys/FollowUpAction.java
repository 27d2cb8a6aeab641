package vn.motcua.surveys;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a head does with a low rating until it is closed, and where that leads. The one table of its life. */
public enum FollowUpAction {
    /** Spoke with the person. */
    CONTACT(FollowUpState.CONTACTED, RatingEvent.CONTACTED, true),
    /** Wrote something down. */
    NOTE(null, RatingEvent.NOTED, false),
    /** Found out and did what there was to do, in words. */
    CLOSE(FollowUpState.CLOSED, RatingEvent.CLOSED, false);

    private final @Nullable FollowUpState to;
    private final RatingEvent event;
    private final boolean firstOnly;

    FollowUpAction(@Nullable FollowUpState to, RatingEvent event, boolean firstOnly) {
        this.to = to;
        this.event = event;
        this.firstOnly = firstOnly;
    }

    /** Where it leads from there; empty when it cannot be done there. */
    public Optional<FollowUpState> from(FollowUpState state) {
        boolean can = state == FollowUpState.OPEN || (state == FollowUpState.CONTACTED && !firstOnly);
        return can ? Optional.of(to == null ? state : to) : Optional.empty();
    }

    RatingEvent event() {
        return event;
    }
}

package vn.motcua.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is told, and when. */
class LiveScreensTest {

    private static final LiveTopic ONE = new LiveTopic("hoso", "H17.1-261207-0001");
    private static final LiveTopic OTHER = new LiveTopic("viec", "12");

    private final LiveScreens screens = new LiveScreens(event -> {});

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void tellsWhatATransactionChangedOnceItIsCommitted() {
        TransactionSynchronizationManager.initSynchronization();
        screens.changed(ONE);
        screens.changed(OTHER);
        screens.changed(ONE);
        assertThat(screens.take().topics()).isEmpty();

        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);

        assertThat(screens.take().topics()).containsExactly(ONE, OTHER);
        assertThat(screens.take().topics()).isEmpty();
    }

    @Test
    void tellsNothingOfATransactionThatWasRolledBack() {
        TransactionSynchronizationManager.initSynchronization();
        screens.changed(ONE);

        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));

        assertThat(screens.take().topics()).isEmpty();
    }

    @Test
    void tellsEverybodyToLookAgainWhenTooMuchChanged() {
        IntStream.range(0, 5_001).forEach(i -> screens.changed(new LiveTopic("hoso", "H17-" + i)));

        LiveScreens.Waiting waiting = screens.take();

        assertThat(waiting.everything()).isTrue();
        assertThat(LiveLine.notes(waiting)).containsExactly("*");
        assertThat(screens.take().everything()).isFalse();
    }

    @Test
    void whatCouldNotBeToldWaitsOn() {
        screens.changed(ONE);
        screens.giveBack(screens.take());

        assertThat(screens.take().topics()).containsExactly(ONE);
    }

    /** PostgreSQL takes fewer than 8,000 bytes in one note. */
    @Test
    void splitsWhatDoesNotFitIntoOneNote() {
        List<LiveTopic> topics = IntStream.range(0, 900)
                .mapToObj(i -> new LiveTopic("hoso", "H17.115-261207-%04d".formatted(i)))
                .toList();

        List<String> notes = LiveLine.notes(new LiveScreens.Waiting(topics, false));

        assertThat(notes).hasSizeGreaterThan(1).allMatch(note -> note.length() < 8_000);
        assertThat(String.join(" ", notes).split(" ", -1))
                .containsExactly(topics.stream().map(LiveTopic::toString).toArray(String[]::new));
    }

    @Test
    void takesNothingForATopicThatIsNone() {
        assertThat(LiveTopic.parse("hoso:H17.1-261207-0001")).contains(ONE);
        assertThat(LiveTopic.parse("hoso:H17 viec:1")).isEmpty();
        assertThat(LiveTopic.parse("hoso:")).isEmpty();
        assertThat(LiveTopic.parse("HOSO:1")).isEmpty();
        assertThatThrownBy(() -> new LiveTopic("hoso", "a b")).isInstanceOf(IllegalArgumentException.class);
    }
}

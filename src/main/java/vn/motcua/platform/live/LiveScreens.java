package vn.motcua.platform.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the screens of all nodes that something changed. What a transaction changed is told once it is committed; many
 * changes within a moment are told together, so that no command waits and nobody is told twice.
 */
@Component
public class LiveScreens {

    /** Beyond this, everybody is told to look again. */
    private static final int MOST_WAITING = 5_000;

    private final ApplicationEventPublisher events;
    private final Set<LiveTopic> waiting = new LinkedHashSet<>();
    private boolean everything;

    LiveScreens(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** This changed, or will have when the transaction commits. */
    public void changed(LiveTopic topic) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ChangesOfTransaction.current(this).topics.add(topic);
        } else {
            happened(Set.of(topic));
        }
    }

    private void happened(Set<LiveTopic> topics) {
        events.publishEvent(new TopicsChanged(topics, false));
        add(topics);
    }

    /** What a node told of, perhaps this one. */
    void heard(Set<LiveTopic> topics) {
        events.publishEvent(new TopicsChanged(topics, false));
    }

    /** Something may have been missed. */
    void heardEverything() {
        events.publishEvent(new TopicsChanged(Set.of(), true));
    }

    private synchronized void add(Set<LiveTopic> topics) {
        if (waiting.size() + topics.size() > MOST_WAITING) {
            everything = true;
            waiting.clear();
        }
        if (!everything) {
            waiting.addAll(topics);
        }
    }

    /** What waits to be told. */
    record Waiting(List<LiveTopic> topics, boolean everything) {}

    synchronized Waiting take() {
        Waiting taken = new Waiting(List.copyOf(waiting), everything);
        waiting.clear();
        everything = false;
        return taken;
    }

    /** What could not be told waits on. */
    synchronized void giveBack(Waiting untold) {
        everything |= untold.everything();
        add(new LinkedHashSet<>(untold.topics()));
    }

    private static final class ChangesOfTransaction implements TransactionSynchronization {

        private final LiveScreens screens;
        private final Set<LiveTopic> topics = new LinkedHashSet<>();

        private ChangesOfTransaction(LiveScreens screens) {
            this.screens = screens;
        }

        static ChangesOfTransaction current(LiveScreens screens) {
            for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
                if (one instanceof ChangesOfTransaction changes) {
                    return changes;
                }
            }
            ChangesOfTransaction changes = new ChangesOfTransaction(screens);
            TransactionSynchronizationManager.registerSynchronization(changes);
            return changes;
        }

        @Override
        public void afterCommit() {
            screens.happened(topics);
        }
    }
}

package vn.motcua.platform.live;

import java.util.Set;

/**
 * Something that pages follow changed: at this node, once the command is committed, or at another, once it told. For what
 * a room keeps in memory; the pages are told apart from it, and later.
 *
 * @param everything whether any topic may have changed, because nobody heard for a while
 */
public record TopicsChanged(Set<LiveTopic> topics, boolean everything) {

    /** Copies the topics. */
    public TopicsChanged {
        topics = Set.copyOf(topics);
    }
}

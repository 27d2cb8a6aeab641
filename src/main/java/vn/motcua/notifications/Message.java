package vn.motcua.notifications;

import org.jspecify.annotations.Nullable;

/**
 * What is told, already worded for its reader.
 *
 * @param subject one line
 * @param body plain text
 * @param link path of the page it is about, for example {@code /ho-so/H17.115-261205-0001}
 */
public record Message(String subject, String body, @Nullable String link) {

    public Message {
        if (subject.isBlank() || body.isBlank()) {
            throw new IllegalArgumentException("A message has a subject and a body");
        }
        if (link != null && (!link.startsWith("/") || link.startsWith("//"))) {
            throw new IllegalArgumentException("A link is a path of this site: " + link);
        }
    }

    /** A message that is about no page. */
    public static Message of(String subject, String body) {
        return new Message(subject, body, null);
    }
}

package vn.motcua.documents.signing;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What opens a key. It is kept nowhere and shown nowhere. */
public record Pin(String value) {

    /** As it was typed. */
    @JsonCreator
    public Pin {}

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PIN";
    }

    char[] chars() {
        return value.toCharArray();
    }
}

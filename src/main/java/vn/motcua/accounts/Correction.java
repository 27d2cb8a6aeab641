package vn.motcua.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PersonId;

/**
 * A citizen asks to have their data corrected.
 *
 * @param id identity
 * @param person who asks
 * @param wrong what is wrong
 * @param correct what is right, and by which paper
 * @param askedAt when
 * @param answerBy until when it is to be answered
 * @param answeredAt when it was, or null
 * @param accepted whether it was corrected; null until answered
 * @param answer in words, or null
 */
public record Correction(
        long id,
        PersonId person,
        String wrong,
        String correct,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable Boolean accepted,
        @Nullable String answer) {}

package vn.motcua.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of a version's internal process as published or proposed; {@code workflow} makes steps of it.
 *
 * @param seq from 1
 * @param kind RECEIVE, PROCESS, REVIEW, APPROVE_SIGN, CONSULT, TRANSFER, NUMBER_AND_SEAL or RETURN_RESULT
 * @param role who does it
 * @param unitRule where: RECEIVING_CENTRE, COMPETENT_UNIT, COMPETENT_DIVISION or PROVINCIAL_DEPARTMENT:name
 * @param hours working hours; null when the procedure has no fixed time
 * @param note a detail, or null
 */
public record ProcessStep(
        int seq,
        String kind,
        String role,
        String unitRule,
        @Nullable BigDecimal hours,
        @Nullable String note,
        Mark mark) {}

package vn.motcua.dossiers.web;

import java.util.List;

/**
 * A dossier that has just been taken at the counter.
 *
 * @param code its code
 * @param slipKey key printed on the slip
 * @param procedureCode to take another one of the same kind
 * @param title the procedure
 * @param applicant for whom
 * @param promised the promise in words
 * @param slip whether form 01 can be printed
 * @param charged whether it costs something
 * @param tickets with which its owner came
 */
public record CounterTakenView(
        String code,
        String slipKey,
        String procedureCode,
        String title,
        String applicant,
        String promised,
        boolean slip,
        boolean charged,
        List<DeskTicketLine> tickets) {

    /** Copies the tickets. */
    public CounterTakenView {
        tickets = List.copyOf(tickets);
    }
}

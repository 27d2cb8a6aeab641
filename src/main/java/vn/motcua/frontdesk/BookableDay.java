package vn.motcua.frontdesk;

import java.time.LocalDate;

/**
 * A day with slots.
 *
 * @param free places in all its slots
 */
public record BookableDay(LocalDate date, int free) {}

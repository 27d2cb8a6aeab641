package vn.motcua.catalog;

import java.net.URI;

/**
 * A video that shows how to file, published by the province elsewhere.
 *
 * @param title what it shows
 * @param address where it is seen: https
 * @param minutes how long it lasts, from 1
 */
public record GuidanceVideo(GuidanceVideoId id, ProcedureCode procedure, String title, URI address, int minutes) {}

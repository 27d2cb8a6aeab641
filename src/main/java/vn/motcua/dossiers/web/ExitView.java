package vn.motcua.dossiers.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that says kindly that it does not go on here, and where it does.
 *
 * @param title what is the matter
 * @param text what to do
 * @param procedureCode the procedure whose page explains more, or null
 */
public record ExitView(String title, String text, @Nullable String procedureCode) {}

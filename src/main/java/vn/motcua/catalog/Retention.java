package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How long the papers of a dossier are kept, and how closely.
 *
 * @param years years after the dossier is finished; null is permanently
 */
public record Retention(@Nullable Integer years, SecrecyClass secrecy) {}

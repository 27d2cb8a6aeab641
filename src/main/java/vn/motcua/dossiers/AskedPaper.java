package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.directory.RegistryAnswer;

/**
 * A line of the procedure's list as a draft needs it.
 *
 * @param component the line
 * @param asked whether it may be needed at all, as far as the answers tell
 * @param required whether filing without it is refused
 * @param lookedUp whether the citizen may say in its place that the agency can look it up
 * @param known what the registry of persons says in its place; null when it proves something else
 */
public record AskedPaper(
        Component component,
        boolean asked,
        boolean required,
        boolean lookedUp,
        @Nullable RegistryAnswer known) {}

package vn.motcua.directory.spi;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives (Law on Residence 68/2020/QH14).
 *
 * @param permanent place of permanent residence
 * @param temporary place of temporary residence, or null
 */
public record RegisteredResidence(
        String permanent, @Nullable String temporary) {}

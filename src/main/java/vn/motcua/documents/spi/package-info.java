/** Ports of signing to the outside: devices and services that keep keys. */
@NullMarked
@NamedInterface("spi")
package vn.motcua.documents.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

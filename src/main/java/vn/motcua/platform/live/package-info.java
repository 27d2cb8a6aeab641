/**
 * Tells open pages that what they show has changed, on whichever node it did. Says that, never what: the page asks
 * again as the person it belongs to.
 */
@NullMarked
@NamedInterface("live")
package vn.motcua.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

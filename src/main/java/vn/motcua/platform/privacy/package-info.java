/** What the rooms store about a citizen: shown to the citizen, exported, erased where no law keeps it. */
@NullMarked
@NamedInterface("privacy")
package vn.motcua.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

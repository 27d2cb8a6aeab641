package vn.motcua.frontdesk.web;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.platform.security.Access;

/** Hands the sounds of calls to boards. */
@Controller
@Access(Access.Who.ANYONE)
class VoiceController {

    /** A new recording is heard after so long at most. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final VoiceClips clips;

    VoiceController(VoiceClips clips) {
        this.clips = clips;
    }

    @GetMapping("/tieng/{clip}")
    ResponseEntity<Resource> clip(@PathVariable String clip) {
        return clips.find(clip)
                .map(found -> ResponseEntity.ok()
                        .contentType(found.type())
                        .cacheControl(KEPT)
                        .body(found.sound()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

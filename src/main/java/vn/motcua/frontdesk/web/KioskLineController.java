package vn.motcua.frontdesk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.LeasedNumbers;
import vn.motcua.frontdesk.NumberLease;
import vn.motcua.frontdesk.OfflineTake;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Assets;
import vn.motcua.platform.web.Page;

/** What a kiosk fetches for the time without a line, and sends after it. */
@RestController
@Access(Access.Who.ANYONE)
class KioskLineController {

    private static final String PATH = "/ki-ot/{desk:\\d+}/ngoai-tuyen";

    private final LeasedNumbers numbers;
    private final CurrentActor currentActor;
    private final Assets assets;

    KioskLineController(LeasedNumbers numbers, CurrentActor currentActor, Assets assets) {
        this.numbers = numbers;
        this.currentActor = currentActor;
        this.assets = assets;
    }

    /** What answers for the kiosk's page without a line; its address decides for which pages it may. */
    @GetMapping("/ki-ot/ngoai-tuyen.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.maxAge(Duration.ZERO))
                .body(assets.resource("offline-worker.js"));
    }

    /** A sign that the line is up, with what a command has to carry. */
    record Line(Page.@Nullable Csrf csrf) {}

    @GetMapping(PATH)
    Line line(@ModelAttribute(name = "page", binding = false) Page page) {
        return new Line(page.csrf());
    }

    /** @param left how many numbers the kiosk still has, by code of the group */
    record Asked(@NotNull @Size(max = 100) Map<String, Integer> left) {

        Asked {
            left = left == null ? Map.of() : Map.copyOf(left);
        }
    }

    /** @param expiresIn milliseconds until the day of the lease ends */
    record Lease(String token, String group, String prefix, int from, int to, long expiresIn) {

        static Lease of(NumberLease lease) {
            return new Lease(
                    lease.token(),
                    lease.group(),
                    lease.prefix(),
                    lease.from(),
                    lease.to(),
                    lease.expiresIn().toMillis());
        }
    }

    /** Numbers for those groups of which few are left. */
    record Leases(List<Lease> leases) {

        Leases {
            leases = List.copyOf(leases);
        }
    }

    @PostMapping(PATH + "/so")
    @Limited(Limited.For.COST)
    Leases lease(
            @PathVariable long desk,
            @Valid @RequestBody Asked asked,
            @CookieValue(name = KioskController.COOKIE, required = false) @Nullable String token) {
        return new Leases(numbers.lease(new AgencyId(desk), token, asked.left()).stream()
                .map(Lease::of)
                .toList());
    }

    /**
     * A number that was given out.
     *
     * @param ago how many milliseconds ago, so that a wrong clock of the machine does not matter
     */
    record Take(
            @NotNull @Size(max = 100) String token,
            int number,
            @Nullable @Size(max = 40) String priority,
            long ago) {

        OfflineTake read() {
            return new OfflineTake(
                    token, number, priority == null ? "" : priority, Duration.ofMillis(Math.clamp(ago, 0, LONGEST)));
        }

        private static final long LONGEST = Duration.ofDays(3650).toMillis();
    }

    /** What a kiosk gave out, at most so many at once. */
    record Sent(@NotNull @Size(max = LeasedNumbers.AT_ONCE) List<@Valid @NotNull Take> takes) {

        Sent {
            takes = takes == null ? List.of() : takes.stream().toList();
        }
    }

    /** What became of each, in the same order. */
    record Settled(List<OfflineTake.Outcome> outcomes) {

        Settled {
            outcomes = List.copyOf(outcomes);
        }
    }

    @PostMapping(PATH + "/nop")
    @Limited(Limited.For.COST)
    Settled handIn(@PathVariable long desk, @Valid @RequestBody Sent sent) {
        return new Settled(numbers.handIn(
                new AgencyId(desk), sent.takes().stream().map(Take::read).toList(), currentActor.get()));
    }
}

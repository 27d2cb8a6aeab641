package vn.motcua.frontdesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.Agencies;
import vn.motcua.frontdesk.QueueMonitors;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/** The lines as open data. */
@RestController
@Tag(name = "frontdesk", description = "Quầy tiếp dân: lấy số, gọi số, thời gian chờ (phút)")
class OpenQueueApi {

    /** As old as what the boards show may be. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();

    private final QueueMonitors monitors;
    private final Agencies agencies;

    OpenQueueApi(QueueMonitors monitors, Agencies agencies) {
        this.monitors = monitors;
        this.agencies = agencies;
    }

    @GetMapping(path = "/api/v1/frontdesk/queue-monitors", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Who.ANYONE)
    @Limited(Limited.For.COST)
    @Operation(
            summary = "Dữ liệu mở: mỗi lĩnh vực của mỗi trung tâm đang có bao nhiêu người chờ, vừa gọi số nào",
            description = "Theo mô hình QueueMonitor của FIWARE Smart Data Models (dataModel.QueueManagement), dạng"
                    + " key-values. Không có dữ liệu cá nhân. Không có unit thì là mọi trung tâm phát số của tỉnh.")
    ResponseEntity<List<QueueMonitorJson>> list(
            @Parameter(description = "mã xã, phường hiện nay, hoặc mã tỉnh cho trung tâm của tỉnh")
                    @RequestParam(required = false)
                    @Nullable
                    String unit) {
        String provider = agencies.getProvincialCommittee().name();
        List<QueueMonitors.Monitor> found = unit == null || unit.isBlank() ? monitors.list() : monitors.list(unit);
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .body(found.stream()
                        .map(monitor -> QueueMonitorJson.of(monitor, provider))
                        .toList());
    }
}

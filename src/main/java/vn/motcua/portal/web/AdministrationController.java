package vn.motcua.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.ReferenceData;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Access;

/** Administration's front page: what can be administered, by address. */
@Controller
class AdministrationController {

    private final ReferenceData referenceData;
    private final AuditJournal audit;

    AdministrationController(ReferenceData referenceData, AuditJournal audit) {
        this.referenceData = referenceData;
        this.audit = audit;
    }

    @GetMapping("/quan-tri")
    @Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
    String overview() {
        return "portal/administration";
    }

    @PostMapping("/quan-tri/nap-lai-du-lieu")
    @Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
    String reload() {
        referenceData.reload();
        audit.record("directory.reload", "reference", "units", null);
        return "redirect:/quan-tri";
    }
}

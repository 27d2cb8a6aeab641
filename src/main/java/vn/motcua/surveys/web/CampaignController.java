package vn.motcua.surveys.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Campaign;
import vn.motcua.surveys.CampaignId;
import vn.motcua.surveys.CampaignUnfit;
import vn.motcua.surveys.Campaigns;
import vn.motcua.surveys.NewCampaign;

/** Surveys as an administrator makes them and reads what came of them. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class CampaignController {

    static final String PATH = "/quan-tri/khao-sat";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Fields of the form by the part that does not fit. */
    private static final Map<String, String> FIELDS = Map.of(
            "surveys.campaignUnfit.title", "ten",
            "surveys.campaignUnfit.questions", "boCauHoi",
            "surveys.campaignUnfit.scope", "phamVi",
            "surveys.campaignUnfit.from", "tu",
            "surveys.campaignUnfit.to", "den",
            "surveys.campaignUnfit.most", "toiDa",
            "surveys.campaignUnfit.tokens", "soPhieu");

    private final Campaigns campaigns;
    private final Agencies agencies;
    private final Notifications notifications;
    private final CurrentActor currentActor;

    CampaignController(Campaigns campaigns, Agencies agencies, Notifications notifications, CurrentActor currentActor) {
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.notifications = notifications;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return list(Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView list(Map<String, String> typed, FormErrors errors, HttpStatusCode status) {
        CampaignsView view = new CampaignsView(
                campaigns.list(currentActor.get()),
                campaigns.listSets(),
                campaigns.listScopes(currentActor.get()),
                typed,
                errors);
        return new ModelAndView("surveys/campaigns", Map.of("view", view), status);
    }

    @PostMapping(PATH)
    ModelAndView create(
            @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page) {
        try {
            Campaign made = campaigns.create(wanted(typed), currentActor.get());
            return new ModelAndView("redirect:" + PATH + "/" + made.id().value());
        } catch (CampaignUnfit unfit) {
            return list(
                    typed,
                    FormErrors.NONE.and(FIELDS.getOrDefault(unfit.code(), ""), page.text(unfit)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static NewCampaign wanted(Map<String, String> typed) {
        String scope = typed.getOrDefault("phamVi", "");
        return new NewCampaign(
                typed.getOrDefault("ten", ""),
                typed.getOrDefault("boCauHoi", ""),
                scope.matches("[1-9]\\d{0,17}") ? new AgencyId(Long.parseLong(scope)) : null,
                day(typed.getOrDefault("tu", "")),
                day(typed.getOrDefault("den", "")),
                !typed.getOrDefault("cach", "").equals("phieu"),
                number(typed.getOrDefault("toiDa", "")));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static int number(String typed) {
        String digits = typed.replaceAll("[\\s.]", "");
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }

    @GetMapping(PATH + "/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        return show(new CampaignId(id), "", FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView show(CampaignId id, String tokens, FormErrors errors, HttpStatusCode status) {
        Campaign campaign = campaigns.get(id, currentActor.get());
        CampaignView view = new CampaignView(
                campaign,
                agencies.get(campaign.scope()).name(),
                campaigns.count(id, currentActor.get()),
                campaigns.countTokens(id, currentActor.get()),
                campaigns.listUnused(id, currentActor.get()).size(),
                notifications.address(campaign.path()),
                tokens,
                errors);
        return new ModelAndView("surveys/campaign", Map.of("view", view), status);
    }

    @PostMapping(PATH + "/{id:\\d+}/phieu")
    ModelAndView addTokens(
            @PathVariable long id,
            @RequestParam(name = "soPhieu", defaultValue = "") String number,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            campaigns.addTokens(new CampaignId(id), number(number), currentActor.get());
        } catch (CampaignUnfit unfit) {
            return show(
                    new CampaignId(id),
                    number,
                    FormErrors.NONE.and("soPhieu", page.text(unfit)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", page.text("surveys.campaign.tokens.added"));
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    @PostMapping(PATH + "/{id:\\d+}/dung")
    String end(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        campaigns.end(new CampaignId(id), currentActor.get());
        flash.addFlashAttribute("notice", page.text("surveys.campaign.ended"));
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping(PATH + "/{id:\\d+}/ket-qua.csv")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> answers(@PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page) {
        CampaignId campaign = new CampaignId(id);
        CampaignSheets sheets = new CampaignSheets(page, campaigns.get(campaign, currentActor.get()), agencies);
        campaigns.forEachSheet(campaign, currentActor.get(), sheets::add);
        return file("khao-sat-" + id + ".csv", sheets.csv());
    }

    /** Links of the tokens that nobody used yet, to be handed out. */
    @GetMapping(PATH + "/{id:\\d+}/phieu.csv")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> tokens(@PathVariable long id) {
        StringBuilder lines = new StringBuilder("link\r\n");
        campaigns
                .listUnused(new CampaignId(id), currentActor.get())
                .forEach(token -> lines.append(notifications.address(Campaign.path(token)))
                        .append("\r\n"));
        return file("phieu-khao-sat-" + id + ".csv", lines.toString());
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

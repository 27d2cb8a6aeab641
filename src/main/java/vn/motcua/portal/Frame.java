package vn.motcua.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageFrame;
import vn.motcua.platform.web.Texts;

/** The header of every screen: what is offered to whom. */
@Component
class Frame implements PageFrame {

    private static final String COMMITTEE = "Ủy ban nhân dân ";

    private final Agencies agencies;

    private final Notifications notifications;

    Frame(Agencies agencies, Notifications notifications) {
        this.agencies = agencies;
        this.notifications = notifications;
    }

    @Override
    public String province() {
        String name = agencies.getProvincialCommittee().name();
        String unit = name.startsWith(COMMITTEE) ? name.substring(COMMITTEE.length()) : name;
        return unit.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + unit.substring(1);
    }

    @Override
    public List<Page.NavItem> navigation(Actor actor, String path, Texts texts) {
        List<Page.NavItem> items = new ArrayList<>();
        entries(actor)
                .forEach((key, href) -> items.add(new Page.NavItem(
                        texts.text(key), href, href.equals("/") ? path.equals("/") : path.startsWith(href))));
        return items;
    }

    private static Map<String, String> entries(Actor actor) {
        Map<String, String> entries = new java.util.LinkedHashMap<>();
        if (actor.isStaff()) {
            entries.put("portal.nav.work", "/viec");
            if (actor.has(Role.RECEPTION_OFFICER.name())) {
                entries.put("portal.nav.counter", "/quay");
                entries.put("portal.nav.calling", "/goi-so");
            }
            if (actor.has(Role.LEADER.name())) {
                entries.put("portal.nav.load", "/tinh-hinh");
            }
            entries.put("portal.nav.procedures", "/thu-tuc");
            if (actor.has(Role.ADMINISTRATOR.name())) {
                entries.put("portal.nav.administration", "/quan-tri");
            }
            return entries;
        }
        entries.put("portal.nav.procedures", "/thu-tuc");
        entries.put("portal.nav.tracking", "/tra-cuu");
        if (actor.kind() == Actor.Kind.CITIZEN) {
            entries.put("portal.nav.mine", "/ho-so");
        } else {
            entries.put("portal.nav.signIn", "/dang-nhap");
        }
        return entries;
    }

    @Override
    public Page.@Nullable SignedIn signedIn(Actor actor) {
        return switch (actor.kind()) {
            case CITIZEN -> new Page.SignedIn(actor.name(), null, "/tai-khoan", "/dang-xuat", inbox(actor));
            case STAFF ->
                new Page.SignedIn(
                        actor.name(),
                        unit(actor).map(Agency::name).orElse(null),
                        "/tai-khoan/bao-mat",
                        "/dang-xuat",
                        inbox(actor));
            case ANONYMOUS, MACHINE, SYSTEM -> null;
        };
    }

    private Page.@Nullable Inbox inbox(Actor actor) {
        return Recipient.of(actor)
                .map(reader -> new Page.Inbox("/thong-bao", notifications.unreadCount(reader)))
                .orElse(null);
    }

    private Optional<Agency> unit(Actor actor) {
        return actor.grants().stream().findFirst().map(grant -> agencies.get(new AgencyId(grant.agency())));
    }
}

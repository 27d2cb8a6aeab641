package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.AntPathMatcher;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.SampleFiles;
import vn.motcua.frontdesk.AppointmentKey;
import vn.motcua.frontdesk.Appointments;
import vn.motcua.frontdesk.NewAppointment;
import vn.motcua.frontdesk.SlotOffer;
import vn.motcua.frontdesk.Slots;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.MarriageFiling;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.security.Actor;

/**
 * Follows every link of every role, and lets axe look at every page on a phone and on a desk: no violation, no error,
 * no page left out. People are independent of each other, so two crawl at a time.
 */
@WholeProduct
class CrawlIT {

    /** Links to the other language are walked like any. */
    private static final String VIETNAMESE = "?lang=vi";

    private static final int PAGES_PER_PATTERN = 1;
    /** What somebody else saw at every width is examined for the next person on a phone only, if it is made otherwise. */
    private static final List<Integer> PHONE = List.of(Browser.WIDTHS.getFirst());

    /** What a page is made of, whatever it says: elements, classes and what they tell assistive technology. */
    private static final String SHAPE = """
            () => [...new Set([...document.querySelectorAll("*")].map((element) => {
              const told = [...element.attributes].map(({ name, value }) =>
                /^(role|type|lang|tabindex|hidden|autocomplete|aria-(?!label|describedby|controls))/.test(name)
                  ? `${name}=${value}` : value ? name : `${name}=`);
              const words = element.childElementCount > 0 ? "" : element.textContent.trim() ? "words" : "none";
              return [element.tagName, element.getAttribute("class"), ...told, words].join(" ");
            }))].join()
            """;

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Slots slots;

    @Autowired
    Appointments appointments;

    private final List<Entry> pages = pages();
    private final Set<String> shapes = ConcurrentHashMap.newKeySet();
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private final List<String> findings = new CopyOnWriteArrayList<>();

    private record Entry(String pattern, boolean forAnyone, boolean mustBeVisited) {}

    @Test
    void everyPageOfEveryRoleIsAccessible() throws Exception {
        List<Callable<Object>> people = new ArrayList<>();
        people.add(person(this::citizen));
        people.add(person(page -> crawl(
                page, true, "/", "/thu-tuc?q=kết hôn", "/thiet-ke", "/dang-nhap/can-bo", payment(), appointment())));
        for (String login :
                List.of("quantri", "tk.tiepnhan", "tk.thuly", "tk.truongphong", "tk.lanhdao", "tk.vanthu")) {
            people.add(person(page -> {
                new OfficerDesk(page).signIn(login);
                crawl(page, false, "/viec", "/quay", "/quan-tri", register());
            }));
        }
        people.add(person(page -> {
            new OfficerDesk(page).signIn("tk.tiepnhan");
            crawl(page, false, rare());
        }));
        people.add(person(page -> {
            new OfficerDesk(page).signIn("tk.thuly");
            crawl(page, false, toBeWritten());
        }));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Object> done : two.invokeAll(people)) {
                done.get();
            }
        }
        assertThat(findings).isEmpty();
        Set<String> missed = pages.stream()
                .filter(Entry::mustBeVisited)
                .map(Entry::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        missed.removeAll(visited);
        assertThat(missed).as("pages that no link leads to").isEmpty();
    }

    /** What looks at the pages sees what is wrong. */
    @Test
    void aPictureWithoutWordsIsFound() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(390);
            page.setContent("<html lang='vi'><title>x</title><main><h1>x</h1><img src='/x.png'></main></html>");

            assertThat(Browser.violations(page)).hasSize(2).allMatch(found -> found.contains("image-alt"));
        }
    }

    /** The register is that of this month, and empty on its first day. */
    private static String register() {
        LocalDate before = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusMonths(2);
        return "/so-theo-doi?tu=" + before.getDayOfMonth() + "/" + before.getMonthValue() + "/" + before.getYear();
    }

    /** What somebody is asked to pay; the link comes in a message. */
    private String payment() {
        return "/thanh-toan/"
                + jdbc.sql("select min(reference) from payments.demand where state = 'UNPAID'")
                        .query(String.class)
                        .single();
    }

    /** An appointment; its link comes in a message. */
    private String appointment() {
        AgencyId desk = slots.listCentres().getFirst().desk();
        SlotOffer all = slots.offer(desk, "ho-tich", null);
        SlotOffer last = slots.offer(desk, "ho-tich", all.days().getLast().date());
        NewAppointment wanted =
                new NewAppointment("ho-tich", last.slots().getLast().from(), TicketChannel.RECEPTION, null, null, null);
        AppointmentKey key =
                appointments.reserve(desk, wanted, Actor.SYSTEM).appointment().key();
        appointments.confirm(key, null, Actor.SYSTEM);
        return "/lich-hen/" + key;
    }

    /** The first dossiers whose pages have links that most have not: a part of a group, one that goes round agencies. */
    private String[] rare() {
        return jdbc.sql("""
                        select min(code) from dossiers.dossier
                        where code like 'H17.104-%' and joint_group is not null
                        union all
                        select min(code) from dossiers.dossier
                        where code like 'H17.104-%'
                          and id in (select dossier_id from dossiers.consultation where turn > 0)
                        """).query(String.class).list().stream()
                .map(code -> "/viec/ho-so/" + code)
                .toArray(String[]::new);
    }

    /** A dossier whose result is written from a template, and nobody has it yet. */
    private String toBeWritten() {
        return "/viec/ho-so/" + jdbc.sql("""
                        select min(d.code) from dossiers.dossier d join workflow.step s on s.subject_id = d.id
                        where d.code like 'H17.104-%' and s.kind = 'PROCESS' and s.state = 'ACTIVE' and s.assignee is null
                          and d.procedure_code in ('1.001193', '1.000894', '1.000656', '1.004873', '1.001022')
                          and d.status in ('ACCEPTED', 'IN_PROGRESS')
                        """).query(String.class).single();
    }

    private Callable<Object> person(Consumer<Page> walk) {
        return () -> {
            try (Browser browser = new Browser(port)) {
                walk.accept(browser.person(390));
            }
            return true;
        };
    }

    /** Files a dossier as far as the last check, looks at all of it, files it, and looks at what became of it. */
    private void citizen(Page page) {
        CitizenSite site = new CitizenSite(page).file(MarriageFiling.PROCEDURE);
        examine(page);
        site.askForCode("0905 123 458");
        examine(page);
        site.enterCode("0905 123 458", "Nguyễn Thị Dạo Xem");
        String filing = URI.create(page.url()).getPath();
        crawl(page, false, filing);
        page.navigate(filing + VIETNAMESE);
        new MarriageFiling(site).place().applicant().spouses().declaration().paper(SampleFiles.photo(100_000));
        crawl(page, false, filing + "/kiem-tra", filing + "/to-khai/1", "/ho-so");
        page.navigate(filing + "/kiem-tra" + VIETNAMESE);
        site.filing().submit();
        examine(page);
        crawl(page, false, "/ho-so");
    }

    private void crawl(Page page, boolean everything, String... starts) {
        Deque<String> next = new ArrayDeque<>(List.of(starts));
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        while (!next.isEmpty()) {
            String address = next.poll();
            Entry entry = entryOf(address);
            if (entry == null || !seen.add(address) || (entry.forAnyone() && !everything)) {
                continue;
            }
            String kind = entry.pattern() + (address.contains("?") ? "?" : "");
            boolean asked = List.of(starts).contains(address);
            if (counts.merge(kind, 1, Integer::sum) > PAGES_PER_PATTERN && !asked) {
                continue;
            }
            Response response = page.navigate(address);
            if (response == null || response.status() == 403) {
                continue;
            }
            if (response.status() >= 400) {
                findings.add(address + " answers " + response.status());
                continue;
            }
            examine(page);
            next.addAll(links(page));
        }
    }

    private void examine(Page page) {
        Entry entry = entryOf(URI.create(page.url()).getRawPath());
        boolean known = entry != null && !visited.add(entry.pattern());
        boolean seen = !shapes.add(DigestUtils.sha256Hex((String) page.evaluate(SHAPE)));
        findings.addAll(Browser.violations(page, !known ? Browser.WIDTHS : seen ? List.of() : PHONE));
    }

    private @Nullable Entry entryOf(String address) {
        String path = address.replaceAll("[?#].*", "");
        return pages.stream()
                .filter(known -> PATHS.match(known.pattern(), path))
                .min(Comparator.comparing(Entry::pattern, PATHS.getPatternComparator(path)))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                + ".map(a => a.pathname + a.search)");
    }

    private static List<Entry> pages() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/access.csv"))) {
            return lines.filter(line -> line.startsWith("GET,/"))
                    .map(line -> line.split(",", -1))
                    .filter(cells -> !cells[1].startsWith("/api/") && !cells[3].equals("file"))
                    .map(cells -> new Entry(cells[1], cells[2].equals("anyone"), cells[3].equals("page")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

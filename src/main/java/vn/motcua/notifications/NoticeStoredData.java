package vn.motcua.notifications;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.privacy.StoredData;

/** Messages in the inbox; and how somebody wants to be told, with what mailbox and browsers. */
@Component
@Order(3)
class NoticeStoredData implements StoredData {

    private static final String WISHES = "wishes";
    private static final String INBOX = "inbox";

    private final JdbcClient jdbc;

    NoticeStoredData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> list(long person) {
        List<Line> wishes = new ArrayList<>();
        jdbc.sql("select address from notifications.mailbox"
                        + " where owner_kind = 'CITIZEN' and owner_id = ? and address is not null")
                .param(person)
                .query(String.class)
                .list()
                .forEach(address -> wishes.add(new Line("privacy.wishes.mailbox", address)));
        count("wish", "owner", person, "privacy.wishes.wish", wishes);
        count("browser", "owner", person, "privacy.wishes.browser", wishes);
        List<Line> inbox = new ArrayList<>();
        count("notification", "recipient", person, "privacy.inbox.count", inbox);
        return List.of(new Section(WISHES, true, true, wishes), new Section(INBOX, true, true, inbox));
    }

    private void count(String table, String who, long person, String label, List<Line> lines) {
        long count = jdbc.sql("select count(*) from notifications." + table + of(who))
                .param(person)
                .query(Long.class)
                .single();
        if (count > 0) {
            lines.add(new Line(label, String.valueOf(count)));
        }
    }

    @Override
    @Transactional
    public void erase(long person, String code) {
        switch (code) {
            case WISHES ->
                List.of("wish", "habit", "mailbox", "browser").forEach(table -> delete(table, "owner", person));
            case INBOX -> delete("notification", "recipient", person);
            default -> {
                // another room's
            }
        }
    }

    private void delete(String table, String who, long person) {
        jdbc.sql("delete from notifications." + table + of(who)).param(person).update();
    }

    private static String of(String who) {
        return " where " + who + "_kind = 'CITIZEN' and " + who + "_id = ?";
    }

    @Override
    public List<String> listErasable() {
        return List.of(WISHES, INBOX);
    }
}

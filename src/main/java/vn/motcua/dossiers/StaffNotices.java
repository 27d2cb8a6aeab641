package vn.motcua.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.MissingProcedureAnswered;
import vn.motcua.directory.StaffId;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;

/** What members of staff are told of dossiers, each in one message however many dossiers it is about. */
@Component
class StaffNotices {

    private static final int NAMED = 5;
    private static final int LONGEST_QUOTE = 200;

    private final Notifications notifications;
    private final JdbcClient jdbc;

    StaffNotices(Notifications notifications, JdbcClient jdbc) {
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    void given(StaffId to, List<String> codes, String by, String why) {
        String link = codes.size() == 1 ? "/viec/ho-so/" + codes.getFirst() : "/viec?ds=cua-toi";
        String kind = codes.size() == 1 ? "work.given" : "work.givenMany";
        tell(to, kind, Map.of(DossierNoticeKinds.PERSON, by, DossierNoticeKinds.REASON, why), codes, link);
    }

    /** Of one turn of one dossier somebody is told once. */
    void changed(StaffId to, Dossier dossier, String what) {
        String code = dossier.identity().code().value();
        Map<String, String> values = Map.of(
                DossierNoticeKinds.CODE,
                code,
                DossierNoticeKinds.PROCEDURE,
                dossier.identity().procedureName(),
                DossierNoticeKinds.WHAT,
                what);
        send(to, "work.changed", code + ":" + dossier.chain().seq(), values, List.of(code), "/viec/ho-so/" + code);
    }

    void tell(StaffId to, String kind, Map<String, String> values, List<String> codes, String link) {
        // Several groups, desks or questions of one command may name the same person for the same dossiers.
        String command = jdbc.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        send(to, kind, command + ":" + String.join(",", codes), values, codes, link);
    }

    /** The officer who found no procedure learns the answer, in the transaction that gives it. */
    @EventListener
    void answered(MissingProcedureAnswered answered) {
        notifications.tell(
                Recipient.staff(answered.askedBy().value()),
                new Notice(
                        "work.procedureAnswered",
                        String.valueOf(answered.id().value()),
                        Map.of(
                                DossierNoticeKinds.QUESTION,
                                shortened(answered.description()),
                                DossierNoticeKinds.ANSWER,
                                answered.answer()),
                        "/quay/yeu-cau/" + answered.id().value()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE - 1).strip() + "…";
    }

    private void send(
            StaffId to, String kind, String event, Map<String, String> values, List<String> codes, String link) {
        Map<String, String> all = new HashMap<>(values);
        all.put(DossierNoticeKinds.COUNT, String.valueOf(codes.size()));
        all.put(DossierNoticeKinds.CODES, listed(codes));
        notifications.tell(Recipient.staff(to.value()), new Notice(kind, event, all, link));
    }

    private static String listed(List<String> codes) {
        String named = String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
        return codes.size() <= NAMED ? named : named + " và " + (codes.size() - NAMED) + " hồ sơ khác";
    }
}

package vn.motcua.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.text.LikePattern;
import vn.motcua.platform.text.VietnameseText;

/** Finds members of staff by a part of name or number, with or without diacritics; who left is not found. */
@Service
@Transactional(readOnly = true)
public class StaffSearch {

    private static final String CONDITION =
            " from directory.staff_member where active and agency_id = any (:agencies) and folded like :pattern";

    private final JdbcClient jdbc;

    StaffSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many at these agencies answer. */
    public int count(Collection<AgencyId> agencies, String words) {
        return bind("select count(*)" + CONDITION, agencies, words)
                .query(Integer.class)
                .single();
    }

    /** A page of them, by name. */
    public List<StaffMember> list(Collection<AgencyId> agencies, String words, int offset, int limit) {
        return bind(
                        "select id, code, full_name, position, agency_id, email, phone, active" + CONDITION
                                + " order by full_name, id offset :offset limit :limit",
                        agencies,
                        words)
                .param("offset", offset)
                .param("limit", limit)
                .query(StaffRows::member)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Collection<AgencyId> agencies, String words) {
        return jdbc.sql(sql)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("pattern", LikePattern.containing(VietnameseText.fold(words)));
    }
}

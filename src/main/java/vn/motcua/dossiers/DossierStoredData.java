package vn.motcua.dossiers;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.privacy.StoredData;

/** Drafts, which their owner may throw away; dossiers with what was declared, which the law keeps. */
@Component
@Order(2)
class DossierStoredData implements StoredData {

    private static final String DRAFTS = "drafts";

    private final JdbcClient jdbc;

    DossierStoredData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> list(long person) {
        List<Line> drafts = jdbc.sql("""
                        select procedure_code, updated_at from dossiers.draft
                        where account_person = ? and submitted_as is null order by id
                        """)
                .param(person)
                .query((row, n) -> new Line(
                        row.getString(1),
                        VietnamTime.dateTime(row.getTimestamp(2).toInstant())))
                .list();
        List<Line> dossiers = jdbc.sql("""
                        select code, procedure_name, submitted_at from dossiers.dossier
                        where account_person = ? order by id desc
                        """)
                .param(person)
                .query((row, n) -> new Line(
                        row.getString(1),
                        row.getString(2) + ", "
                                + VietnamTime.dateTime(row.getTimestamp(3).toInstant())))
                .list();
        List<Line> declared = jdbc.sql("""
                        select d.code, a.key, a.value from dossiers.dossier d
                        left join dossiers.declaration on dossier_id = d.id and declaration.opened_year = d.opened_year
                        cross join jsonb_each_text(jsonb_strip_nulls(jsonb_build_object(
                            'applicant.name', d.applicant_name,
                            'applicant.birthDate', d.applicant_birth_date,
                            'applicant.personalId', d.applicant_personal_id,
                            'applicant.phone', d.applicant_phone,
                            'applicant.email', d.applicant_email,
                            'applicant.address', d.applicant_address,
                            'submitter', d.submitter_name,
                            'submitter.relation', d.submitter_relation))
                            || coalesce(declaration.answers, '{}'::jsonb)) a
                        where d.account_person = ? order by d.id desc, a.key
                        """)
                .param(person)
                .query((row, n) -> new Line(row.getString(1) + " " + row.getString(2), row.getString(3)))
                .list();
        List<Line> verified = jdbc.sql("""
                        select d.code, v.fact, v.state, v.said::text from dossiers.dossier d
                        join dossiers.verification v on v.dossier_id = d.id and v.opened_year = d.opened_year
                        where d.account_person = ? order by d.id desc, v.fact
                        """)
                .param(person)
                .query((row, n) ->
                        new Line(row.getString(1) + " " + row.getString(2), row.getString(3) + " " + row.getString(4)))
                .list();
        return List.of(
                new Section(DRAFTS, true, true, drafts),
                new Section("dossiers", false, true, dossiers),
                new Section("declared", false, false, declared),
                new Section("verified", false, false, verified));
    }

    @Override
    @Transactional
    public void erase(long person, String code) {
        if (code.equals(DRAFTS)) {
            jdbc.sql("delete from dossiers.draft where account_person = ? and submitted_as is null")
                    .param(person)
                    .update();
        }
    }

    @Override
    public List<String> listErasable() {
        return List.of(DRAFTS);
    }

    @Override
    public List<Subject> listSubjects(long person) {
        return jdbc.sql("select code from dossiers.dossier where account_person = ? order by id desc limit 500")
                .param(person)
                .query((row, n) -> new Subject(Dossiers.SUBJECT, row.getString(1)))
                .list();
    }
}

package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Mandate;
import vn.motcua.directory.Mandates;
import vn.motcua.directory.PersonId;
import vn.motcua.platform.security.Actor;

/** Which citizens may read a dossier: whose account it is, and delegates while their authority holds. */
@Component
class Representations {

    private final JdbcClient jdbc;
    private final Mandates mandates;

    Representations(JdbcClient jdbc, Mandates mandates) {
        this.jdbc = jdbc;
        this.mandates = mandates;
    }

    boolean mayRead(Dossier dossier, Actor citizen) {
        return new PersonId(citizen.id()).equals(dossier.identity().account())
                || findDelegate(dossier.identity().code())
                        .filter(person -> person.value() == citizen.id())
                        .isPresent();
    }

    /** Who filed it with authority that still holds. */
    Optional<PersonId> findDelegate(DossierCode code) {
        return jdbc.sql("""
                        select filer_person, reference from dossiers.representation join dossiers.code using (dossier_id)
                        where code.code = ? and kind = 'MANDATE'
                        """)
                .param(code.value())
                .query(Representations::delegate)
                .optional()
                .filter(delegate -> mandates.holds(delegate.person(), delegate.mandate()))
                .map(Delegate::person);
    }

    private record Delegate(PersonId person, long mandate) {}

    private static Delegate delegate(ResultSet row, int number) throws SQLException {
        return new Delegate(new PersonId(row.getLong("filer_person")), row.getLong("reference"));
    }

    /** Dossiers that the citizen filed with authority that still holds. */
    Long[] listDelegated(Actor citizen) {
        List<Long> held = mandates.listInForce(new PersonId(citizen.id())).stream()
                .map(Mandate::id)
                .toList();
        return held.isEmpty()
                ? new Long[0]
                : jdbc.sql("""
                                select dossier_id from dossiers.representation
                                where filer_person = ? and kind = 'MANDATE' and reference = any (?)
                                """)
                        .params(citizen.id(), held.toArray(Long[]::new))
                        .query(Long.class)
                        .list()
                        .toArray(Long[]::new);
    }
}

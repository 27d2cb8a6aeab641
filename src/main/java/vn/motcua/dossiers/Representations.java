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
                || findDelegate(dossier.id())
                        .filter(person -> person.value() == citizen.id())
                        .isPresent();
    }

    /** Who filed it with authority that still holds. */
    Optional<PersonId> findDelegate(DossierId dossier) {
        return jdbc.sql("""
                        select filer_person, reference from dossiers.representation
                        where dossier_id = ? and kind = 'MANDATE'
                        """)
                .param(dossier.value())
                .query((row, n) -> delegate(row))
                .optional()
                .flatMap(found -> found);
    }

    /** Whom a row with {@code filer_person} and {@code reference}, both null for nobody, names while that holds. */
    Optional<PersonId> delegate(ResultSet row) throws SQLException {
        long person = row.getLong("filer_person");
        return person != 0 && mandates.holds(new PersonId(person), row.getLong("reference"))
                ? Optional.of(new PersonId(person))
                : Optional.empty();
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

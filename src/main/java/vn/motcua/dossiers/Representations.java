package vn.motcua.dossiers;

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
                .query((row, n) -> mandates.holds(new PersonId(row.getLong(1)), row.getLong(2))
                        ? Optional.of(new PersonId(row.getLong(1)))
                        : Optional.<PersonId>empty())
                .optional()
                .flatMap(found -> found);
    }

    /** The same by code. */
    Optional<PersonId> findDelegate(String code) {
        return jdbc.sql("select dossier_id from dossiers.code where code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .flatMap(id -> findDelegate(new DossierId(id)));
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

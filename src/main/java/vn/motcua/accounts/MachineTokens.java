package vn.motcua.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;

/** Bearer tokens of other systems. Only the digest is kept: a token is shown once, when it is made. */
@Service
public class MachineTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    MachineTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers a token with roles at an agency and everything below it; a known token keeps its id. */
    @Transactional
    public void register(String name, String token, Set<Role> roles, AgencyId agency) {
        jdbc.sql("""
                insert into accounts.machine_token (name, digest, agency_id, roles, created_at) values (?, ?, ?, ?, ?)
                on conflict on constraint machine_token_digest_unique do update
                set name = excluded.name, agency_id = excluded.agency_id, roles = excluded.roles
                """)
                .params(
                        name,
                        DigestUtils.sha256(token),
                        agency.value(),
                        roles.stream().map(Enum::name).toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Actor> find(String token) {
        return jdbc.sql("""
                select id, name, agency_id, roles from accounts.machine_token
                where digest = ? and (expires_at is null or expires_at > ?)
                """)
                .params(DigestUtils.sha256(token), Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    long agency = row.getLong("agency_id");
                    String[] roles = (String[]) row.getArray("roles").getArray();
                    return new Actor(
                            Actor.Kind.MACHINE,
                            row.getLong("id"),
                            row.getString("name"),
                            Arrays.stream(roles)
                                    .map(role -> new Actor.Grant(role, agency))
                                    .collect(Collectors.toSet()));
                })
                .optional();
    }
}

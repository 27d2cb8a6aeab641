package vn.motcua.payments;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.security.Actor;

/** Money that is asked for. Where nothing is due there is no demand, and so no page that asks for it. */
@Service
public class Demands {

    private final DemandRepository demands;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Tills tills;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Demands(DemandRepository demands, JdbcClient jdbc, ObjectMapper json, Tills tills, Clock clock) {
        this.demands = demands;
        this.jdbc = jdbc;
        this.json = json;
        this.tills = tills;
        this.clock = clock;
    }

    /** Asks for money, in the transaction of the room that has a reason to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DemandReference raise(NewDemand demand, Actor actor) {
        DemandReference reference = DemandReference.draw(random);
        jdbc.sql("""
                insert into payments.demand (reference, payable_kind, payable, title, payer, collector, owner, lines,
                                             amount, relief, state, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, 'UNPAID', ?, ?)
                """)
                .params(
                        reference.value(),
                        demand.payable().kind(),
                        demand.payable().id())
                .params(demand.title(), demand.payer())
                .params(demand.collector().value(), demand.owner().value())
                .params(json.writeValueAsString(demand.lines()), NewDemand.total(demand.lines()))
                .param(demand.relief())
                .params(Timestamp.from(clock.instant()), actor.name())
                .update();
        return reference;
    }

    /** @throws DemandNotFound when there is none */
    @Transactional(readOnly = true)
    public Demand get(DemandReference reference) {
        return demands.find(reference).orElseThrow(DemandNotFound::new);
    }

    /** Whether there is such a demand. */
    @Transactional(readOnly = true)
    public boolean exists(DemandReference reference) {
        return demands.find(reference).isPresent();
    }

    /**
     * The same for who takes the money.
     *
     * @throws DemandNotFound when there is none
     * @throws NotYourTill when the actor takes no money at its desk
     */
    @Transactional(readOnly = true)
    public Demand get(DemandReference reference, Actor actor) {
        Demand demand = get(reference);
        tills.require(actor, demand.collector());
        return demand;
    }

    /** Everything that was ever asked for it, oldest first. */
    @Transactional(readOnly = true)
    public List<Demand> list(Payable payable) {
        return demands.list(payable);
    }

    /** What the desks of the actor are still owed, oldest first. */
    @Transactional(readOnly = true)
    public List<Demand> listOpen(Actor actor, int size) {
        return Tills.desksOf(actor).stream()
                .flatMap(desk -> demands.listOpen(desk, size).stream())
                .sorted(Comparator.comparing(Demand::createdAt))
                .limit(size)
                .toList();
    }

    /** What is asked for it and not paid; the first of several. */
    @Transactional(readOnly = true)
    public Optional<Demand> findOpen(Payable payable) {
        return demands.list(payable).stream()
                .filter(demand -> demand.state().isOpen())
                .findFirst();
    }

    /**
     * The payer says that the money is on its way; said again, or after it came, nothing happens.
     *
     * @throws DemandNotFound when there is none
     */
    @Transactional
    public void await(DemandReference reference) {
        if (demands.lock(reference).state() == DemandState.UNPAID) {
            demands.become(reference, DemandState.WAITING);
        }
    }

    /**
     * Does not ask for it any more. Money that comes all the same waits for somebody.
     *
     * @throws DemandSettled when it was paid or called off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(DemandReference reference) {
        if (!demands.lock(reference).state().isOpen()) {
            throw new DemandSettled();
        }
        demands.become(reference, DemandState.CANCELLED);
    }
}

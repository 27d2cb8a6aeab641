package vn.motcua.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.spi.LookUp;
import vn.motcua.directory.spi.PersonQuestion;
import vn.motcua.directory.spi.PersonRegistry;
import vn.motcua.directory.spi.RegisteredHousehold;
import vn.motcua.directory.spi.RegisteredIdentity;
import vn.motcua.directory.spi.RegisteredResidence;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * What the nation knows about a person already and nobody has to be asked for again (NĐ 118/2025 Art. 5.1i, 17.1). Each
 * look-up is journalled with its purpose; an answer is believed for a day.
 */
@Service
public class RegisteredPersons {

    /** Kind of the objects in the journal: a number, by a digest, for the journal holds no personal values. */
    static final String SUBJECT = "registry";

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredPersons.class);
    private static final int DIGEST = 24;

    private final ObjectProvider<PersonRegistry> registries;
    private final RegistryRepository answers;
    private final RegistryProperties properties;
    private final AuditJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    /** Numbers that citizens asked about, by account. */
    private final Cache<String, Set<String>> asked = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    RegisteredPersons(
            ObjectProvider<PersonRegistry> registries,
            RegistryRepository answers,
            RegistryProperties properties,
            AuditJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.registries = registries;
        this.answers = answers;
        this.properties = properties;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether there is a registry to ask. */
    public boolean isConnected() {
        PersonRegistry registry = registries.getIfAvailable();
        return registry != null && registry.isConnected();
    }

    /** What is known of these facts without asking anybody; {@code PENDING} for the others. One statement. */
    @Transactional(readOnly = true)
    public Map<RegistryFact, RegistryAnswer> listKnown(RegistryQuery who, Set<RegistryFact> facts) {
        Map<RegistryFact, RegistryAnswer> known = new EnumMap<>(RegistryFact.class);
        facts.forEach(fact -> known.put(fact, RegistryAnswer.pending(fact)));
        answers.list(who, clock.instant().minus(properties.believed())).stream()
                .filter(answer -> facts.contains(answer.fact()))
                .forEach(answer -> known.put(answer.fact(), answer));
        return known;
    }

    /**
     * Asks the registry for those of these facts that are not known. It takes as long as the registry may take, so hold
     * no transaction open.
     *
     * @param purpose what it is for; the journal keeps it
     * @return what is known afterwards; {@code PENDING} where the registry did not answer
     */
    public Map<RegistryFact, RegistryAnswer> ask(RegistryQuery who, Set<RegistryFact> facts, String purpose) {
        Map<RegistryFact, RegistryAnswer> known = listKnown(who, facts);
        PersonRegistry registry = registries.getIfAvailable();
        if (registry == null || !registry.isConnected()) {
            return known;
        }
        for (RegistryFact fact : new TreeSet<>(facts)) {
            RegistryAnswer before = known.get(fact);
            if (before != null && before.state() == RegistryAnswer.State.PENDING && mayAsk(who)) {
                known.put(fact, lookUp(registry, fact, who, purpose));
            }
        }
        return known;
    }

    /** A citizen who asks about more and more people is told nothing; the desk finds out later. */
    private boolean mayAsk(RegistryQuery who) {
        Actor actor = currentActor.get();
        if (actor.kind() != Actor.Kind.CITIZEN) {
            return true;
        }
        Set<String> numbers = asked.get(actor.key(), key -> ConcurrentHashMap.newKeySet());
        String number = subject(who.number());
        return numbers.contains(number) || (numbers.size() < properties.personsADay() && numbers.add(number));
    }

    private RegistryAnswer lookUp(PersonRegistry registry, RegistryFact fact, RegistryQuery who, String purpose) {
        PersonQuestion question = new PersonQuestion(who.number(), who.fullName(), who.dateOfBirth(), purpose);
        return switch (fact) {
            case IDENTITY -> answer(fact, who, purpose, registry.findIdentity(question), this::identity);
            case RESIDENCE -> answer(fact, who, purpose, registry.findResidence(question), this::residence);
            case HOUSEHOLD -> answer(fact, who, purpose, registry.findHousehold(question), this::household);
        };
    }

    private <T> RegistryAnswer answer(
            RegistryFact fact,
            RegistryQuery who,
            String purpose,
            LookUp<T> found,
            Function<T, Map<String, String>> words) {
        Instant now = clock.instant();
        RegistryAnswer answer =
                switch (found) {
                    case LookUp.Found<T>(T value) ->
                        new RegistryAnswer(fact, RegistryAnswer.State.VERIFIED, words.apply(value), List.of(), now);
                    case LookUp.NotFound<T>() ->
                        new RegistryAnswer(fact, RegistryAnswer.State.NOT_FOUND, Map.of(), List.of(), now);
                    case LookUp.Mismatch<T>(List<RegisteredField> fields) ->
                        new RegistryAnswer(fact, RegistryAnswer.State.MISMATCH, Map.of(), fields, now);
                    case LookUp.Unavailable<T>(boolean ignored) -> RegistryAnswer.pending(fact);
                };
        boolean left = !(found instanceof LookUp.Unavailable<T>(boolean really)) || really;
        if (left) {
            journal.record(
                    "registry.read", SUBJECT, subject(who.number()), fact + " " + answer.state() + ": " + purpose);
        }
        if (answer.at() != null) {
            answers.keep(who, answer);
        } else {
            LOG.debug("The registry of persons did not answer about {}", fact);
        }
        return answer;
    }

    private Map<String, String> identity(RegisteredIdentity identity) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("fullName", identity.fullName());
        said.put("dateOfBirth", VietnamTime.date(identity.dateOfBirth()));
        return said;
    }

    private Map<String, String> residence(RegisteredResidence residence) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("permanent", residence.permanent());
        String temporary = residence.temporary();
        if (temporary != null) {
            said.put("temporary", temporary);
        }
        return said;
    }

    private Map<String, String> household(RegisteredHousehold household) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("head", household.head());
        said.put("relationToHead", household.relationToHead());
        said.put("members", String.valueOf(household.members()));
        return said;
    }

    /** Forgets answers that nobody believes any more. */
    @Transactional
    public void forgetOld() {
        answers.forgetBefore(clock.instant().minus(properties.believed()));
    }

    /** What is kept about a number at the moment. */
    List<String> listFacts(PersonalId number) {
        return new ArrayList<>(answers.listFacts(number));
    }

    void forget(PersonalId number) {
        answers.forget(number);
    }

    /** Under which id the journal knows look-ups of this number. */
    static String subject(PersonalId number) {
        byte[] digest = DigestUtils.sha256(("registry " + number.value()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGEST);
    }
}

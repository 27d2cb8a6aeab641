package vn.motcua.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.reference.RevisionWatch;
import vn.motcua.platform.reference.Revisions;

/**
 * The declarations of the procedures. The person who files (name, birthday, personal number, contact) is asked by the
 * dossier, before and apart from these.
 */
@Service
public class FormDefinitions {

    private static final String TOPIC = "forms";

    private final FormRepository repository;
    private final MessageSource messages;
    private final Revisions revisions;
    private final RevisionWatch watch;
    private final Clock clock;
    private volatile Newest newest;
    private final ConcurrentMap<FormDefinitionId, FormDefinition> byId = new ConcurrentHashMap<>();

    FormDefinitions(FormRepository repository, MessageSource messages, Revisions revisions, Clock clock) {
        this.repository = repository;
        this.messages = messages;
        this.revisions = revisions;
        this.watch = revisions.watch(TOPIC);
        this.clock = clock;
        repository.load();
        this.newest = read();
    }

    private Newest read() {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return Newest.of(today, repository.listInForce(today));
    }

    /** The version of each that holds on the day, always of the same moment. */
    private record Newest(LocalDate day, Map<String, FormDefinition> byProcedure, FormDefinition generic) {

        static Newest of(LocalDate day, List<FormDefinition> forms) {
            Map<String, FormDefinition> byProcedure = new HashMap<>();
            for (FormDefinition form : forms) {
                if (form.procedureCode() != null) {
                    byProcedure.put(form.procedureCode(), form);
                }
            }
            FormDefinition generic = forms.stream()
                    .filter(form -> form.key().equals(FormDraft.GENERIC))
                    .findFirst()
                    .orElseThrow(() -> new FormDefinitionNotFound(new FormDefinitionId(0)));
            return new Newest(day, Map.copyOf(byProcedure), generic);
        }
    }

    /** Loads the shipped declarations again; what dossiers were filled under stays. */
    void reload() {
        repository.load();
        revisions.move(TOPIC);
        watch.catchUp();
        newest = read();
    }

    /** Tells the other nodes, in the transaction that publishes. */
    @EventListener(FormsChanged.class)
    void tellOtherNodes() {
        revisions.move(TOPIC);
    }

    /** Reads what was just published, once it can be seen. */
    @TransactionalEventListener(FormsChanged.class)
    void refresh() {
        watch.catchUp();
        newest = read();
    }

    /** What another node loaded or published is read here within a second, and a version on its first day. */
    private Newest newest() {
        if (watch.moved() || !newest.day().equals(VietnamTime.dateOf(clock.instant()))) {
            newest = read();
        }
        return newest;
    }

    /** The declaration made for a procedure, in the version that holds today. */
    public Optional<FormDefinition> findFor(String procedureCode) {
        return Optional.ofNullable(newest().byProcedure().get(procedureCode));
    }

    /** The declaration for a procedure: its own, or the generic one. */
    public FormDefinition getFor(String procedureCode) {
        return findFor(procedureCode).orElse(newest().generic());
    }

    /**
     * The version a dossier was filled under.
     *
     * @throws FormDefinitionNotFound when it does not exist
     */
    public FormDefinition get(FormDefinitionId id) {
        FormDefinition known = byId.get(id);
        if (known != null) {
            return known;
        }
        FormDefinition form = repository.find(id).orElseThrow(() -> new FormDefinitionNotFound(id));
        byId.put(id, form);
        return form;
    }

    /** Every declaration in the version that holds today, the generic one too. */
    public List<FormDefinition> listAll() {
        return repository.listInForce(VietnamTime.dateOf(clock.instant()));
    }

    /** Where the versions of a declaration come from, the newest first. */
    public List<FormVersion> listVersions(String key) {
        return repository.listOrigins(key);
    }

    /**
     * Reads and checks the answers to a declaration, with messages in the language of the request.
     *
     * @param typed what was posted, by the answer's name; other names are ignored
     */
    public FormCheck validate(FormDefinition form, Map<String, String> typed) {
        Locale locale = LocaleContextHolder.getLocale();
        return new AnswerCheck(
                        typed,
                        VietnamTime.dateOf(clock.instant()),
                        (key, arguments) -> messages.getMessage(key, arguments, key, locale))
                .run(form);
    }

    /**
     * What follows from other answers by the calculations of the declaration, by the answer's name; what is unknown yet
     * is left out.
     *
     * @param typed as typed or as kept
     */
    public Map<String, String> calculate(FormDefinition form, Map<String, String> typed) {
        return CalculatedAnswers.of(form, typed, VietnamTime.dateOf(clock.instant()));
    }

    /**
     * Answers under the names that the declaration uses now: what was typed under an earlier name of a field is its
     * answer, unless it has one.
     */
    public Map<String, String> carry(FormDefinition form, Map<String, String> answers) {
        return CarriedAnswers.of(form, answers);
    }

    /** The answers as they are kept for good: under today's names, with what follows from them calculated here. */
    public Map<String, String> settle(FormDefinition form, Map<String, String> answers) {
        Map<String, String> settled = new LinkedHashMap<>(carry(form, answers));
        settled.keySet()
                .removeIf(name -> form.find(name.replaceAll("\\[\\d+\\]", "[]"))
                        .filter(FormField::isCalculated)
                        .isPresent());
        settled.putAll(calculate(form, settled));
        return settled;
    }

    /** Answers to questions that the declaration does not ask any more, by the words of the question. */
    public Map<String, String> listUnasked(FormDefinition form, Map<String, String> answers) {
        Set<String> names = CarriedAnswers.strangers(form, answers);
        if (names.isEmpty()) {
            return Map.of();
        }
        List<FormDefinition> earlier = new ArrayList<>(repository.listVersions(form.key()));
        earlier.add(newest().generic());
        Map<String, String> unasked = new TreeMap<>();
        for (String name : names) {
            String plain = name.replaceAll("\\[\\d+\\]", "[]");
            String label = earlier.stream()
                    .flatMap(version -> version.find(plain).stream())
                    .map(FormField::label)
                    .findFirst()
                    .orElse(name);
            unasked.merge(label, answers.getOrDefault(name, ""), (one, two) -> one + "; " + two);
        }
        return unasked;
    }

    /** The day on which it is calculated, as it is written. */
    public String today() {
        return VietnamTime.date(VietnamTime.dateOf(clock.instant()));
    }

    /** What kind of number the answers are that a calculated field reads as numbers, by their names. */
    public Map<String, FieldType> numbersOf(FormDefinition form, FormField field) {
        String calculation = field.calculation();
        Map<String, FieldType> numbers = new TreeMap<>();
        if (calculation != null) {
            Calculation.parse(calculation)
                    .fields()
                    .forEach(key -> form.find(key).ifPresent(one -> numbers.put(key, one.type())));
        }
        return numbers;
    }

    /**
     * Answers that are known before anybody types.
     *
     * @param known values by the names of the definition, for example {@code PERSON.fullName}
     */
    public Map<String, String> prefill(FormDefinition form, Map<String, String> known) {
        return Prefill.of(form, known);
    }

    /**
     * The answers of a declaration with what is not asked: what the office knows, the day, and what follows from other
     * answers, for example a day in words.
     *
     * @param answers as they are kept
     * @param office values by the names of the definition, for example {@code OFFICE.name} and {@code SYSTEM.today}
     */
    public Map<String, String> complete(FormDefinition form, Map<String, String> answers, Map<String, String> office) {
        Map<String, String> complete = new LinkedHashMap<>(Prefill.of(form, office));
        complete.putAll(answers);
        for (FormField field : form.fields()) {
            if ("SYSTEM.derived".equals(field.prefill()) && field.key().endsWith("Words")) {
                String source = field.key().substring(0, field.key().length() - "Words".length());
                String value = answers.getOrDefault(source, "");
                TypedValue.date(value)
                        .map(NumberWords::of)
                        .or(() -> TypedValue.whole(value).map(number -> NumberWords.of(number) + " đồng"))
                        .ifPresent(words -> complete.put(field.key(), words));
            }
        }
        return complete;
    }

    /** Whether a part asks for anything after these answers; what is only calculated asks nothing. */
    public boolean asks(FormDefinition form, FormGroup group, Map<String, String> answers) {
        Map<String, String> known = new HashMap<>(answers);
        known.putAll(calculate(form, answers));
        return group.fields().stream()
                .filter(field -> field.isAsked() && !field.isCalculated())
                .anyMatch(field -> field.condition() == null
                        || Condition.parse(field.condition()).holds(key -> known.getOrDefault(key, "")));
    }

    /** The fields that the conditions and calculations of a part look at; a column stands for its rows. */
    public Set<String> fieldsLookedAt(FormGroup group) {
        return group.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .flatMap(FormDefinitions::fieldsLookedAt)
                .collect(Collectors.toSet());
    }

    private static Stream<String> fieldsLookedAt(FormField field) {
        String condition = field.condition();
        String calculation = field.calculation();
        return Stream.concat(
                condition == null ? Stream.empty() : Condition.parse(condition).fields().stream(),
                calculation == null ? Stream.empty() : Calculation.parse(calculation).fields().stream());
    }

    /** When a field must be filled, in the language of the request; empty when it does not depend on others. */
    public Optional<String> describeCondition(FormDefinition form, FormField field) {
        String condition = field.condition();
        if (condition == null) {
            return Optional.empty();
        }
        Locale locale = LocaleContextHolder.getLocale();
        String words = new ConditionWords(form, messages, locale).of(Condition.parse(condition));
        return Optional.ofNullable(messages.getMessage("forms.when", new Object[] {words}, words, locale));
    }
}

package vn.motcua.forms;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
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
        this.newest = Newest.of(repository.listNewest());
    }

    /** The newest version of each, always of the same moment. */
    private record Newest(Map<String, FormDefinition> byProcedure, FormDefinition generic) {

        static Newest of(List<FormDefinition> forms) {
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
            return new Newest(Map.copyOf(byProcedure), generic);
        }
    }

    /** Loads the shipped declarations again; what dossiers were filled under stays. */
    void reload() {
        repository.load();
        revisions.move(TOPIC);
        watch.catchUp();
        newest = Newest.of(repository.listNewest());
    }

    /** What another node loaded is read here within a second. */
    private Newest newest() {
        if (watch.moved()) {
            newest = Newest.of(repository.listNewest());
        }
        return newest;
    }

    /** The declaration made for a procedure, in its newest version. */
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

    /** Every declaration in its newest version, the generic one too. */
    public List<FormDefinition> listAll() {
        return repository.listNewest();
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

    /** Whether a part asks for anything after these answers. */
    public boolean isAsked(FormGroup group, Map<String, String> answers) {
        return group.fields().stream()
                .filter(FormField::isAsked)
                .anyMatch(field -> field.condition() == null
                        || Condition.parse(field.condition()).holds(key -> answers.getOrDefault(key, "")));
    }

    /** The fields that the conditions of a part look at. */
    public Set<String> conditionFields(FormGroup group) {
        return group.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .map(FormField::condition)
                .filter(Objects::nonNull)
                .flatMap(condition -> Condition.parse(condition).fields().stream())
                .collect(Collectors.toSet());
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

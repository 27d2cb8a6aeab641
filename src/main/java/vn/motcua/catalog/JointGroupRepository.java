package vn.motcua.catalog;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.reference.ReferenceFile;

/** Groups of procedures in file and table; a definition that changed becomes a further version. */
@Repository
class JointGroupRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JointGroupRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Brings the shipped definitions in.
     *
     * @param configured codes of the procedures that have papers and steps
     * @throws IllegalArgumentException when a group names another one
     */
    void load(Set<String> configured, LocalDate today, OffsetDateTime now) {
        Definition[] shipped = json.readerFor(Definition[].class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(CatalogFiles.JOINT.text());
        for (Definition definition : shipped) {
            for (JointGroup.Part part : definition.group().parts()) {
                if (!configured.contains(part.procedure().value()) || !configured.contains(definition.procedure())) {
                    throw new IllegalArgumentException("Group of unknown procedures: " + definition.procedure());
                }
            }
            publishIfChanged(definition, today, now);
        }
    }

    private void publishIfChanged(Definition definition, LocalDate today, OffsetDateTime now) {
        String content = json.writeValueAsString(definition);
        String hash = ReferenceFile.hash(content);
        List<String> earlier = jdbc.sql(
                        "select content_sha256 from catalog.joint_group where procedure_code = ? order by number desc")
                .param(definition.procedure())
                .query(String.class)
                .list();
        if (!earlier.isEmpty() && earlier.getFirst().equals(hash)) {
            return;
        }
        jdbc.sql("""
                insert into catalog.joint_group (procedure_code, number, content, content_sha256, valid_from,
                                                 published_at)
                values (?, ?, cast(? as jsonb), ?, ?, ?)
                """)
                .params(definition.procedure(), earlier.size() + 1, content, hash, today, now)
                .update();
    }

    /** The newest version of each. */
    Map<ProcedureCode, JointGroup> listNewest() {
        Map<ProcedureCode, JointGroup> newest = new HashMap<>();
        jdbc.sql("select content from catalog.joint_group order by procedure_code, number")
                .query(String.class)
                .list()
                .forEach(content -> {
                    JointGroup group = json.readValue(content, Definition.class).group();
                    newest.put(group.procedure(), group);
                });
        return Map.copyOf(newest);
    }

    /** A group as files and rows write it. */
    record Definition(String procedure, String basis, List<PartDefinition> parts) {

        JointGroup group() {
            return new JointGroup(
                    new ProcedureCode(procedure),
                    basis,
                    parts.stream().map(PartDefinition::part).toList());
        }
    }

    /** A part as files and rows write it; lines are keys of an object and hence texts. */
    record PartDefinition(
            int number,
            String procedure,
            List<Integer> after,
            Map<String, Integer> papers,
            Map<String, String> answers) {

        JointGroup.Part part() {
            return new JointGroup.Part(
                    number,
                    new ProcedureCode(procedure),
                    after,
                    papers.entrySet().stream()
                            .collect(Collectors.toMap(line -> Integer.valueOf(line.getKey()), Map.Entry::getValue)),
                    answers);
        }
    }
}

package vn.motcua.workflow;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Processes for people and for other tools. Names are in the language asked for, in UTF-8. */
@Service
public class Processes {

    private final MessageSource messages;

    Processes(MessageSource messages) {
        this.messages = messages;
    }

    /** As BPMN 2.0 XML with its diagram, for modelling tools and engines. */
    public byte[] bpmn(ProcessTemplate template, Locale locale) {
        return new BpmnExport(template, new ProcessLayout(template.steps()), new ProcessWords(messages, locale))
                .write();
    }

    /** As a drawing in SVG. */
    public byte[] svg(ProcessTemplate template, Locale locale) {
        return sketch(template.name(), template.steps(), locale);
    }

    /**
     * What somebody is drafting as a drawing in SVG, whether or not it is a process yet.
     *
     * @param steps at least one
     */
    public byte[] sketch(String name, List<TemplateStep> steps, Locale locale) {
        return new ProcessDiagram(name, steps, new ProcessLayout(steps), new ProcessWords(messages, locale)).write();
    }
}

package vn.motcua.workflow;

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
        return new BpmnExport(template, new ProcessLayout(template), new ProcessWords(messages, locale)).write();
    }

    /** As a drawing in SVG. */
    public byte[] svg(ProcessTemplate template, Locale locale) {
        return new ProcessDiagram(template, new ProcessLayout(template), new ProcessWords(messages, locale)).write();
    }
}

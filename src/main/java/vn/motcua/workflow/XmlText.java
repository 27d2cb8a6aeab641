package vn.motcua.workflow;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML that a person can read: one element a line, indented. The JDK's writer escapes. */
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Begins an element; attributes are names and values in turn, those without a value are left out. */
    XmlText open(String name, @Nullable Object... attributes) {
        try {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Ends the element begun last. */
    XmlText close() {
        try {
            depth--;
            line();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element with attributes only. */
    XmlText empty(String name, @Nullable Object... attributes) {
        try {
            line();
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element that holds words. */
    XmlText words(String name, String words, @Nullable Object... attributes) {
        try {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(words);
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** The whole document in UTF-8. */
    byte[] bytes() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void attributes(@Nullable Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                xml.writeAttribute(String.valueOf(attributes[i]), value.toString());
            }
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static UncheckedIOException failure(XMLStreamException e) {
        return new UncheckedIOException(new IOException("Cannot write XML", e));
    }
}

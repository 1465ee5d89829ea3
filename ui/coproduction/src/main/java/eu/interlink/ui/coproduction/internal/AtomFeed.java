package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.ProcessFeed.Feed;
import eu.interlink.coproduction.Processes.HistoryLine;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the history of a process as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final HistorySentence sentence = new HistorySentence(Screen.TEXTS);
    private final Feed feed;

    AtomFeed(Feed feed) {
        this.feed = feed;
    }

    void write(OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", feed.reader().getLanguage());
            text(xml, "id", "urn:uuid:" + feed.process().id());
            text(xml, "title", feed.process().name());
            text(xml, "updated", feed.lines().stream().findFirst().map(HistoryLine::at).orElse(feed.process().created()).toString());
            link(xml, feed.page());
            for (HistoryLine line : feed.lines()) {
                entry(xml, line);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed could not be written", e);
        }
    }

    private void entry(XMLStreamWriter xml, HistoryLine line) throws XMLStreamException {
        String actor = line.actor().isPresent() ? line.actorName() : Screen.TEXTS.get(feed.reader(), "event.nobody");
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + line.id());
        text(xml, "title", actor + " " + sentence.of(line, feed.reader()));
        text(xml, "updated", line.at().toString());
        xml.writeStartElement("author");
        text(xml, "name", actor);
        xml.writeEndElement();
        link(xml, feed.page() + "/history");
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}

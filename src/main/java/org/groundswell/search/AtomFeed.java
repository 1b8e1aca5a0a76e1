package org.groundswell.search;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * Proposals as RFC 4287 has them.
 *
 * @param site the site's address, without a slash at its end
 * @param query the search as it stands in the feed's address; null when there is none
 * @param unread the proposals whose authors the reader may not know yet
 */
record AtomFeed(String agency, String words, String site, String query, Set<UUID> unread) {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** The feed of these proposals; without any, it was changed at this moment. */
  String of(List<ProposalCard> proposals, Instant now) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      write(xml, proposals, now);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text in memory can always be written.", e);
    }
    return text.toString();
  }

  private void write(XMLStreamWriter xml, List<ProposalCard> proposals, Instant now)
      throws XMLStreamException {
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "title", words.isEmpty() ? agency : agency + ": " + words);
    element(xml, "id", address("/api/feeds/proposals"));
    link(xml, "self", address("/api/feeds/proposals"));
    link(xml, "alternate", address("/proposals"));
    element(
        xml,
        "updated",
        time(
            proposals.stream()
                .map(ProposalCard::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(now)));
    for (ProposalCard proposal : proposals) {
      entry(xml, proposal);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(XMLStreamWriter xml, ProposalCard proposal) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + proposal.id());
    element(xml, "title", proposal.title());
    link(xml, "alternate", site + "/proposals/" + proposal.id());
    if (proposal.submittedAt() != null) {
      element(xml, "published", time(proposal.submittedAt()));
    }
    element(xml, "updated", time(proposal.updatedAt()));
    for (String author : authors(proposal)) {
      xml.writeStartElement("author");
      element(xml, "name", author);
      xml.writeEndElement();
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", proposal.state());
    element(xml, "summary", proposal.summary());
    xml.writeEndElement();
  }

  /** An entry has to have an author: the agency stands in for who may not be known yet. */
  private List<String> authors(ProposalCard proposal) {
    return unread.contains(proposal.id())
        ? List.of(agency)
        : proposal.authors().stream().map(PersonRef::name).toList();
  }

  private String address(String path) {
    return site + path + (query == null ? "" : "?" + query);
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

package org.groundswell.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.theme.ThemeRef;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AtomFeedTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
  private static final UUID ID = new UUID(0, 7);

  private final AtomFeed feed =
      new AtomFeed(
          "Agency <of> Things",
          "a & b",
          "https://ideas.example",
          "q=a+%26+b&state=parked",
          Set.of());

  @Test
  void saysWhatRfc4287Asks() throws Exception {
    Document atom = read(feed.of(List.of(card("Two <b>chairs</b> & a \"table\"")), NOON));

    assertThat(text(atom, "title")).isEqualTo("Agency <of> Things: a & b");
    assertThat(text(atom, "id"))
        .isEqualTo("https://ideas.example/api/feeds/proposals?q=a+%26+b&state=parked");
    assertThat(text(atom, "updated")).isEqualTo("2026-03-02T12:00:00Z");
    Element entry = (Element) atom.getElementsByTagNameNS("*", "entry").item(0);
    assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + ID);
    assertThat(text(entry, "title")).isEqualTo("Two <b>chairs</b> & a \"table\"");
    assertThat(text(entry, "name")).isEqualTo("Ama Mensah");
    assertThat(((Element) entry.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href"))
        .isEqualTo("https://ideas.example/proposals/" + ID);
  }

  @Test
  void isAFeedWithoutProposalsToo() throws Exception {
    Document atom =
        read(
            new AtomFeed("Agency", "", "https://ideas.example", null, Set.of())
                .of(List.of(), NOON));

    assertThat(text(atom, "title")).isEqualTo("Agency");
    assertThat(text(atom, "updated")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(atom.getElementsByTagNameNS("*", "entry").getLength()).isZero();
  }

  private static String text(Document in, String name) {
    return text(in.getDocumentElement(), name);
  }

  private static String text(Element in, String name) {
    return in.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  private static Document read(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static ProposalCard card(String title) {
    return card(title, List.of());
  }

  static ProposalCard card(String title, List<ThemeRef> themes) {
    UnitRef unit = new UnitRef(new UUID(0, 1), "Records");
    return new ProposalCard(
        ID,
        7,
        title,
        "They are lost.",
        "parked",
        "waiting",
        null,
        "ask",
        unit,
        unit,
        null,
        List.of(new PersonRef(new UUID(0, 2), "Ama Mensah", null, unit)),
        NOON,
        NOON,
        0,
        0,
        0,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        themes);
  }
}

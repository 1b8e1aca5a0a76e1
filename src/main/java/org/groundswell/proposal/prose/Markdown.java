package org.groundswell.proposal.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown into HTML that can be shown in anybody's page, and into plain text.
 *
 * <p>Two locks: raw HTML in the Markdown is escaped, and what comes out is filtered by an
 * allow-list. Links lead to web and mail addresses only, tell nothing about where the reader came
 * from, and give a search engine no reason to follow; there are no images, because a picture from
 * another host would tell it who reads.
 */
public final class Markdown {

  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(TablesExtension.create(), AutolinkExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "em",
              "strong",
              "code",
              "pre",
              "blockquote",
              "ul",
              "ol",
              "li",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("align")
          .matching(true, "left", "right", "center")
          .onElements("th", "td")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("noopener", "nofollow", "noreferrer")
          .toFactory();

  /**
   * One paragraph without a character that could be a mark: most excerpts; parsing tells nothing.
   */
  private static final Pattern UNMARKED =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ,.;:?!'’\"()/%£€-]*+");

  private Markdown() {}

  /** Safe HTML; nothing for nothing. */
  public static String html(String markdown) {
    return markdown == null || markdown.isBlank()
        ? ""
        : SAFE.sanitize(HTML.render(PARSER.parse(markdown)));
  }

  /** The words without their marks, on one line. */
  public static String plain(String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    if (UNMARKED.matcher(markdown).matches()) {
      return PlainWords.onOneLine(markdown);
    }
    PlainWords words = new PlainWords();
    PARSER.parse(markdown).accept(words);
    return words.toString();
  }

  /** The beginning of the plain words, cut between words, at most so many characters. */
  public static String excerpt(String markdown, int most) {
    String plain = plain(markdown);
    if (plain.length() <= most) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', most - 1);
    int end = space > most / 2 ? space : most - 1;
    if (Character.isHighSurrogate(plain.charAt(end - 1))) {
      end--;
    }
    return plain.substring(0, end).stripTrailing() + "…";
  }
}

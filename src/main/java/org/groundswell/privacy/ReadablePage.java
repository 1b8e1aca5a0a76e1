package org.groundswell.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Records as a page that can be read, searched and printed without the product. */
final class ReadablePage {

  private static final String STYLE =
      "body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
          + "h2{margin-top:3rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;"
          + "gap:.25rem 1rem;border-top:1px solid #aaa;padding-top:.75rem}dt{color:#555}"
          + "dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}"
          + "@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}"
          + "@media(prefers-color-scheme:dark){body{background:#16191c;color:#eee}dt{color:#bbb}}"
          + "@media print{dl{break-inside:avoid}}";

  /** Copies of other columns, and counters: they are in the data, and of no use to a reader. */
  private static final Set<String> OF_THE_MACHINE =
      Set.of("search_name", "email_key", "user_key", "version");

  private final Writer out;

  ReadablePage(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  void begin(Instant at) {
    write("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">");
    write("<meta name=\"viewport\" content=\"width=device-width\">");
    write("<title>What Groundswell holds about you</title><style>" + STYLE + "</style></head>\n");
    write("<body>\n<h1>What Groundswell holds about you</h1>\n<p>Read on ");
    write(
        "<time datetime=\"" + at + "\">" + at.toString().replaceAll("[TZ]|\\..*", " ") + "</time>");
    write("(UTC). Every record that refers to you is here, also what you wrote without your name:");
    write(
        " <strong>keep this file where nobody else looks.</strong></p>\n<p>The same, for programs,");
    write(" is in <a href=\"" + HeldArchive.DATA + "\">" + HeldArchive.DATA + "</a>. Long");
    write(" numbers with dashes are ids: the same id is the same person, unit or idea everywhere.");
    write(" What proves who you are (tokens, seals; there are no passwords) is left out.</p>\n");
  }

  /** A heading and what it means; its rows follow. */
  Rows section(Section section) {
    return new Rows(section);
  }

  void end() {
    write("</body>\n</html>\n");
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The rows of a section; a section without any is not there at all. */
  final class Rows {

    private final Section section;
    private boolean begun;

    private Rows(Section section) {
      this.section = section;
    }

    void add(Map<String, String> row) {
      if (!begun) {
        begun = true;
        write("<section>\n<h2>" + escaped(section.heading()) + "</h2>\n");
        write("<p>" + escaped(section.explanation()) + "</p>\n");
      }
      write("<dl>");
      row.entrySet().stream()
          .filter(each -> !OF_THE_MACHINE.contains(each.getKey()) && !each.getValue().isEmpty())
          .sorted(Comparator.comparing(each -> isId(each.getKey())))
          .forEach(each -> describe(each.getKey(), each.getValue()));
      write("</dl>\n");
    }

    private void describe(String name, String value) {
      write("<dt>" + escaped(name.replace('_', ' ')) + "</dt><dd>" + escaped(value) + "</dd>");
    }

    /** Words come before ids. */
    private static boolean isId(String name) {
      return name.equals("id") || name.endsWith("_id");
    }

    void end(int count) {
      if (begun) {
        write("<p>In all: " + count + "</p>\n</section>\n");
      }
    }
  }
}

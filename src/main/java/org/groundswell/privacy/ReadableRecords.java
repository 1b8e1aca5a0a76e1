package org.groundswell.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records as a page that can be read without the product. */
final class ReadableRecords {

  private ReadableRecords() {}

  static String page(Instant at, Map<String, List<Map<String, String>>> records) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
    page.append("<title>What Groundswell holds about you</title>");
    page.append("<h1>What Groundswell holds about you</h1><p>Read at ").append(at).append("</p>");
    records.forEach(
        (table, rows) -> {
          page.append("<h2>").append(escaped(table.replace('_', ' '))).append("</h2>");
          rows.forEach(row -> describe(row, page));
        });
    return page.append("</html>\n").toString();
  }

  private static void describe(Map<String, String> row, StringBuilder page) {
    page.append("<dl>");
    row.forEach(
        (name, value) ->
            page.append("<dt>")
                .append(escaped(name.replace('_', ' ')))
                .append("</dt><dd>")
                .append(escaped(value))
                .append("</dd>"));
    page.append("</dl><hr>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package org.groundswell.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures as tables for a spreadsheet, from the very view that the page shows: what is
 * suppressed there is empty here.
 *
 * <p>Lines that begin with {@code #} explain the table; the first line after them names the
 * columns.
 */
enum InsightCsv {
  CHILDREN("unit,submissions,answered_in_5_working_days,completion_rate,suppressed") {
    @Override
    Stream<List<?>> rows(InsightView view) {
      return view.children().stream()
          .map(
              child ->
                  row(
                      child.unit().name(),
                      child.submissions(),
                      child.answeredIn5(),
                      child.completionRate(),
                      child.suppressed()));
    }
  },
  CURVE("working_days,share_still_waiting,low_95,high_95,at_risk_after") {
    @Override
    Stream<List<?>> rows(InsightView view) {
      return view.firstAnswer().curve().stream()
          .map(point -> row(point.t(), point.s(), point.low(), point.high(), point.atRisk()));
    }
  },
  FUNNEL("stage,count,suppressed") {
    @Override
    Stream<List<?>> rows(InsightView view) {
      return view.funnel().stream()
          .map(stage -> row(stage.stage(), stage.count(), stage.suppressed()));
    }
  },
  COMPLETION("code,count,suppressed") {
    @Override
    Stream<List<?>> rows(InsightView view) {
      return view.completion().codes().stream()
          .map(code -> row(code.code(), code.count(), code.suppressed()));
    }
  };

  private static final String LINE = "\r\n";

  private final String columns;

  InsightCsv(String columns) {
    this.columns = columns;
  }

  abstract Stream<List<?>> rows(InsightView view);

  /** A list that may hold missing values. */
  private static List<?> row(Object... cells) {
    return Arrays.asList(cells);
  }

  /** The whole file, with its explanation. */
  String write(InsightView view) {
    Stream<String> lines =
        Stream.of(
                header(view).stream().map(line -> "# " + line),
                Stream.of(columns),
                rows(view).map(row -> join(row, InsightCsv::cell)))
            .flatMap(Function.identity());
    return lines.collect(Collectors.joining(LINE, "", LINE));
  }

  private static List<String> header(InsightView view) {
    return List.of(
        "Unit: " + view.unit().name().replaceAll("\\p{Cntrl}", " "),
        "Proposals submitted from the beginning of %s to the end of %s"
            .formatted(view.period().from(), view.period().to()),
        "Everything as known on " + view.cut() + "; what was still open then counts as waiting.",
        "Counts are rounded to the nearest five, shares to whole percents.",
        "An empty cell is one from which fewer than ten people could be worked out.");
  }

  private static String join(List<?> row, Function<Object, String> cell) {
    return row.stream().map(cell).collect(Collectors.joining(","));
  }

  /** Quotes text, and keeps a spreadsheet from taking a name for a formula. */
  private static String cell(Object value) {
    if (value == null || !(value instanceof String text)) {
      return Objects.toString(value, "");
    }
    String harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}

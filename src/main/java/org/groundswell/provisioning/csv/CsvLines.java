package org.groundswell.provisioning.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.groundswell.web.Refusal;

/**
 * The lines of a file as they arrive: RFC 4180, in UTF-8 with or without a byte order mark,
 * separated by comma, semicolon or tab, whichever the first line has most of.
 *
 * <p>Windows-1252 and UTF-16 are not guessed at: a name that is wrong in the directory is wrong
 * everywhere. They are refused, with the line where it shows.
 */
final class CsvLines {

  /** The most lines of a file, the header not counted. */
  static final int MOST = 100_000;

  /** The longest value of a field. */
  static final int LONGEST = 1_000;

  private static final int HEADER_READ = 16 * 1024;
  private static final char[] SEPARATORS = {';', ',', '\t'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVParser parser;
  private final List<String> columns;
  private final char separator;

  private CsvLines(CSVParser parser, List<String> columns, char separator) {
    this.parser = parser;
    this.columns = columns;
    this.separator = separator;
  }

  /** One line, by the names of its columns in lower case. */
  record Line(int number, Map<String, String> fields) {}

  /** Takes a line, or refuses the file. */
  interface Reading {
    void take(Line line);
  }

  /** Begins to read: the header has to name these columns at least, and no unknown one. */
  static CsvLines of(InputStream bytes, Set<String> needed, Set<String> known) {
    try {
      BufferedReader text = new BufferedReader(utf8(bytes), HEADER_READ);
      char separator = separator(text);
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
      CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get();
      if (!parser.iterator().hasNext()) {
        throw new Refusal(FileRefusal.FILE_WITHOUT_HEADER);
      }
      List<String> columns = header(parser.iterator().next(), needed, known);
      return new CsvLines(parser, columns, separator);
    } catch (IOException | UncheckedIOException e) {
      throw refused(e, 1);
    }
  }

  private static Reader utf8(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(HEADER_READ);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    text.mark(HEADER_READ);
    int[] seen = new int[SEPARATORS.length];
    int next = text.read();
    for (int i = 0; i < HEADER_READ - 1 && next >= 0 && next != '\n' && next != '\r'; i++) {
      for (int s = 0; s < SEPARATORS.length; s++) {
        seen[s] += next == SEPARATORS[s] ? 1 : 0;
      }
      next = text.read();
    }
    text.reset();
    int most = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      most = seen[s] > seen[most] ? s : most;
    }
    return seen[most] == 0 ? ',' : SEPARATORS[most];
  }

  private static List<String> header(CSVRecord first, Set<String> needed, Set<String> known) {
    List<String> columns =
        first.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Set<String> missing = new HashSet<>(needed);
    columns.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new Refusal(
          FileRefusal.FILE_WITHOUT_HEADER,
          "The first line has to name the column %s.".formatted(String.join(", ", missing)));
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!known.contains(column) || !seen.add(column)) {
        throw new Refusal(
            FileRefusal.FILE_WITHOUT_HEADER,
            "A column of the first line is unknown or named twice. Known are: %s."
                .formatted(String.join(", ", known.stream().sorted().toList())));
      }
    }
    return columns;
  }

  /** Hands over every line that can be told apart, and every mistake with its line. */
  void each(Reading lines, Mistakes mistakes) {
    long begins = parser.getCurrentLineNumber() + 1;
    try {
      while (parser.iterator().hasNext()) {
        CSVRecord read = parser.iterator().next();
        if (read.getRecordNumber() > MOST + 1) {
          throw new Refusal(FileRefusal.FILE_TOO_LONG, "A file may have %d lines.".formatted(MOST));
        }
        take(read, (int) begins, lines, mistakes);
        begins = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw refused(e, begins);
    }
  }

  private void take(CSVRecord read, int number, Reading lines, Mistakes mistakes) {
    if (read.size() == 1 && read.get(0).isBlank()) {
      return;
    }
    if (read.size() != columns.size()) {
      mistakes.add(
          number, "The line has %d fields, the header %d.".formatted(read.size(), columns.size()));
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String value = read.get(i).strip();
      if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
        mistakes.add(
            number,
            "%s is longer than %d characters, or not on one line."
                .formatted(columns.get(i), LONGEST));
        return;
      }
      fields.put(columns.get(i), value);
    }
    lines.take(new Line(number, fields));
  }

  /** Whatever does not fit, with its line. */
  interface Mistakes {
    void add(int line, String problem);
  }

  private static RuntimeException refused(Exception e, long line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof CharacterCodingException) {
        return new Refusal(
            FileRefusal.FILE_NOT_UTF_8,
            "Near line %d there are bytes that are not UTF-8. Save the file as \"CSV UTF-8\"."
                .formatted(line));
      }
      if (cause instanceof CSVException) {
        return new Refusal(
            FileRefusal.FILE_BROKEN,
            "Near line %d a quotation mark is in the wrong place.".formatted(line));
      }
    }
    return new Refusal(FileRefusal.FILE_BROKEN, "The file broke off near line %d.".formatted(line));
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  String separatedBy() {
    return separator == '\t' ? "tab" : String.valueOf(separator);
  }
}

package org.groundswell.privacy;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.groundswell.privacy.PersonalRecords.Place;
import org.groundswell.privacy.PersonalRecords.Places;

/**
 * Everything that is held about one person, in one file that they can use: a page to read and to
 * print, and the same as data. It is written row by row as the rows are read.
 *
 * @see <a href="../../../../../../docs/adr/0082-one-archive-for-one-person.md">ADR 82</a>
 */
final class HeldArchive {

  /** To read; opens in any browser and needs no network. */
  static final String PAGE = "read-me.html";

  /** For programs: a list of rows for each table. */
  static final String DATA = "records.json";

  /** Where the files lie that they attached. */
  static final String FILES = "files/";

  private final PersonalRecords records;
  private final Places places;
  private final Instant at;

  HeldArchive(PersonalRecords records, Places places, Instant at) {
    this.records = records;
    this.places = places;
    this.at = at;
  }

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry(PAGE));
    writePage(zip);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry(DATA));
    writeData(zip);
    zip.closeEntry();
    for (PersonalRecords.File file : records.filesOf(places.selves())) {
      zip.putNextEntry(new ZipEntry(FILES + file.id() + "-" + file.name()));
      records.writeTo(zip, file);
      zip.closeEntry();
    }
    zip.finish();
  }

  private void writePage(OutputStream out) {
    ReadablePage page = new ReadablePage(out);
    page.begin(at);
    for (Section section : Section.inOrder(places.places())) {
      ReadablePage.Rows rows = page.section(section);
      int count = records.read(section.place(), places.selves(), rows::add);
      rows.end(count);
    }
    page.end();
  }

  private void writeData(OutputStream out) {
    JsonGenerator json = Json.createGenerator(new Unclosed(out));
    json.writeStartObject().write("at", at.toString()).writeStartObject("records");
    for (Place place : places.places()) {
      json.writeStartArray(place.table());
      records.read(place, places.selves(), row -> write(json, row));
      json.writeEnd();
    }
    json.writeEnd().writeEnd();
    json.close();
  }

  private static void write(JsonGenerator json, Map<String, String> row) {
    json.writeStartObject();
    row.forEach(json::write);
    json.writeEnd();
  }

  /** Keeps the archive open when the data in it ends. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.change.Administrators;
import org.groundswell.provisioning.csv.Difference.Action;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Reads a file and says what it would do; nothing in the directory changes. */
@ApplicationScoped
class Comparing {

  private static final int AT_ONCE = 1000;

  private final Sql sql;
  private final Ids ids;
  private final Files files;
  private final Directory directory;
  private final Administrators administrators;

  @Inject
  Comparing(Sql sql, Ids ids, Files files, Directory directory, Administrators administrators) {
    this.sql = sql;
    this.ids = ids;
    this.files = files;
    this.directory = directory;
    this.administrators = administrators;
  }

  /** The file as it arrives, and what the sender said of it. */
  record Sent(FileKind kind, boolean complete, UUID by, InputStream bytes) {}

  @Transactional
  public UUID compare(Sent sent) {
    CsvLines lines = CsvLines.of(sent.bytes(), sent.kind().needed(), sent.kind().known());
    UUID id = ids.next();
    files.begin(
        new FileView(
            id,
            sent.kind(),
            sent.complete(),
            lines.separatedBy(),
            "",
            null,
            null,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0),
        sent.by(),
        directory.version());
    Gathering gathering = new Gathering(id);
    Comparison comparison = comparison(sent.kind());
    lines.each(
        line -> gathering.take(comparison.compare(line)),
        (line, problem) -> gathering.take(Difference.refused(line, "", problem)));
    comparison
        .missing()
        .filter(each -> sent.complete() || !each.isMissing())
        .forEach(gathering::take);
    files.compared(gathering.result(sent, lines.separatedBy()));
    return id;
  }

  private Comparison comparison(FileKind kind) {
    return switch (kind) {
      case UNITS -> new UnitsComparison(directory.organisation());
      case PEOPLE ->
          new PeopleComparison(
              new KnownPeople(sql, directory.today()),
              new UnitNames(directory.organisation()),
              administrators);
    };
  }

  /** Counts, digests and writes down in bulk. */
  private final class Gathering {

    private final UUID file;
    private final Map<Action, Integer> counts = new EnumMap<>(Action.class);
    private final MessageDigest digest = sha256();
    private final List<Difference> waiting = new ArrayList<>();
    private int written;

    Gathering(UUID file) {
      this.file = file;
    }

    void take(Difference each) {
      if (each == null) {
        return;
      }
      counts.merge(each.action(), 1, Integer::sum);
      if (each.action() == Action.UNCHANGED) {
        return;
      }
      digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
      waiting.add(each);
      if (waiting.size() == AT_ONCE) {
        write();
      }
    }

    private void write() {
      files.add(file, written + 1, waiting);
      written += waiting.size();
      waiting.clear();
    }

    FileView result(Sent sent, String separatedBy) {
      write();
      return new FileView(
          file,
          sent.kind(),
          sent.complete(),
          separatedBy,
          HexFormat.of().formatHex(digest.digest()),
          null,
          FileView.State.COMPARED,
          count(Action.CREATED),
          count(Action.CHANGED),
          count(Action.RETURNED),
          count(Action.LEAVING),
          count(Action.UNCHANGED),
          count(Action.REFUSED),
          0,
          0);
    }

    private int count(Action action) {
      return counts.getOrDefault(action, 0);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

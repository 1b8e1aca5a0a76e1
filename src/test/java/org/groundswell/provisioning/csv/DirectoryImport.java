package org.groundswell.provisioning.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.storage.Ids;

/**
 * How long it takes to bring in 2,000 units and 60,000 people by files, to read the organisation
 * again afterwards, and to answer the people picker while somebody types.
 *
 * <p>On the product's own use cases and tables, without a container; arguments: {@code h2} or
 * {@code postgresql}, and how many people. Prints one line a figure.
 */
public final class DirectoryImport {

  private static final UUID SENDER = new UUID(9, 9);
  private static final int UNITS = 2_000;
  private static final String[] GIVEN = {
    "Ama", "Łukasz", "José", "Chidi", "Mei", "Zoë", "Ravi", "Fatima", "Søren", "Ngozi"
  };
  private static final String[] FAMILY = {
    "Mensah", "Müller", "Nguyễn", "Okafor", "Silva", "Ó Briain", "Haddad", "Kowalska", "Li", "Ba"
  };

  private final Agency agency;
  private final Files files;
  private final Comparing comparing;
  private final Applying applying;

  private DirectoryImport(Agency agency) {
    this.agency = agency;
    this.files = new Files(agency.sql, agency.clock());
    this.comparing =
        new Comparing(
            agency.sql,
            new Ids(agency.clock(), new Random()),
            files,
            agency.directory,
            agency.administrators);
    this.applying =
        new Applying(
            files,
            new Stretch(
                files,
                new PeopleChanges(agency.staffing, agency.appointing, agency.directory, agency.sql),
                new UnitChanges(agency.reorganising, agency.directory, agency.sql),
                agency.directory) {

              @Override
              public boolean apply(FileView file, UUID by, int atMost) {
                boolean more = super.apply(file, by, atMost);
                agency.attempt(agency.journal::clear);
                return more;
              }
            });
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    boolean postgresql = arguments.length > 0 && arguments[0].equals("postgresql");
    int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60_000;
    Agency agency = new Agency(postgresql ? Database.postgresql() : Database.h2());
    UUID root = agency.unit("Agency", null);
    agency.sql.update(
        "insert into person (id, name, search_name, unit_id, kind, version)"
            + " values (?, 'Sender', 'sender', ?, 'stand-in', 1)",
        SENDER,
        root);
    new DirectoryImport(agency).measure(people);
    System.exit(0);
  }

  private void measure(int people) {
    bringIn("units", FileKind.UNITS, units());
    bringIn("people", FileKind.PEOPLE, people(people, "Clerk"));
    FileView again =
        timed(
            "compare the same file again", () -> compare(FileKind.PEOPLE, people(people, "Clerk")));
    print("unchanged", again.unchanged() + " of " + people);
    bringIn("people, every title changed", FileKind.PEOPLE, people(people, "Senior clerk"));
    reload();
    pick();
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    print(
        "heap in use after a collection",
        (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20)
            + " MB of "
            + runtime.maxMemory() / (1 << 20)
            + " MB");
  }

  private void bringIn(String what, FileKind kind, String text) {
    FileView file = timed("compare " + what, () -> compare(kind, text));
    FileView done = timed("apply " + what, () -> applying.apply(file.id(), file.digest(), SENDER));
    print(
        "applied " + what,
        done.applied() + ", failed " + done.failed() + ", refused " + done.refused());
    agency.journal.clear();
    agency.attempt(() -> {});
  }

  private FileView compare(FileKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    UUID id =
        comparing.compare(new Comparing.Sent(kind, false, SENDER, new ByteArrayInputStream(bytes)));
    return files.find(id).orElseThrow();
  }

  private static String units() {
    StringBuilder text = new StringBuilder("code,name,parent\n");
    for (int i = 1; i <= UNITS; i++) {
      String parent = i <= 20 ? "" : "U" + (i / 10);
      text.append("U%d,Unit %d,%s%n".formatted(i, i, parent));
    }
    return text.toString();
  }

  private static String people(int count, String title) {
    StringBuilder text = new StringBuilder("user_name,name,unit,title,email,manages\n");
    for (int i = 0; i < count; i++) {
      String name = GIVEN[i % 10] + " " + FAMILY[i / 10 % 10] + "-" + Integer.toString(i, 36);
      String manages = i < UNITS ? "U" + (i + 1) : "";
      text.append(
          "u%1$d,%2$s,U%3$d,%4$s,u%1$d@agency.example,%5$s%n"
              .formatted(i, name, i % UNITS + 1, title, manages));
    }
    return text.toString();
  }

  private void reload() {
    long[] taken = new long[20];
    for (int i = 0; i < taken.length; i++) {
      agency.directory.changed();
      long begin = System.nanoTime();
      agency.directory.organisation();
      taken[i] = System.nanoTime() - begin;
    }
    report("read the organisation again", taken);
  }

  private void pick() {
    String[] questions = {"am", "lu", "mull", "jose si", "ngu", "okaf", "z", "soren", "li 3", "b"};
    Function<String, List<PersonRef>> picker = agency.picker();
    long[] taken = new long[2_000];
    for (int i = 0; i < taken.length; i++) {
      long begin = System.nanoTime();
      picker.apply(questions[i % questions.length]);
      taken[i] = System.nanoTime() - begin;
    }
    report("answer the people picker", taken);
  }

  private static void report(String what, long[] nanoseconds) {
    Arrays.sort(nanoseconds);
    print(
        what,
        "median %.1f ms, 99th percentile %.1f ms"
            .formatted(
                nanoseconds[nanoseconds.length / 2] / 1e6,
                nanoseconds[nanoseconds.length * 99 / 100] / 1e6));
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long begin = System.nanoTime();
    T result = work.get();
    print(what, "%.1f s".formatted((System.nanoTime() - begin) / 1e9));
    return result;
  }

  private static void print(String what, String figure) {
    System.out.println(what + ": " + figure);
  }
}

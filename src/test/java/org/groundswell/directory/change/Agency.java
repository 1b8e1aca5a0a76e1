package org.groundswell.directory.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryTables;
import org.groundswell.directory.History;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.Post;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.Transactions;
import org.groundswell.journal.Event;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** A small agency whose directory changes day by day, on real tables without a container. */
public final class Agency {

  public static final Cause HAND = Cause.by(new UUID(9, 9));

  public final List<Event> journal = new ArrayList<>();
  public final List<Object> told = new ArrayList<>();
  public final Sql sql;
  public final Directory directory;
  public final History history;
  public final Accounts accounts;
  public final Administrators administrators;
  public final Staffing staffing;
  public final Appointing appointing;
  public final Reorganising reorganising;
  public final UnitChanges changes;

  private final Connection connection;
  private final MovableClock days = new MovableClock(Instant.parse("2026-05-04T12:00:00Z"));
  private int people;

  /** An agency without units. */
  public Agency(Database database) {
    this(opened(database));
  }

  private Agency(Connection connection) {
    this(connection, Database.always(connection));
  }

  /** The agency as one node sees it that works in these transactions. */
  public Agency(Transactions transactions) {
    this(null, transactions);
  }

  private Agency(Connection connection, DataSource source) {
    this.connection = connection;
    DirectoryTables tables = DirectoryTables.on(source, days);
    sql = tables.sql();
    directory = tables.directory();
    history = tables.history();
    accounts = new Accounts(sql, directory);
    Ids ids = new Ids(days, new Random());
    Rows rows = new Rows(sql, ids);
    PersonRows persons = new PersonRows(sql, ids, rows);
    jakarta.enterprise.event.Event<Object> others = DirectoryTables.observed(told::add);
    UnitRows units = new UnitRows(sql, ids);
    administrators = new Administrators(sql, rows, directory);
    staffing = new Staffing(persons, units, rows, administrators, directory, journal::add, others);
    appointing = new Appointing(persons, units, rows, administrators, directory, journal::add);
    changes = new UnitChanges(sql, ids, days);
    reorganising =
        new Reorganising(
            units, changes, rows, staffing, appointing, directory, journal::add, others);
  }

  private static Connection opened(Database database) {
    try {
      Connection connection = database.dataSource().getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does all of it or, when it is refused, nothing. */
  public boolean attempt(Runnable change) {
    try {
      change.run();
      connection.commit();
      return true;
    } catch (Refusal refusal) {
      rollBack();
      return false;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    reload();
  }

  private void reload() {
    sql.update("update directory_change set version = version + 1");
    directory.changed();
  }

  /** Whose names begin like this, as the picker answers. */
  public Function<String, List<PersonRef>> picker() {
    return DirectoryTables.picker(sql, directory);
  }

  public Clock clock() {
    return days;
  }

  public void nextDay() {
    days.pass(Duration.ofDays(1));
  }

  public LocalDate today() {
    return directory.today();
  }

  public Organisation organisation() {
    return directory.organisation();
  }

  public UUID unit(String name, UUID parent) {
    return reorganising.found(new UnitDraft(name, null, parent), HAND);
  }

  public UUID person(UUID unit) {
    people++;
    return staffing.join(draft("Person " + people, unit), today(), HAND);
  }

  public StaffDraft draft(String name, UUID unit) {
    String user = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    return new StaffDraft(user, null, name, "Officer", user + "@agency.example", null, "en", unit);
  }

  public UUID manager(UUID unit, UUID person) {
    return appoint(unit, person, Post.Kind.MANAGER, null);
  }

  public UUID appoint(UUID unit, UUID person, Post.Kind kind, LocalDate until) {
    return appointing.appoint(new Appointing.Appointment(unit, person, kind, today(), until), HAND);
  }
}

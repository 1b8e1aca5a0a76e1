package org.groundswell.triage;

import static org.groundswell.proposal.ProposalFixtures.inTables;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.SecondDoor;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Sql;

/** What happens by itself, each in a transaction of its own as the server does it. */
final class OneTransactionEach extends Lapsing {

  private final Database database;
  private final SecondDoor doors;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  OneTransactionEach(Database database, SmallUnit unit, Clock clock, Journal journal) {
    super(null, null, null, null, null);
    this.database = database;
    this.doors = new SecondDoor(unit.directory());
    this.calendar = new AgencyCalendar(unit.directory(), new Sql(database.dataSource()));
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void remind(UUID id) {
    each(lapsing -> lapsing.remind(id));
  }

  @Override
  public void tell(UUID id) {
    each(lapsing -> lapsing.tell(id));
  }

  @Override
  public void escalate(UUID id) {
    each(lapsing -> lapsing.escalate(id));
  }

  @Override
  public void reopen(UUID id) {
    each(lapsing -> lapsing.reopen(id));
  }

  @Override
  public void consent(UUID id) {
    each(lapsing -> lapsing.consent(id));
  }

  @Override
  public void endTrial(UUID id) {
    each(lapsing -> lapsing.endTrial(id));
  }

  private void each(Consumer<Lapsing> work) {
    List<Event> appended = new ArrayList<>();
    database.inTransaction(
        entities ->
            work.accept(new Lapsing(inTables(entities), doors, calendar, appended::add, clock)));
    appended.forEach(journal::append);
  }
}

package org.groundswell.proposal;

import static org.groundswell.proposal.ProposalFixtures.someId;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.storage.Sql;

/**
 * A unit of a manager and a few clerks below a head office with a director, in tables, for tests of
 * use cases.
 */
public final class SmallUnit {

  private final Sql sql;
  private final Directory directory;

  public final UUID headOffice;
  public final UUID counter;
  public final UUID archive;
  public final UUID director;
  public final UUID manager;
  public final UUID archivist;
  public final List<UUID> clerks = new ArrayList<>();

  /** Fills these tables. */
  public SmallUnit(Sql sql, Clock clock) {
    this.sql = sql;
    headOffice = unit("head-office", null);
    counter = unit("counter", headOffice);
    archive = unit("archive", headOffice);
    director = person(headOffice);
    manager = person(counter);
    archivist = person(archive);
    for (int i = 0; i < 32; i++) {
      clerks.add(person(counter));
    }
    runs(headOffice, director);
    runs(counter, manager);
    runs(archive, archivist);
    directory = DirectoryFixtures.reading(sql, clock);
  }

  /** Its directory. */
  public Directory directory() {
    return directory;
  }

  /** The person as somebody who asks. */
  public Asker as(UUID person) {
    return new Askers(directory).of(person).orElseThrow();
  }

  /** The person as a facilitator. */
  public Asker asFacilitator(UUID person) {
    Asker asker = as(person);
    return new Asker(
        asker.id(),
        asker.unit(),
        Set.of(org.groundswell.rights.Role.STAFF, org.groundswell.rights.Role.FACILITATOR),
        asker.desks(),
        asker.leads(),
        asker.unitAndAncestors());
  }

  private UUID unit(String slug, UUID parent) {
    UUID id = someId();
    sql.update(
        "insert into unit (id, parent_id, name, slug, path, position, version)"
            + " values (?, ?, ?, ?, ?, 0, 0)",
        id,
        parent,
        slug,
        slug,
        "/" + (parent == null ? "" : parent + "/") + id + "/");
    return id;
  }

  private UUID person(UUID unit) {
    UUID id = someId();
    sql.update(
        "insert into person (id, name, search_name, unit_id, version) values (?, ?, ?, ?, 0)",
        id,
        "Ama " + id,
        "ama",
        unit);
    return id;
  }

  private void runs(UUID unit, UUID person) {
    post(unit, person, "manager");
  }

  /** Lets the person answer at the desk of the unit, beside its manager. */
  public void reviews(UUID person, UUID unit) {
    post(unit, person, "reviewer");
  }

  private void post(UUID unit, UUID person, String kind) {
    sql.update(
        "insert into unit_post (id, unit_id, person_id, kind) values (?, ?, ?, ?)",
        someId(),
        unit,
        person,
        kind);
  }
}

package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Rows.Dated;
import org.groundswell.directory.change.Rows.Table;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * The people who administer, and how the agency keeps having one: nobody's leaving and no revoking
 * may bring the day nearer on which there is none.
 *
 * <p>Programs do not count, for no program can let a person in. What the identity provider says at
 * a sign-in is carried out all the same: there the role is the provider's to give.
 *
 * @see <a href="../../../../../../../docs/adr/0083-somebody-administers.md">ADR 83</a>
 */
@ApplicationScoped
public class Administrators {

  private final Sql sql;
  private final Rows rows;
  private final Directory directory;

  @Inject
  Administrators(Sql sql, Rows rows, Directory directory) {
    this.sql = sql;
    this.rows = rows;
    this.directory = directory;
  }

  /** Somebody administers from a day until a day, both inclusive; an open end is null. */
  private record Term(UUID grant, UUID person, LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    Term endedWith(LocalDate last) {
      boolean shorter = until == null || until.isAfter(last);
      return new Term(grant, person, from, shorter ? last : until);
    }

    LocalDate dayAfter() {
      return until == null ? LocalDate.MAX : until.plusDays(1);
    }
  }

  /** How many people administer today. */
  public int today() {
    return holding(directory.today()).size();
  }

  private Set<UUID> holding(LocalDate day) {
    return terms().stream()
        .filter(term -> term.holdsOn(day))
        .map(Term::person)
        .collect(Collectors.toSet());
  }

  /** The first day from today on when nobody administers; empty while there is none in sight. */
  public Optional<LocalDate> firstDayWithout() {
    return Optional.of(end(terms())).filter(day -> day.isBefore(LocalDate.MAX));
  }

  /**
   * Those of some people who administer today, provided that nobody would for long without them.
   */
  public Set<UUID> lastAmong(Set<UUID> people) {
    List<Term> terms = terms();
    List<Term> others = terms.stream().filter(term -> !people.contains(term.person())).toList();
    Set<UUID> administer = holding(directory.today());
    administer.retainAll(people);
    return end(others).isBefore(end(terms)) ? administer : Set.of();
  }

  /** The first day from today on that none of these terms covers. */
  private LocalDate end(List<Term> terms) {
    LocalDate day = directory.today();
    while (day.isBefore(LocalDate.MAX)) {
      LocalDate reached = day;
      Optional<LocalDate> next =
          terms.stream()
              .filter(term -> term.holdsOn(reached))
              .map(Term::dayAfter)
              .max(LocalDate::compareTo);
      if (next.isEmpty()) {
        return day;
      }
      day = next.get();
    }
    return day;
  }

  private List<Term> terms() {
    LocalDate today = directory.today();
    return sql.list(
        "select g.id, g.person_id, g.from_day, g.until_day from role_grant g"
            + " join person p on p.id = g.person_id where g.role = ? and p.kind = 'staff'"
            + " and (p.left_on is null or p.left_on > ?)"
            + " and (g.until_day is null or g.until_day >= ?)",
        Administrators::term,
        RoleGrant.Kind.ADMINISTRATOR.slug(),
        today,
        today);
  }

  private static Term term(Sql.Row row) throws SQLException {
    return new Term(
        row.uuid("id"), row.uuid("person_id"), row.day("from_day"), row.day("until_day"));
  }

  /**
   * Ends a role with this day as its last.
   *
   * @throws Refusal {@code last-administrator} when nobody would administer sooner than before
   */
  void end(Dated grant, LocalDate last, Cause cause) {
    boolean administers = grant.kind().equals(RoleGrant.Kind.ADMINISTRATOR.slug());
    if (administers && cause.source() != Cause.Source.SIGN_IN) {
      refuseIfLast(grant, last);
    }
    rows.end(Table.GRANT, grant, last);
  }

  private void refuseIfLast(Dated grant, LocalDate last) {
    List<Term> terms = terms();
    List<Term> then =
        terms.stream()
            .map(term -> term.grant().equals(grant.id()) ? term.endedWith(last) : term)
            .toList();
    if (end(then).isBefore(end(terms))) {
      throw new Refusal(DirectoryRefusal.LAST_ADMINISTRATOR);
    }
  }
}

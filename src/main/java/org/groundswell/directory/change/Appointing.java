package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Rows.Dated;
import org.groundswell.directory.change.Rows.Table;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.web.Refusal;

/**
 * Posts and roles are given, and end.
 *
 * <p>A unit has one manager and one acting manager on any day. A successor may be appointed while
 * somebody holds the post: the predecessor's last day is the one before.
 */
@ApplicationScoped
public class Appointing {

  private final PersonRows people;
  private final UnitRows units;
  private final Rows rows;
  private final Administrators administrators;
  private final Directory directory;
  private final Journal journal;

  @Inject
  Appointing(
      PersonRows people,
      UnitRows units,
      Rows rows,
      Administrators administrators,
      Directory directory,
      Journal journal) {
    this.people = people;
    this.units = units;
    this.rows = rows;
    this.administrators = administrators;
    this.directory = directory;
    this.journal = journal;
  }

  /**
   * A post to be given.
   *
   * @param from the first day
   * @param until the last day; null when it has no end
   */
  public record Appointment(
      UUID unit, UUID person, Post.Kind kind, LocalDate from, LocalDate until) {}

  /** Gives a post; the one who held it hands over with the day before. */
  @Transactional
  public UUID appoint(Appointment post, Cause cause) {
    directory.changed();
    units.requireOpen(post.unit());
    people.require(post.person());
    people.requirePresent(post.person(), post.from());
    for (Dated other : rows.ofUnit(Table.POST, post.unit())) {
      boolean same = other.kind().equals(post.kind().slug());
      boolean own = other.person().equals(post.person());
      if (same && (own || isForOne(post.kind())) && other.overlaps(post.from(), post.until())) {
        giveWay(other, post, cause);
      }
    }
    UUID id =
        rows.begin(
            Table.POST,
            new Dated(
                null, post.person(), post.unit(), post.kind().slug(), post.from(), post.until()));
    journal.append(
        event(post.unit(), "appointed", cause)
            .with("post", post.kind())
            .with("person", post.person())
            .with("day", post.from())
            .with("until", post.until()));
    return id;
  }

  private static boolean isForOne(Post.Kind kind) {
    return kind != Post.Kind.REVIEWER;
  }

  /** Whoever began before hands over; an appointment that begins later stands. */
  private void giveWay(Dated holder, Appointment next, Cause cause) {
    if (holder.beginsAfter(next.from())) {
      throw new Refusal(DirectoryRefusal.POST_TAKEN);
    }
    dismiss(holder, next.from().minusDays(1), cause);
  }

  /** A post ends with this day. */
  @Transactional
  public void end(UUID post, LocalDate last, Cause cause) {
    directory.changed();
    Dated row =
        rows.find(Table.POST, post).orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_POST));
    if (row.until() != null && row.until().isBefore(last)) {
      throw new Refusal(DirectoryRefusal.HISTORY_IS_SETTLED);
    }
    dismiss(row, last, cause);
  }

  private void dismiss(Dated row, LocalDate last, Cause cause) {
    rows.end(Table.POST, row, last);
    journal.append(
        event(row.unit(), "post-ended", cause)
            .with("post", row.kind())
            .with("person", row.person())
            .with("day", last));
  }

  /** Gives a role from this day on; a leader's is for a unit and everything below it. */
  @Transactional
  public UUID grant(RoleGrant grant, Cause cause) {
    directory.changed();
    people.require(grant.person());
    people.requirePresent(grant.person(), grant.from());
    if (grant.unit() != null) {
      units.requireOpen(grant.unit());
    }
    boolean held =
        rows.ofPerson(Table.GRANT, grant.person()).stream()
            .anyMatch(
                row ->
                    row.kind().equals(grant.role().slug())
                        && Objects.equals(row.unit(), grant.unit())
                        && row.overlaps(grant.from(), grant.until()));
    if (held) {
      throw new Refusal(DirectoryRefusal.POST_TAKEN, "The person has this role already.");
    }
    UUID id =
        rows.begin(
            Table.GRANT,
            new Dated(
                null,
                grant.person(),
                grant.unit(),
                grant.role().slug(),
                grant.from(),
                grant.until()));
    journal.append(
        about(grant.person(), "role-granted", cause)
            .with("role", grant.role())
            .with("unit", grant.unit())
            .with("day", grant.from()));
    return id;
  }

  /**
   * A role ends with this day.
   *
   * @throws Refusal {@code last-administrator} when nobody would administer then
   */
  @Transactional
  public void revoke(UUID grant, LocalDate last, Cause cause) {
    directory.changed();
    Dated row =
        rows.find(Table.GRANT, grant).orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_POST));
    administrators.end(row, last, cause);
    journal.append(
        about(row.person(), "role-revoked", cause)
            .with("role", row.kind())
            .with("unit", row.unit())
            .with("day", last));
  }

  private static Event event(UUID unit, String type, Cause cause) {
    return cause.event("unit", unit, type);
  }

  private static Event about(UUID person, String type, Cause cause) {
    return cause.event("person", person, type);
  }
}

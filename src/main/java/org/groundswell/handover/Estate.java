package org.groundswell.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Post;
import org.groundswell.directory.Unit;
import org.groundswell.handover.HandoverView.Item;
import org.groundswell.handover.HandoverView.Kind;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;

/** What somebody has open: read from the ideas, the work and the units themselves. */
@ApplicationScoped
class Estate {

  private static final String AT_WORK = " p.state in ('endorsed', 'trial', 'in-delivery')";
  private static final String UNDECIDED =
      " p.state in ('submitted', 'in-review', 'needs-work', 'parked', 'redirected', 'revived')";

  private final Sql sql;
  private final Directory directory;
  private final Proposals proposals;

  @Inject
  Estate(Sql sql, Directory directory, Proposals proposals) {
    this.sql = sql;
    this.directory = directory;
    this.proposals = proposals;
  }

  /** Everything that is open on a day, as far as one knows today, whoever may see it. */
  List<Item> of(UUID person, LocalDate day) {
    List<Item> items = new ArrayList<>();
    items.addAll(ideas(person, day));
    items.addAll(deliveries(person));
    items.addAll(steps(person));
    items.addAll(units(person, day));
    return items;
  }

  /** What is open on a day and this asker may see. */
  List<Item> of(UUID person, LocalDate day, Asker asker) {
    return of(person, day).stream().filter(visibleTo(asker)).toList();
  }

  private Predicate<Item> visibleTo(Asker asker) {
    return item ->
        item.kind() == Kind.UNIT
            || proposals
                .find(item.id())
                .map(Proposal::facts)
                .filter(facts -> Rights.may(asker, Action.SEE, facts).allowed())
                .isPresent();
  }

  /** Undecided ideas of theirs, first or with others, all of whose authors are gone. */
  private List<Item> ideas(UUID person, LocalDate day) {
    return sql.list(
        "select p.id, p.title from proposal p join proposal_author o on o.proposal_id = p.id"
            + " where o.person_id = ? and"
            + UNDECIDED
            + " and not exists (select 1 from proposal_author a join person w"
            + " on w.id = a.person_id where a.proposal_id = p.id"
            + " and (w.left_on is null or w.left_on > ?)) order by p.submitted_at, p.id",
        row -> new Item(Kind.IDEA, row.uuid("id"), row.text("title"), 1),
        person,
        day);
  }

  private List<Item> deliveries(UUID person) {
    return sql.list(
        "select p.id, p.title from proposal p left join delivery d on d.proposal_id = p.id"
            + " where coalesce(d.owner_id, p.owner_id, p.first_author_id) = ? and"
            + AT_WORK
            + " order by p.submitted_at, p.id",
        row -> new Item(Kind.DELIVERY, row.uuid("id"), row.text("title"), 1),
        person);
  }

  private List<Item> steps(UUID person) {
    return sql.list(
        "select p.id, p.title, count(*) as open from delivery_step s"
            + " join proposal p on p.id = s.proposal_id"
            + " join delivery d on d.proposal_id = p.id"
            + " where s.owner_id = ? and s.done_on is null"
            + " and coalesce(d.owner_id, p.owner_id, p.first_author_id) <> ? and"
            + AT_WORK
            + " group by p.id, p.title order by p.title, p.id",
        row -> new Item(Kind.STEPS, row.uuid("id"), row.text("title"), (int) row.number("open")),
        person,
        person);
  }

  /** Units that this person ran last and nobody runs on that day. */
  private List<Item> units(UUID person, LocalDate day) {
    Organisation organisation = directory.organisation();
    return sql
        .list(
            "select distinct unit_id from unit_post where person_id = ?"
                + " and kind in ('manager', 'acting')",
            row -> row.uuid("unit_id"),
            person)
        .stream()
        .flatMap(unit -> organisation.unit(unit).stream())
        .filter(Unit::isOpen)
        .filter(unit -> wasLast(person, unit.id()) && !isRun(organisation, unit.id(), day))
        .map(unit -> new Item(Kind.UNIT, unit.id(), unit.name(), waiting(unit.id())))
        .toList();
  }

  private boolean wasLast(UUID person, UUID unit) {
    return sql.first(
            "select person_id from unit_post where unit_id = ? and kind in ('manager', 'acting')"
                + " order by coalesce(until_day, date '9999-12-31') desc, from_day desc",
            row -> row.uuid("person_id"),
            unit)
        .filter(person::equals)
        .isPresent();
  }

  private static boolean isRun(Organisation organisation, UUID unit, LocalDate day) {
    Optional<UUID> manager = organisation.holderOf(unit, Post.Kind.MANAGER, day);
    return manager.isPresent() || organisation.holderOf(unit, Post.Kind.ACTING, day).isPresent();
  }

  private int waiting(UUID unit) {
    return sql.first(
            "select count(*) as amount from proposal p where p.desk_unit_id = ? and" + UNDECIDED,
            row -> (int) row.number("amount"),
            unit)
        .orElse(0);
  }
}

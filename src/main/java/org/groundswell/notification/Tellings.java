package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.journal.Entry;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;

/** Asks the directory and the tables what {@link Telling} has to know. */
@ApplicationScoped
class Tellings {

  private static final Set<String> MODERATED =
      Set.of("reported", "appealed", "reconsideration-asked", "reconsideration-lapsed");

  private final Directory directory;
  private final Askers askers;
  private final Sql sql;
  private final Instance<Interest> interests;
  private final Telling telling =
      new Telling(this::answerersOf, this::repliedTo, this::supportersAt, this::secondPersons);

  @Inject
  Tellings(Directory directory, Askers askers, Sql sql, @Any Instance<Interest> interests) {
    this.interests = interests;
    this.directory = directory;
    this.askers = askers;
    this.sql = sql;
  }

  Map<UUID, NoticeKind> told(Entry entry, Subject subject) {
    if (isOfSomethingHidden(entry)) {
      return Map.of();
    }
    Map<UUID, NoticeKind> told = telling.told(entry, subject, person -> maySee(person, subject));
    if (entry.type().equals("submitted")) {
      interestedIn(entry)
          .filter(person -> entry.by().filter(person::equals).isEmpty())
          .filter(person -> !subject.facts().authors().contains(person))
          .filter(person -> maySee(person, subject))
          .forEach(person -> told.putIfAbsent(person, NoticeKind.FOUND));
    }
    if (entry.type().equals("promise-escalated")) {
      leadersOf(subject)
          .filter(person -> !subject.facts().conflicted().contains(person))
          .filter(person -> maySee(person, subject))
          .forEach(person -> told.putIfAbsent(person, NoticeKind.PROMISE_ESCALATED));
    }
    return told;
  }

  private Stream<UUID> leadersOf(Subject subject) {
    LocalDate today = directory.today();
    return directory.organisation().holdersOf(RoleGrant.Kind.LEADER, today).stream()
        .filter(
            person ->
                !Collections.disjoint(
                    directory.organisation().ledBy(person, today), subject.facts().desks()));
  }

  /** Nobody is told of a comment that was taken out of sight meanwhile, nor told again. */
  private boolean isOfSomethingHidden(Entry entry) {
    return entry.type().equals("commented")
        && entry
            .idFact("comment")
            .flatMap(
                comment ->
                    sql.first(
                        "select id from comment where id = ? and hidden_at is not null",
                        row -> row.uuid("id"),
                        comment))
            .isPresent();
  }

  private Stream<UUID> interestedIn(Entry entry) {
    return interests.stream().map(interest -> interest.in(entry)).flatMap(Set::stream).distinct();
  }

  private boolean maySee(UUID person, Subject subject) {
    return askers.of(person).filter(it -> it.scope().sees(subject.facts())).isPresent();
  }

  private Set<UUID> answerersOf(UUID unit) {
    return directory.organisation().answerersOf(unit, directory.today());
  }

  private Optional<UUID> repliedTo(Entry entry) {
    return entry
        .idFact("comment")
        .flatMap(
            comment ->
                sql.first(
                    "select parent.author_id from comment reply"
                        + " join comment parent on parent.id = reply.parent_id where reply.id = ?",
                    row -> row.uuid("author_id"),
                    comment));
  }

  /** Whoever moderates, but for who wrote what is reported. */
  private Set<UUID> moderators(Entry entry) {
    return directory
        .organisation()
        .holdersOf(RoleGrant.Kind.FACILITATOR, directory.today())
        .stream()
        .filter(it -> entry.idFact("commentAuthor").filter(it::equals).isEmpty())
        .filter(it -> entry.idFact("uploader").filter(it::equals).isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whoever has the role that was not asked in, and may open authors at all. */
  private Set<UUID> secondPersons(Entry entry) {
    if (MODERATED.contains(entry.type())) {
      return moderators(entry);
    }
    RoleGrant.Kind other =
        entry.fact("as").filter("auditor"::equals).isPresent()
            ? RoleGrant.Kind.FACILITATOR
            : RoleGrant.Kind.AUDITOR;
    return directory.organisation().holdersOf(other, directory.today()).stream()
        .filter(it -> askers.of(it).filter(Tellings::mayOpenAuthors).isPresent())
        .collect(Collectors.toSet());
  }

  private static boolean mayOpenAuthors(Asker asker) {
    return Rights.mayOpenAuthors(asker).allowed();
  }

  /** Counted in the journal, not in the table: a rebuild has to find the same number. */
  private long supportersAt(Entry entry) {
    return sql.first(
            "select sum(case when type = 'supported' then 1 else -1 end) as amount"
                + " from journal_entry where subject_id = ? and sequence <= ?"
                + " and type in ('supported', 'unsupported')",
            row -> row.number("amount"),
            entry.subjectId(),
            entry.sequence())
        .orElse(0L);
  }
}

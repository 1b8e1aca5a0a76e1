package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.journal.Entry;
import org.groundswell.storage.Sql;

/**
 * Whom an entry is told to that is about no proposal: that a campaign opened, that somebody asks
 * something, what it led to, or what was moderated of it.
 */
@ApplicationScoped
class Announcements {

  static final String CAMPAIGN = "campaign";
  static final String ASK = "ask";

  private static final Map<String, NoticeKind> OF_CAMPAIGNS =
      Map.of(
          "opened", NoticeKind.CAMPAIGN_OPENED,
          "closed", NoticeKind.CAMPAIGN_CLOSED,
          "outcome-told", NoticeKind.CAMPAIGN_OUTCOME);

  private static final Map<String, NoticeKind> OF_ASKS =
      Map.of(
          "asked", NoticeKind.ASKED,
          "outcome-told", NoticeKind.ASK_OUTCOME,
          "outcome-due", NoticeKind.ASK_OUTCOME_DUE,
          "reported", NoticeKind.REPORTED,
          "appealed", NoticeKind.APPEALED,
          "hidden", NoticeKind.HIDDEN,
          "restored", NoticeKind.RESTORED,
          "appeal-decided", NoticeKind.APPEAL_DECIDED);

  private final Directory directory;
  private final Sql sql;

  @Inject
  Announcements(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /** Whether somebody is told of it. */
  static boolean concerns(Entry entry) {
    return kindOf(entry).isPresent();
  }

  private static Optional<NoticeKind> kindOf(Entry entry) {
    if (entry.isAbout(CAMPAIGN)) {
      return Optional.ofNullable(OF_CAMPAIGNS.get(entry.type()));
    }
    return entry.isAbout(ASK)
        ? Optional.ofNullable(OF_ASKS.get(entry.type())).map(kind -> ofItsPart(entry, kind))
        : Optional.empty();
  }

  private static NoticeKind ofItsPart(Entry entry, NoticeKind kind) {
    boolean hidesAnAnswer = kind == NoticeKind.HIDDEN && entry.idFact("answer").isPresent();
    return hidesAnAnswer ? NoticeKind.ANSWER_HIDDEN : kind;
  }

  /** Those to tell, without the one who did it and without those who may not see the question. */
  Map<UUID, NoticeKind> told(Entry entry) {
    Map<UUID, NoticeKind> told = new HashMap<>();
    kindOf(entry)
        .ifPresent(kind -> peopleOf(entry, kind).forEach(person -> told.put(person, kind)));
    entry.by().ifPresent(told::remove);
    hiddenAskOf(entry.subjectId())
        .ifPresent(asker -> told.keySet().retainAll(thoseWhoSeeItWith(asker)));
    return told;
  }

  /** For whom a question is there that is out of sight for others. */
  private Set<UUID> thoseWhoSeeItWith(UUID asker) {
    Set<UUID> people = new HashSet<>(facilitators());
    people.add(asker);
    return people;
  }

  /** Who asked it, if it is out of sight for others. */
  private Optional<UUID> hiddenAskOf(UUID ask) {
    return sql.first(
        "select by_id from ask where id = ? and hidden_at is not null",
        row -> row.uuid("by_id"),
        ask);
  }

  private Set<UUID> facilitators() {
    return directory.organisation().holdersOf(RoleGrant.Kind.FACILITATOR, directory.today());
  }

  /** Whoever moderates, but for who wrote what is reported. */
  private List<UUID> moderators(Entry entry) {
    return facilitators().stream()
        .filter(it -> entry.idFact("writer").filter(it::equals).isEmpty())
        .toList();
  }

  private Collection<UUID> peopleOf(Entry entry, NoticeKind kind) {
    UUID subject = entry.subjectId();
    return switch (kind) {
      case REPORTED, APPEALED -> moderators(entry);
      case HIDDEN, ANSWER_HIDDEN, RESTORED, APPEAL_DECIDED ->
          entry.idFact("writer").stream().toList();
      case CAMPAIGN_OPENED ->
          staffOf(
              withThoseBelow(
                  "select unit_id as id from campaign_unit where campaign_id = ?", subject));
      case CAMPAIGN_OUTCOME ->
          people(
              "select distinct a.person_id as id from proposal_author a"
                  + " join proposal p on p.id = a.proposal_id"
                  + " where p.campaign_id = ? and p.submitted_at is not null",
              subject);
      case CAMPAIGN_CLOSED ->
          people(
              "select kept_by_id as id from campaign where id = ? and kept_by_id is not null",
              subject);
      case ASKED -> asked(subject);
      case ASK_OUTCOME -> answered(subject);
      case ASK_OUTCOME_DUE -> people("select by_id as id from ask where id = ?", subject);
      default -> List.of();
    };
  }

  private List<UUID> asked(UUID ask) {
    return staffOf(withThoseBelow("select unit_id as id from ask where id = ?", ask));
  }

  /** Nobody knows who answered unsigned: then everybody is told who was asked. */
  private List<UUID> answered(UUID ask) {
    boolean unsigned =
        sql.first("select unsigned from ask where id = ?", row -> row.flag("unsigned"), ask)
            .orElse(false);
    return unsigned
        ? asked(ask)
        : people(
            "select person_id as id from ask_answer where ask_id = ? and person_id is not null",
            ask);
  }

  private Set<UUID> withThoseBelow(String query, UUID subject) {
    Set<UUID> units = new HashSet<>();
    people(query, subject)
        .forEach(unit -> units.addAll(directory.organisation().unitAndDescendants(unit)));
    return units;
  }

  private List<UUID> staffOf(Set<UUID> units) {
    return units.isEmpty()
        ? List.of()
        : people(
            "select id from person where left_on is null and stands_for is null and unit_id in (%s)"
                .formatted(Sql.marks(units.size())),
            units.toArray());
  }

  private List<UUID> people(String query, Object... values) {
    return sql.list(query, row -> row.uuid("id"), values);
  }
}

package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Entry;
import org.groundswell.storage.Sql;

/**
 * Whom an entry is told to that is about no proposal: that a campaign opened, or what it led to.
 */
@ApplicationScoped
class Announcements {

  static final String CAMPAIGN = "campaign";

  private static final Map<String, NoticeKind> OF_CAMPAIGNS =
      Map.of(
          "opened", NoticeKind.CAMPAIGN_OPENED,
          "closed", NoticeKind.CAMPAIGN_CLOSED,
          "outcome-told", NoticeKind.CAMPAIGN_OUTCOME);

  private final Directory directory;
  private final Sql sql;

  @Inject
  Announcements(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /** Whether somebody is told of it. */
  static boolean concerns(Entry entry) {
    return entry.isAbout(CAMPAIGN) && OF_CAMPAIGNS.containsKey(entry.type());
  }

  /** Those to tell, without the one who did it. */
  Map<UUID, NoticeKind> told(Entry entry) {
    NoticeKind kind = OF_CAMPAIGNS.get(entry.type());
    Map<UUID, NoticeKind> told = new HashMap<>();
    peopleOf(entry, kind).forEach(person -> told.put(person, kind));
    entry.by().ifPresent(told::remove);
    return told;
  }

  private List<UUID> peopleOf(Entry entry, NoticeKind kind) {
    UUID campaign = entry.subjectId();
    return switch (kind) {
      case CAMPAIGN_OPENED -> staffOf(unitsOf(campaign));
      case CAMPAIGN_OUTCOME ->
          people(
              "select distinct a.person_id as id from proposal_author a"
                  + " join proposal p on p.id = a.proposal_id"
                  + " where p.campaign_id = ? and p.submitted_at is not null",
              campaign);
      default ->
          people(
              "select kept_by_id as id from campaign where id = ? and kept_by_id is not null",
              campaign);
    };
  }

  /** The units a campaign is meant for, and those below them. */
  private Set<UUID> unitsOf(UUID campaign) {
    Set<UUID> units = new HashSet<>();
    people("select unit_id as id from campaign_unit where campaign_id = ?", campaign)
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

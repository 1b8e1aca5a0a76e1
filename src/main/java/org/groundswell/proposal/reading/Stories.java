package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.journal.Entry;
import org.groundswell.journal.JournalReader;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Confidential;
import org.groundswell.storage.Sql;

/** The story of a proposal: what the journal knows of it, without the small talk. */
@ApplicationScoped
public class Stories {

  private static final Set<String> SMALL_TALK =
      Set.of(
          "supported",
          "unsupported",
          "followed",
          "unfollowed",
          "comment-edited",
          "promise-due",
          "attachment-read");

  /** Who commented or attached stands in the story; not what a facilitator took out of sight. */
  private static final Set<String> BROUGHT =
      Set.of("commented", "comment-removed", "attached", "attachment-removed");

  private final ProposalCards cards;
  private final JournalReader journal;
  private final Directory directory;
  private final Sql sql;

  @Inject
  Stories(ProposalCards cards, JournalReader journal, Directory directory, Sql sql) {
    this.cards = cards;
    this.journal = journal;
    this.directory = directory;
    this.sql = sql;
  }

  /**
   * One thing that happened.
   *
   * @param from the state before, when it changed
   * @param to the state after, when it changed
   * @param detail the other facts: ids and words of closed sets
   */
  public record Chapter(
      long sequence,
      Instant at,
      String kind,
      PersonRef by,
      String from,
      String to,
      Map<String, String> detail) {}

  /** The story, oldest first, if this person may see the proposal. */
  public List<Chapter> of(Asker asker, UUID proposal) {
    cards.requireVisible(asker, proposal);
    Set<UUID> hidden = hidden(proposal);
    List<Entry> entries =
        journal.about(proposal).stream()
            .filter(entry -> !SMALL_TALK.contains(entry.type()))
            .filter(entry -> !Confidential.is(entry.type()))
            .filter(entry -> !BROUGHT.contains(entry.type()) || isShown(entry, hidden))
            .toList();
    Map<UUID, PersonRef> people =
        directory.people(
            entries.stream()
                .map(Entry::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return entries.stream().map(entry -> chapter(entry, people)).toList();
  }

  /** The comments and files that are out of sight. */
  private Set<UUID> hidden(UUID proposal) {
    return Set.copyOf(
        sql.list(
            "select id from comment where proposal_id = ? and hidden_at is not null"
                + " union all"
                + " select id from attachment where proposal_id = ? and hidden_at is not null",
            row -> row.uuid("id"),
            proposal,
            proposal));
  }

  private static boolean isShown(Entry entry, Set<UUID> hidden) {
    return Stream.of("comment", "attachment")
        .flatMap(name -> entry.idFact(name).stream())
        .noneMatch(hidden::contains);
  }

  private static Chapter chapter(Entry entry, Map<UUID, PersonRef> people) {
    return new Chapter(
        entry.sequence(),
        entry.at(),
        entry.type(),
        entry.actor() == null ? null : people.get(entry.actor()),
        entry.fact("from").orElse(null),
        entry.fact("to").orElse(null),
        entry.facts());
  }
}

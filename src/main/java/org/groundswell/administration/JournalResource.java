package org.groundswell.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.journal.Entry;
import org.groundswell.journal.JournalReader;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;

/** The journal, for auditors: what happened, in order, without anybody's words. */
@Path("journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

  private final Asker asker;
  private final JournalReader journal;
  private final Directory directory;

  @Inject
  JournalResource(Asker asker, JournalReader journal, Directory directory) {
    this.asker = asker;
    this.journal = journal;
    this.directory = directory;
  }

  /**
   * The entries behind a place, oldest first.
   *
   * @param after the sequence of the last entry already read; a negative number counts from the
   *     end, so that -50 gives the newest fifty
   */
  @GET
  public Entries entries(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    Rights.mayReadJournal(asker).orRefuse();
    long head = journal.head();
    long from = after < 0 ? Math.max(0, head + after) : after;
    return new Entries(named(journal.after(from, limit)), head);
  }

  private List<EntryView> named(List<Entry> entries) {
    Map<UUID, PersonRef> people =
        directory.people(
            entries.stream()
                .map(Entry::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return entries.stream().map(entry -> EntryView.of(entry, people)).toList();
  }

  /**
   * A stretch of the journal.
   *
   * @param head the newest sequence there is
   */
  public record Entries(List<EntryView> items, long head) {}

  /** One entry; the actor is absent when the system acted, or when nobody may know. */
  public record EntryView(
      long sequence,
      UUID id,
      Instant at,
      PersonRef actor,
      String subjectType,
      UUID subjectId,
      String type,
      int version,
      Map<String, String> payload) {

    static EntryView of(Entry entry, Map<UUID, PersonRef> people) {
      return new EntryView(
          entry.sequence(),
          entry.id(),
          entry.at(),
          entry.by().map(people::get).orElse(null),
          entry.subjectType(),
          entry.subjectId(),
          entry.type(),
          entry.version(),
          entry.facts());
    }
  }
}

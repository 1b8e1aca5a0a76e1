package org.groundswell.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.journal.JournalReader;
import org.groundswell.notification.Changes.Missed;
import org.groundswell.rights.Asker;

/** The live channel's hints for those who cannot keep a socket open and ask from time to time. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

  private static final int MOST_TOPICS = 100;

  private final Changes changes;
  private final JournalReader journal;
  private final Asker asker;

  @Inject
  ChangesResource(Changes changes, JournalReader journal, Asker asker) {
    this.changes = changes;
    this.journal = journal;
    this.asker = asker;
  }

  /**
   * What happened behind the entry {@code since}; without it, only where to start from.
   *
   * @param topics separated by commas, or given several times; those not open to the caller stay
   *     silent
   */
  @GET
  public Missed changes(
      @QueryParam("since") @PositiveOrZero Long since,
      @QueryParam("topics") @DefaultValue("") @Size(max = MOST_TOPICS) List<String> topics) {
    long head = journal.head();
    if (since == null) {
      return new Missed(head, List.of(), false);
    }
    return changes.between(since, head, asker, separate(topics));
  }

  private static Set<String> separate(List<String> topics) {
    return topics.stream()
        .flatMap(some -> Arrays.stream(some.split(",")))
        .map(String::strip)
        .limit(MOST_TOPICS)
        .collect(Collectors.toSet());
  }
}

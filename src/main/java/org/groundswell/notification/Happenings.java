package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.Entry;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Rights;

/** Reads what entries of the journal mean to people. */
@ApplicationScoped
public class Happenings {

  private static final String PROPOSAL = "proposal";

  private final Subjects subjects;
  private final Tellings tellings;
  private final Announcements announcements;

  @Inject
  Happenings(Subjects subjects, Tellings tellings, Announcements announcements) {
    this.subjects = subjects;
    this.tellings = tellings;
    this.announcements = announcements;
  }

  /** Whether an entry can mean anything to somebody here. */
  public static boolean concerns(Entry entry) {
    return entry.isAbout(PROPOSAL) || Announcements.concerns(entry);
  }

  /** What these entries mean, in their order; those about proposals that are gone are left out. */
  public List<Happening> of(List<Entry> entries) {
    List<Entry> concerning = entries.stream().filter(Happenings::concerns).toList();
    Map<UUID, Subject> found = subjects.of(concerning.stream().map(Entry::subjectId).toList());
    return concerning.stream()
        .flatMap(entry -> happening(entry, found.get(entry.subjectId())).stream())
        .toList();
  }

  /** What the rights have to know of a proposal now; empty when there is none. */
  public Optional<ProposalFacts> facts(UUID proposal) {
    return Optional.ofNullable(subjects.of(List.of(proposal)).get(proposal)).map(Subject::facts);
  }

  /** Those of these topics that this person may subscribe to now. */
  public Set<String> open(Asker asker, Collection<String> topics) {
    Map<UUID, Subject> found =
        subjects.of(topics.stream().flatMap(topic -> Topic.proposalOf(topic).stream()).toList());
    Set<String> open = new LinkedHashSet<>();
    for (String topic : topics) {
      boolean visible =
          Topic.proposalOf(topic).map(id -> maySee(asker, found.get(id))).orElse(true);
      if (visible && Topic.mayBeHeardBy(asker, topic)) {
        open.add(topic);
      }
    }
    return open;
  }

  private Optional<Happening> happening(Entry entry, Subject subject) {
    if (Announcements.concerns(entry)) {
      return Optional.of(new Happening(entry, announcements.told(entry)));
    }
    return Optional.ofNullable(subject)
        .map(it -> new Happening(entry, it, tellings.told(entry, it)));
  }

  private static boolean maySee(Asker asker, Subject subject) {
    return subject != null && Rights.may(asker, Action.SEE, subject.facts()).allowed();
  }
}

package org.groundswell.notification;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.Entry;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Confidential;

/**
 * One entry, ready to be hinted at: it knows who may hear of it, and where.
 *
 * <p>The rights are asked for each person at the moment of the hint, not when they subscribed: who
 * may no longer see a proposal hears no more of it.
 */
public final class Happening {

  private static final Set<String> PERSONAL = Set.of("followed", "unfollowed");
  private static final Set<String> NO_LONGER_THERE = Set.of("discarded");

  private final Entry entry;
  private final Subject subject;
  private final Map<UUID, NoticeKind> told;
  private final Set<String> topics;

  Happening(Entry entry, Subject subject, Map<UUID, NoticeKind> told) {
    this.entry = entry;
    this.subject = subject;
    this.told = told;
    this.topics = topics(entry, subject);
  }

  /** Something that is about no proposal, and meant for those alone who are told. */
  Happening(Entry entry, Map<UUID, NoticeKind> told) {
    this.entry = entry;
    this.subject = null;
    this.told = told;
    this.topics = Set.of(Topic.INBOX);
  }

  private static Set<String> topics(Entry entry, Subject subject) {
    Set<String> topics = new LinkedHashSet<>();
    topics.add(Topic.proposal(entry.subjectId()));
    if (PERSONAL.contains(entry.type())) {
      return topics;
    }
    subject.facts().desks().forEach(desk -> topics.add(Topic.desk(desk)));
    entry.idFact("fromDesk").ifPresent(desk -> topics.add(Topic.desk(desk)));
    topics.add(Topic.INBOX);
    topics.add(Topic.PROPOSALS);
    return topics;
  }

  /** Its number in the journal. */
  public long sequence() {
    return entry.sequence();
  }

  /**
   * Every topic it may be heard on, by one person or another; those that few listen to, because it
   * concerns them, come before the one that everybody listens to.
   */
  public Set<String> topics() {
    return topics;
  }

  /** On which of these topics this person hears of it now; empty when they do not. */
  public Set<String> heardBy(Asker person, Set<String> subscribed) {
    if (subject == null) {
      boolean hears = person.selves().stream().anyMatch(told::containsKey);
      return hears && subscribed.contains(Topic.INBOX) ? topics : Set.of();
    }
    Asker asker = person.towards(entry.subjectId());
    if (!isFor(asker)) {
      return Set.of();
    }
    Set<String> heard = new LinkedHashSet<>(topics);
    heard.retainAll(subscribed);
    heard.removeIf(topic -> !Topic.mayBeHeardBy(asker, topic));
    if (subject.facts().conflicted().contains(asker.id())) {
      heard.removeIf(Topic::isOfADesk);
    }
    if (!told.containsKey(asker.id())) {
      heard.remove(Topic.INBOX);
    }
    return heard;
  }

  /** What is said of it: ids and one word. */
  public Hint hint(Set<String> heard) {
    return new Hint(entry.sequence(), heard, entry.subjectId(), entry.type());
  }

  private boolean isFor(Asker asker) {
    if (NO_LONGER_THERE.contains(entry.type()) || !asker.scope().sees(subject.facts())) {
      return false;
    }
    if (Confidential.isForTheTold(entry.type())) {
      return told.containsKey(asker.id());
    }
    if (PERSONAL.contains(entry.type())) {
      return entry.by().filter(asker.id()::equals).isPresent();
    }
    if (Confidential.isAboutItsAuthor(entry.type()) && told.containsKey(asker.id())) {
      return true;
    }
    boolean forAuthors =
        subject.wasDraftAt(entry.at()) || Confidential.isAboutItsAuthor(entry.type());
    return !forAuthors || subject.facts().authors().contains(asker.id());
  }
}

package org.groundswell.search.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Visibility;
import org.groundswell.rights.VisibleScope;

/** Proposals to put into an index, described by what matters to a test. */
public final class IndexedProposals {

  static final UUID AUTHOR = new UUID(1, 1);
  static final UUID UNIT = new UUID(2, 1);
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private UUID id = UUID.randomUUID();
  private long number = 1;
  private String title = "";
  private String body = "";
  private String talk = "";
  private String people = "";
  private String files = "";
  private State state = State.SUBMITTED;
  private Visibility visibility = Visibility.AGENCY;
  private UUID visibleUnit;
  private UUID desk = UNIT;
  private Set<UUID> authors = Set.of(AUTHOR);
  private Set<UUID> circle = Set.of();
  private Set<UUID> supporters = Set.of();
  private Set<String> themes = Set.of();
  private Set<String> formerThemes = Set.of();
  private boolean hidden;
  private List<UUID> unitPath = List.of(UNIT);
  private Instant since = NOON;

  public static IndexedProposals aProposal(String title) {
    IndexedProposals proposal = new IndexedProposals();
    proposal.title = title;
    return proposal;
  }

  /** Sees what everybody sees and is nobody in particular. */
  public static VisibleScope anybody() {
    return new VisibleScope(new UUID(9, 9), Set.of(), Set.of(), false);
  }

  public IndexedProposals id(UUID known) {
    id = known;
    return this;
  }

  public IndexedProposals numbered(long other) {
    number = other;
    return this;
  }

  public IndexedProposals saying(String text) {
    body = text;
    return this;
  }

  IndexedProposals answered(String text) {
    talk = text;
    return this;
  }

  IndexedProposals withFiles(String words) {
    files = words;
    return this;
  }

  IndexedProposals by(String name) {
    people = name;
    return this;
  }

  IndexedProposals by(UUID... others) {
    authors = Set.of(others);
    return this;
  }

  public IndexedProposals in(State other) {
    state = other;
    return this;
  }

  IndexedProposals from(UUID... path) {
    unitPath = List.of(path);
    return this;
  }

  IndexedProposals at(UUID other) {
    desk = other;
    return this;
  }

  IndexedProposals shownTo(Visibility kind, UUID unit, Set<UUID> people) {
    visibility = kind;
    visibleUnit = unit;
    circle = people;
    return this;
  }

  IndexedProposals hidden(boolean isHidden) {
    hidden = isHidden;
    return this;
  }

  IndexedProposals supportedBy(UUID... people) {
    supporters = Set.of(people);
    return this;
  }

  IndexedProposals about(String... slugs) {
    themes = Set.of(slugs);
    return this;
  }

  IndexedProposals formerlyAbout(String... slugs) {
    formerThemes = Set.of(slugs);
    return this;
  }

  IndexedProposals since(Instant other) {
    since = other;
    return this;
  }

  public IndexedProposal build() {
    ProposalFacts facts =
        new ProposalFacts(
            id,
            state,
            visibility,
            visibleUnit,
            unitPath.getLast(),
            Set.of(desk),
            authors.iterator().next(),
            authors,
            circle,
            hidden,
            null);
    return new IndexedProposal(
        facts,
        number,
        new IndexedProposal.Words(title, body, talk, people, files),
        new IndexedProposal.Standing(
            unitPath,
            Optional.empty(),
            themes,
            formerThemes,
            supporters,
            Set.of(),
            supporters.size(),
            since,
            since));
  }
}

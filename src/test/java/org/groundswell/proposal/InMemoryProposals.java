package org.groundswell.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Proposals in memory, for tests that need no database: what is found is what was added. */
public final class InMemoryProposals implements Proposals {

  private final Map<UUID, Proposal> known = new HashMap<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  @Override
  public Optional<Proposal> find(UUID id) {
    return Optional.ofNullable(known.get(id));
  }

  @Override
  public void add(Proposal proposal) {
    known.put(proposal.id(), proposal);
  }

  @Override
  public void remove(Proposal proposal) {
    known.remove(proposal.id());
  }

  @Override
  public void keep(Proposal changed) {
    known.put(changed.id(), changed);
  }

  @Override
  public void keep(Revision revision) {
    revisions.add(revision);
  }

  @Override
  public void keep(Note note) {
    notes.add(note);
  }

  List<Revision> revisions() {
    return List.copyOf(revisions);
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }
}

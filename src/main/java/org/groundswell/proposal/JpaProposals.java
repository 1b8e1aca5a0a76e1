package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The proposals in the database. */
@ApplicationScoped
class JpaProposals implements Proposals {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaProposals() {}

  JpaProposals(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Proposal> find(UUID id) {
    return Optional.ofNullable(entities.find(Proposal.class, id));
  }

  @Override
  public void add(Proposal proposal) {
    entities.persist(proposal);
    entities.flush();
  }

  @Override
  public void remove(Proposal proposal) {
    entities.remove(proposal);
    entities.flush();
  }

  @Override
  public void keep(Proposal changed) {
    entities.flush();
  }

  @Override
  public void keep(Revision revision) {
    entities.persist(revision);
  }

  @Override
  public void keep(Note note) {
    entities.persist(note);
  }
}

package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The answers in the database. */
@ApplicationScoped
class JpaAnswers implements Answers {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaAnswers() {}

  /** Keeps in this persistence context. */
  JpaAnswers(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Answer answer) {
    entities.persist(answer);
    entities
        .createNativeQuery("delete from unsent_answer where person_id = ?1 and proposal_id = ?2")
        .setParameter(1, answer.by())
        .setParameter(2, answer.proposal())
        .executeUpdate();
  }
}

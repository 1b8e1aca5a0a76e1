package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The answers in the database. */
@ApplicationScoped
class JpaAnswers implements Answers {

  @PersistenceContext private EntityManager entities;

  @Override
  public void add(Answer answer) {
    entities.persist(answer);
  }
}

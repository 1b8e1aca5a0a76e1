package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All answers; they are only ever added. */
@ApplicationScoped
class Answers {

  @PersistenceContext private EntityManager entities;

  /** Keeps one. */
  void add(Answer answer) {
    entities.persist(answer);
  }
}

package org.groundswell.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All comments. */
@ApplicationScoped
class Comments {

  @PersistenceContext private EntityManager entities;

  /** The comment with this id. */
  Optional<Comment> find(UUID id) {
    return Optional.ofNullable(entities.find(Comment.class, id));
  }

  /** Takes a new one in. */
  void add(Comment comment) {
    entities.persist(comment);
    entities.flush();
  }

  /** Keeps what changed, so that queries of the same transaction see it. */
  void keep(Comment changed) {
    entities.flush();
  }
}

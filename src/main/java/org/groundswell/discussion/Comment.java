package org.groundswell.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.web.Refusal;

/**
 * One thing said about a proposal, perhaps in reply to another.
 *
 * <p>Its author may edit it and remove it; removed, it keeps its place and loses its words. A
 * facilitator may hide it, which its author cannot undo.
 */
@Entity
@Table(name = "comment")
class Comment {

  private static final String NOTHING = "";

  @Id private UUID id;

  @Column(name = "proposal_id")
  private UUID proposal;

  @Column(name = "parent_id")
  private UUID parent;

  @Column(name = "author_id")
  private UUID author;

  private String text;
  private Instant at;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Column(name = "hidden_at")
  private Instant hiddenAt;

  @Version private long version;

  /** For JPA. */
  protected Comment() {}

  /** Where, by whom and when something is said. */
  record Said(UUID id, UUID proposal, UUID author, Instant at) {}

  static Comment of(Said said, CommentDraft draft) {
    Comment comment = new Comment();
    comment.id = said.id();
    comment.proposal = said.proposal();
    comment.author = said.author();
    comment.at = said.at();
    comment.parent = draft.parentId();
    comment.text = draft.text();
    return comment;
  }

  /** Says it in other words. */
  void edit(String words, Instant now) {
    requireReadable();
    text = words;
    editedAt = now;
  }

  /** Takes it back; answers whether it could be read until now. */
  boolean remove(Instant now) {
    boolean wasReadable = isReadable();
    if (removedAt == null) {
      removedAt = now;
      text = NOTHING;
    }
    return wasReadable;
  }

  /** Takes it out of sight; answers whether it could be read until now. */
  boolean hide(Instant now) {
    boolean wasReadable = isReadable();
    if (hiddenAt == null) {
      hiddenAt = now;
    }
    return wasReadable;
  }

  /** Comes back into sight; answers whether it can be read from now on. */
  boolean show() {
    boolean news = hiddenAt != null;
    hiddenAt = null;
    return news && removedAt == null;
  }

  UUID author() {
    return author;
  }

  UUID id() {
    return id;
  }

  UUID proposal() {
    return proposal;
  }

  boolean isBy(UUID person) {
    return author.equals(person);
  }

  boolean isReadable() {
    return removedAt == null && hiddenAt == null;
  }

  private void requireReadable() {
    if (!isReadable()) {
      throw new Refusal(CommentRefusal.COMMENT_REMOVED);
    }
  }
}

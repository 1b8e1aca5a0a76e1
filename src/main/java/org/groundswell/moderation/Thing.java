package org.groundswell.moderation;

import java.sql.SQLException;
import java.util.UUID;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;

/**
 * What is reported or hidden: a proposal, a comment on it, or a file of it; or a question, or an
 * answer to it.
 *
 * @param proposal null where a question is meant, or an answer to it
 * @param comment null when no comment is meant
 * @param attachment null when no file is meant
 * @param ask null where a proposal is meant, or something of it
 * @param answer null when no answer is meant
 */
record Thing(UUID proposal, UUID comment, UUID attachment, UUID ask, UUID answer) {

  /** The columns that {@link #read} reads. */
  static final String COLUMNS = "proposal_id, comment_id, attachment_id, ask_id, answer_id";

  /** Compares with {@link #id}. */
  static final String SAME =
      " coalesce(answer_id, comment_id, attachment_id, ask_id, proposal_id) = ?";

  /** What it is. */
  enum Kind {
    PROPOSAL,
    COMMENT,
    ATTACHMENT,
    ASK,
    ANSWER
  }

  /** One thing at a time. */
  Thing {
    require((proposal == null) != (ask == null), "/proposal", "must be named, or else a question");
    require(comment == null || proposal != null, "/comment", "must be of a proposal");
    require(attachment == null || proposal != null, "/attachment", "must be of a proposal");
    require(answer == null || ask != null, "/answer", "must be to a question");
    require(
        comment == null || attachment == null,
        "/attachment",
        "must be missing where a comment is meant");
  }

  private static void require(boolean right, String pointer, String detail) {
    if (!right) {
      throw new InvalidInput(pointer, detail);
    }
  }

  static Thing read(Sql.Row row) throws SQLException {
    return new Thing(
        row.uuid("proposal_id"),
        row.uuid("comment_id"),
        row.uuid("attachment_id"),
        row.uuid("ask_id"),
        row.uuid("answer_id"));
  }

  Kind kind() {
    if (ask != null) {
      return answer == null ? Kind.ASK : Kind.ANSWER;
    }
    if (comment != null) {
      return Kind.COMMENT;
    }
    return attachment != null ? Kind.ATTACHMENT : Kind.PROPOSAL;
  }

  /** The proposal or the question that it is, or belongs to. */
  UUID whole() {
    return ask == null ? proposal : ask;
  }

  /** Its own id. */
  UUID id() {
    return switch (kind()) {
      case PROPOSAL, ASK -> whole();
      case COMMENT -> comment;
      case ATTACHMENT -> attachment;
      case ANSWER -> answer;
    };
  }
}

package org.groundswell.discussion;

import org.groundswell.web.Reason;

/** Why the discussion says no. */
public enum CommentRefusal implements Reason {
  /** Also for a comment on a proposal that the asker may not see. */
  NO_SUCH_COMMENT(404, "There is no such comment"),
  NOT_YOUR_COMMENT(403, "Only the person who wrote a comment may do this"),
  COMMENT_REMOVED(409, "This comment was removed");

  private final int status;
  private final String title;

  CommentRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}

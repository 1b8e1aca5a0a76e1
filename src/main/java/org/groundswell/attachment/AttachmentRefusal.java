package org.groundswell.attachment;

import org.groundswell.web.Reason;

/** Why an attachment is refused, whatever is in it. */
public enum AttachmentRefusal implements Reason {
  /** Also for the file of a proposal that the asker may not see, and for one that was removed. */
  NO_SUCH_ATTACHMENT(404, "There is no such file"),
  NOT_YOUR_ATTACHMENT(403, "Only the person who attached a file may remove it"),
  ATTACHMENT_TOO_LARGE(413, "This file is too large"),
  ATTACHMENTS_FULL(409, "There is no room for another file"),
  RANGE_NOT_THERE(416, "The file has no such part");

  private final int status;
  private final String title;

  AttachmentRefusal(int status, String title) {
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

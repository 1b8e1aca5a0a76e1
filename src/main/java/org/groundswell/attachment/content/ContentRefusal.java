package org.groundswell.attachment.content;

import org.groundswell.web.Reason;

/** Why a file may not be attached, whoever attaches it. */
public enum ContentRefusal implements Reason {
  ATTACHMENT_EMPTY(422, "There is nothing in this file"),
  ATTACHMENT_KIND_REFUSED(422, "Files of this kind cannot be attached"),
  ATTACHMENT_NAME_MISMATCH(422, "The name of this file does not fit what is in it"),
  ATTACHMENT_LOCKED(422, "This file is locked with a password"),
  ATTACHMENT_WITH_MACROS(422, "This file has macros in it"),
  /** Small as it is sent, endless once it is unpacked. */
  ATTACHMENT_UNPACKS_TOO_LARGE(422, "This file becomes too large when it is unpacked"),
  ATTACHMENT_DAMAGED(422, "This file is damaged");

  private final int status;
  private final String title;

  ContentRefusal(int status, String title) {
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

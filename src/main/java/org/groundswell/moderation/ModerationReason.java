package org.groundswell.moderation;

/** Why something is reported, or taken out of sight. */
public enum ModerationReason {
  /** It insults or threatens somebody. */
  ABUSE,
  /** It tells what is somebody's own affair. */
  PERSONAL,
  /** It tells what the agency has to keep to itself. */
  CONFIDENTIAL,
  /** It is against the law. */
  UNLAWFUL,
  /** It is advertising, or there again and again. */
  SPAM,
  /** Something else, which the words say. */
  OTHER
}

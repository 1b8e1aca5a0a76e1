package org.groundswell.rights;

import org.groundswell.web.Slug;

/** Something a person may want to do with one proposal. */
public enum Action {
  /** Read it, and know that it exists. */
  SEE,
  /** Change its words. */
  REVISE,
  /** Throw a draft away. */
  DISCARD,
  /** Hand a draft in, or hand it in again after more work. */
  SUBMIT,
  /** Take it back. */
  WITHDRAW,
  /** Say "I would use this". */
  SUPPORT,
  /** Be told when something happens to it. */
  FOLLOW,
  /** Join the discussion. */
  COMMENT,
  /** Put a manager's name behind it. */
  ENDORSE,
  /** Give it an answer at the desk. */
  ANSWER,
  /** Say at which of the agency's stages it stands, within its state. */
  MOVE_STAGE,
  /** Bring it back after a "no" or a "not now". */
  REVIVE,
  /** Take on what another desk sent. */
  RECEIVE,
  /** Separate it from the proposal it was linked to. */
  UNLINK,
  /** Go to another desk after a promise lapsed. */
  TAKE_SECOND_DOOR,
  /** Say that it is about somebody who would answer it. */
  SAY_CONFLICT,
  /** Plan the work and tick its steps. */
  PLAN,
  /** Say how far the work has come, or that it ended. */
  CODE_COMPLETION,
  /** Add a file to it. */
  ATTACH,
  /** Say what it is about, after it was sent. */
  CHOOSE_THEMES,
  /** Ask people to read it before it is answered. */
  INVITE_READERS,
  /** See what those who read it think of it. */
  SEE_READINGS,
  /** Ask that somebody else looks at a decline again. */
  ASK_RECONSIDERATION;

  /** The word that the API speaks. */
  public String slug() {
    return Slug.of(this);
  }
}

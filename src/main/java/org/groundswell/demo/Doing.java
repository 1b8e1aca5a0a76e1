package org.groundswell.demo;

/** What somebody does in a story; the file names them in kebab-case. */
enum Doing {
  /** The author begins; what the story says of the idea becomes the draft. */
  DRAFT,
  /** The author sends it, or hands it back after more work. */
  SUBMIT,
  /** The author changes the words in {@code changes}. */
  REVISE,
  /** The author takes it back. */
  WITHDRAW,
  /** The author turns to the second door. */
  SECOND_DOOR,
  /** Everybody in {@code people} supports it, one after the other until {@code untilDay}. */
  SUPPORT,
  /** Somebody writes {@code text}, perhaps as a reply to the comment named {@code replyTo}. */
  COMMENT,
  /** Somebody adds {@code file}, one of those in the folder {@code demo/files}. */
  ATTACH,
  /** A manager puts their name behind it. */
  ENDORSE,
  /** The desk answers with {@code code}, {@code text} and what belongs to the code. */
  ANSWER,
  /** The desk that it was redirected to takes it. */
  RECEIVE,
  /** A link is undone. */
  UNLINK,
  /** Somebody brings it back, and says in a comment why. */
  REVIVE,
  /** The work is planned: {@code owner}, {@code target}, {@code dueDay}, {@code steps}. */
  PLAN,
  /** The owner ticks the step with this number, counted from 1. */
  FINISH_STEP,
  /** The owner says what is in the way of a step. */
  BLOCK_STEP,
  /** The owner codes how far the work has come. */
  CODE
}

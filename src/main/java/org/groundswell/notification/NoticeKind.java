package org.groundswell.notification;

/** Why somebody is told; the more personal reasons come first and win over the others. */
enum NoticeKind {
  /** Somebody asks you to help the author. */
  HELP_ASKED,
  /** Somebody asked to know who wrote your proposal. */
  OPENING_ASKED,
  /** Two persons were shown that you wrote it. */
  AUTHOR_OPENED,
  /** A request to know who wrote it, yours to ask or about you, was refused or taken back. */
  OPENING_REFUSED,
  /** The second person agreed to what you asked: you may know who wrote it. */
  OPENING_AGREED,
  /** Somebody asked to know who wrote it, and you could be the second person. */
  OPENING_WAITS,
  /** You are asked to read a proposal before its desk answers. */
  READING_ASKED,
  /** Somebody whom you asked does not read it. */
  READING_DECLINED,
  /** Somebody has read what lies at your desk, or what you asked them to read. */
  READING_STORED,
  /** Its author asks you to look at somebody else's decline again. */
  RECONSIDERATION_WAITS,
  /** The author of what you declined asks somebody else to look again. */
  RECONSIDERATION_ASKED,
  /** Nobody has looked again in time. */
  RECONSIDERATION_LAPSED,
  /** Somebody has looked again at a decline of your proposal, or of yours. */
  RECONSIDERED,
  /** Your proposal was taken out of sight. */
  HIDDEN,
  /** What you said was taken out of sight. */
  COMMENT_HIDDEN,
  FILE_HIDDEN,
  ANSWER_HIDDEN,
  /** Your appeal is decided. */
  APPEAL_DECIDED,
  /** It is in sight again. */
  RESTORED,
  /** Somebody appeals, and you may decide. */
  APPEALED,
  /** Somebody reported it, and you may look at it. */
  REPORTED,
  /** Your proposal may be the same as another: you are asked. */
  LINK_ASKED,
  /** Its author agreed that two proposals are the same, as you had asked. */
  LINK_AGREED,
  /** Its author says that it is not the same as the other, as you had thought. */
  LINK_REFUSED,
  /** You were named as an author. */
  CO_AUTHOR_ADDED,
  /** Somebody replied to what you said. */
  REPLIED,
  /** Your proposal has an answer. */
  ANSWERED,
  /** A manager put their name behind your proposal. */
  ENDORSED,
  /** Your proposal has reached a round number of supporters. */
  SUPPORTED,
  /** A proposal has come to your desk. */
  SUBMITTED,
  /** Another desk sent you a proposal; it waits for your receipt. */
  REDIRECTED,
  /** A proposal has come to you because another desk did not answer it. */
  SECOND_DOOR_OPENED,
  /** A proposal is at your desk again. */
  REOPENED,
  /** Somebody of your unit has left, and has left it open. */
  LEFT_BEHIND,
  /** A deadline comes within one working day. */
  PROMISE_DUE,
  /** Neither the desk nor another one answered in the part of the agency that you lead. */
  PROMISE_ESCALATED,
  /** Nobody answered in the time that the catalogue gives: you may go ahead, or they may. */
  CONSENTED,
  /** The last day of a trial is over. */
  TRIAL_ENDED,
  /** A deadline has passed. */
  PROMISE_LAPSED,
  /** Somebody joined the discussion. */
  COMMENTED,
  /** It goes on with another proposal; you may go along. */
  LINKED,
  /** It has moved on. */
  STATE_CHANGED,
  /** A campaign that is meant for your unit has opened. */
  CAMPAIGN_OPENED,
  /** A campaign that you kept is over: what was done waits to be said. */
  CAMPAIGN_CLOSED,
  /** Somebody said what was done in a campaign in which you took part. */
  CAMPAIGN_OUTCOME,
  /** Your manager asks your unit something. */
  ASKED,
  /** Somebody said what was done with what you were asked. */
  ASK_OUTCOME,
  /** What was done with the answers to your question waits to be said. */
  ASK_OUTCOME_DUE,
  /** Somebody proposed what a search that you saved looks for. */
  FOUND
}

package org.groundswell.pipeline;

/** Why a desk says no, as a word that can be counted; the sentence beside it is for the author. */
public enum DeclineReason implements Slugged {
  ALREADY_DONE,
  NOT_LAWFUL,
  OUTSIDE_REMIT,
  NO_RESOURCES,
  TRIED_BEFORE,
  NOT_NOW,
  NOT_MISSION,
  UNCLEAR,
  OTHER
}

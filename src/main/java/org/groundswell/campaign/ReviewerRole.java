package org.groundswell.campaign;

import org.groundswell.pipeline.Slugged;

/** As what somebody reads what comes in. */
public enum ReviewerRole implements Slugged {
  /** By name. */
  PERSON,
  /** Whoever runs the unit at that moment. */
  MANAGER,
  /** Whoever is a facilitator at that moment. */
  FACILITATOR
}

package org.groundswell.triage.unsent;

import java.time.Instant;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * What its writer finds again.
 *
 * @param answer as far as it has come; null when nothing is kept
 * @param helper who is named as the helper, by name
 * @param toUnit where it would be sent, by name
 * @param keptAt when it was kept last; null when nothing is kept
 */
public record KeptAnswer(BegunAnswer answer, PersonRef helper, UnitRef toUnit, Instant keptAt) {

  static final KeptAnswer NOTHING = new KeptAnswer(null, null, null, null);
}

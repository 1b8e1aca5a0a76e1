package org.groundswell.endorsement;

import org.groundswell.web.Prose;

/** What a manager says beside their name; nobody has to say anything. */
public record EndorsementDraft(@Prose(max = 4000) String text) {}

package org.groundswell.directory.change;

import java.util.UUID;

/**
 * A unit to be founded.
 *
 * @param code what the agency's other systems call it; null when they do not
 * @param parent the unit above; null only for the agency itself
 */
public record UnitDraft(String name, String code, UUID parent) {}

package org.groundswell.directory;

import java.util.UUID;

/** A unit as others mention it: enough to name it and to link to it. */
public record UnitRef(UUID id, String name) {}

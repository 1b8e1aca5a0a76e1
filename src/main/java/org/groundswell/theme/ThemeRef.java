package org.groundswell.theme;

import java.util.UUID;

/** A theme, named. */
public record ThemeRef(UUID id, String slug, String name) {}

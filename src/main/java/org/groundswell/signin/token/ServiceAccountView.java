package org.groundswell.signin.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.UnitRef;

/** A service account with its tokens, as administrators see it. */
public record ServiceAccountView(
    UUID id,
    String name,
    String purpose,
    UnitRef unit,
    List<String> roles,
    Instant openedAt,
    List<TokenView> tokens) {}

package org.groundswell.signin.host;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An installation as administrators see it.
 *
 * @param embeds whether pages of its origin may embed, which is a setting of the server
 */
public record HostView(
    UUID id,
    String name,
    String origin,
    boolean embeds,
    boolean enabled,
    Instant installedAt,
    Instant lastUsedAt,
    List<KeyView> keys) {

  static HostView of(Installation installation, boolean embeds) {
    return new HostView(
        installation.id(),
        installation.name(),
        installation.origin(),
        embeds,
        installation.disabledAt() == null,
        installation.installedAt(),
        installation.lastUsedAt(),
        installation.keys().stream()
            .map(key -> new KeyView(key.thumbprint(), key.key().size(), key.addedAt()))
            .toList());
  }

  /**
   * A public key.
   *
   * @param thumbprint its name, by RFC 7638
   */
  public record KeyView(String thumbprint, int bits, Instant addedAt) {}
}

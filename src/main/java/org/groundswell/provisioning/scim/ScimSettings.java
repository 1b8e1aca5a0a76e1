package org.groundswell.provisioning.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.directory.RoleGrant;
import org.groundswell.web.Slug;

/** What groups and managers of the provisioning system mean here. */
@ApplicationScoped
class ScimSettings {

  private final Map<String, RoleGrant.Kind> roles;
  private final boolean managersAppoint;

  /** For the container's proxy. */
  protected ScimSettings() {
    this(Optional.empty(), true);
  }

  @Inject
  ScimSettings(
      @ConfigProperty(name = "groundswell.scim.roles") Optional<String> roles,
      @ConfigProperty(name = "groundswell.scim.managers-appoint", defaultValue = "true")
          boolean managersAppoint) {
    this.roles = roles.map(ScimSettings::read).orElse(Map.of());
    this.managersAppoint = managersAppoint;
  }

  private static Map<String, RoleGrant.Kind> read(String text) {
    return Arrays.stream(text.split(","))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toUnmodifiableMap(
                pair -> key(pair[0]), pair -> role(pair[pair.length - 1])));
  }

  private static RoleGrant.Kind role(String word) {
    return Slug.read(RoleGrant.Kind.class, word.strip())
        .filter(role -> role != RoleGrant.Kind.LEADER)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "groundswell.scim.roles knows facilitator, administrator and auditor, not "
                        + word));
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The role that membership in this group gives. */
  Optional<RoleGrant.Kind> roleOf(String group) {
    return Optional.ofNullable(roles.get(key(group)));
  }

  /** Whether the manager of a person becomes the manager of a unit that has none. */
  boolean managersAppoint() {
    return managersAppoint;
  }
}

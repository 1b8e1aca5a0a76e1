package org.groundswell.signin.token;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.RoleGrant;
import org.groundswell.web.PlainLine;

/**
 * A service account that an administrator asks for.
 *
 * @param purpose what it is there for, and whom to ask
 * @param unit the part of the agency it belongs to; a leader leads this one
 * @param roles what it is beside staff
 */
public record ServiceAccountDraft(
    @NotNull @PlainLine(min = 1, max = 100) String name,
    @NotNull @PlainLine(min = 1, max = 500) String purpose,
    @NotNull UUID unit,
    Set<RoleGrant.Kind> roles) {

  /** Copies the roles; none when none are named. */
  public ServiceAccountDraft {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }
}

package org.groundswell.signin.token;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.groundswell.rights.Scope;
import org.groundswell.web.PlainLine;

/**
 * A token that somebody asks for.
 *
 * @param name by which its holder knows it again
 * @param scopes what it is to be good for, as far as its holder may do that
 * @param days how many days it is to live; the installation sets the most
 */
public record TokenDraft(
    @NotNull @PlainLine(min = 1, max = 100) String name,
    @NotEmpty Set<Scope> scopes,
    @Min(1) int days) {

  Wish wish(ApiToken.Kind kind) {
    return new Wish(kind, name.strip(), scopes, days);
  }
}

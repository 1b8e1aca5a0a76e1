package org.groundswell.signin.token;

import java.util.Set;
import org.groundswell.rights.Scope;

/** A token that somebody wants, for so many days. */
record Wish(ApiToken.Kind kind, String name, Set<Scope> scopes, int days) {}

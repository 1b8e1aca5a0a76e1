package org.groundswell.signin.token;

import org.groundswell.signin.Token;

/** A token that was just made, with the only copy of what is shown to the API. */
record Issued(ApiToken token, Token secret) {}

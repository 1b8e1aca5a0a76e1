package org.groundswell.signin.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.signin.PersonKey;

/** The names of the headers in which the proxy speaks, and what it calls people by. */
@ApplicationScoped
class ProxyHeaders {

  private final String secret;
  private final String user;
  private final PersonKey userIs;

  @Inject
  ProxyHeaders(
      @ConfigProperty(
              name = "groundswell.proxy.secret-header",
              defaultValue = "X-Groundswell-Proxy-Secret")
          String secret,
      @ConfigProperty(name = "groundswell.proxy.user-header", defaultValue = "X-Remote-User")
          String user,
      @ConfigProperty(name = "groundswell.proxy.user-is", defaultValue = "user-name")
          String userIs) {
    this.secret = secret;
    this.user = user;
    this.userIs = PersonKey.named(userIs, "groundswell.proxy.user-is");
  }

  String secret() {
    return secret;
  }

  String user() {
    return user;
  }

  PersonKey userIs() {
    return userIs;
  }
}

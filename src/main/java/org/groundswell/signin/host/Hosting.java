package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.groundswell.signin.SignInRefusal;
import org.groundswell.web.EmbedHosts;
import org.groundswell.web.RateLimit;
import org.groundswell.web.Refusal;

/** What administrators and intranets do with installations, where there are any. */
@ApplicationScoped
class Hosting {

  private final Installations installations;
  private final Installing installing;
  private final HostSettings settings;
  private final EmbedHosts embedHosts;
  private final RateLimit registeringFrom;

  @Inject
  Hosting(
      Installations installations,
      Installing installing,
      HostSettings settings,
      EmbedHosts embedHosts,
      Clock clock) {
    this.installations = installations;
    this.installing = installing;
    this.settings = settings;
    this.embedHosts = embedHosts;
    this.registeringFrom = new RateLimit(settings.refusalsPerMinute(), clock);
  }

  List<HostView> hosts() {
    settings.refuseUnlessOffered();
    return installations.all().stream().map(this::view).toList();
  }

  String audience() {
    return settings.audience();
  }

  Codes.Made invite(UUID by) {
    settings.refuseUnlessOffered();
    return installing.invite(by);
  }

  /** So few a minute from one address that nobody comes upon a code by trying. */
  Installation register(HostDraft draft, String address) {
    settings.refuseUnlessOffered();
    if (!registeringFrom.admits(address)) {
      throw new Refusal(SignInRefusal.TOO_MANY_SIGN_INS);
    }
    return installing.register(draft);
  }

  void remove(UUID id, UUID by) {
    settings.refuseUnlessOffered();
    installing.remove(id, by);
  }

  HostView disable(UUID id, UUID by) {
    settings.refuseUnlessOffered();
    installing.disable(id, by);
    return view(id);
  }

  HostView enable(UUID id, UUID by) {
    settings.refuseUnlessOffered();
    installing.enable(id, by);
    return view(id);
  }

  HostView addKey(UUID id, String key, UUID by) {
    settings.refuseUnlessOffered();
    installing.addKey(id, key, by);
    return view(id);
  }

  void retireKey(UUID id, String thumbprint, UUID by) {
    settings.refuseUnlessOffered();
    installing.retireKey(id, thumbprint, by);
  }

  private HostView view(UUID id) {
    return installations
        .find(id)
        .map(this::view)
        .orElseThrow(() -> new Refusal(HostRefusal.NO_SUCH_INSTALLATION));
  }

  private HostView view(Installation installation) {
    return HostView.of(installation, embedHosts.allows(installation.origin()));
  }
}

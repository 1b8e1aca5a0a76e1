package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.web.Refusal;

/** What an administrator does with service accounts. */
@ApplicationScoped
class Serving {

  private final ServiceAccounts accounts;
  private final ApiTokens tokens;
  private final Issuing issuing;
  private final TokenSettings settings;
  private final Directory directory;

  @Inject
  Serving(
      ServiceAccounts accounts,
      ApiTokens tokens,
      Issuing issuing,
      TokenSettings settings,
      Directory directory) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.issuing = issuing;
    this.settings = settings;
    this.directory = directory;
  }

  List<ServiceAccountView> accounts() {
    settings.refuseUnlessOffered();
    return accounts.open().stream().map(this::view).toList();
  }

  int longestDays() {
    return settings.longestDays();
  }

  ServiceAccountView open(ServiceAccountDraft draft, UUID by) {
    settings.refuseUnlessOffered();
    return view(account(accounts.open(draft, by)));
  }

  void close(UUID account, UUID by) {
    settings.refuseUnlessOffered();
    accounts.close(account, by);
  }

  Issued issue(UUID account, TokenDraft draft, UUID by) {
    settings.refuseUnlessOffered();
    return issuing.issue(draft.wish(ApiToken.Kind.SERVICE), account(account).id(), by);
  }

  void revoke(UUID account, UUID token, UUID by) {
    settings.refuseUnlessOffered();
    issuing.revoke(token, account(account).id(), by);
  }

  private ServiceAccount account(UUID id) {
    return accounts.find(id).orElseThrow(() -> new Refusal(TokenRefusal.NO_SUCH_SERVICE_ACCOUNT));
  }

  private ServiceAccountView view(ServiceAccount account) {
    return new ServiceAccountView(
        account.id(),
        account.name(),
        account.purpose(),
        directory.unit(account.unit()).orElse(null),
        account.roles().stream().sorted().map(RoleGrant.Kind::slug).toList(),
        account.openedAt(),
        tokens.of(account.id()).stream().map(TokenView::of).toList());
  }
}

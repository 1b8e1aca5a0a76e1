package org.groundswell.rights;

import java.util.Optional;
import org.groundswell.web.Slug;

/** A part of what people may do that a way of proving who they are can leave out. */
public enum Scope {
  /** Read what the person sees. */
  READ,
  /**
   * Change something: propose, support, comment, and whatever else the other scopes let through.
   */
  CHANGE,
  /** Be the manager, acting manager or reviewer that the person is. */
  DESK,
  /** Be the leader that the person is. */
  INSIGHT,
  /** Be the facilitator that the person is. */
  MODERATE,
  /** Be the administrator that the person is. */
  ADMINISTER,
  /** Be the auditor that the person is. */
  AUDIT,
  /** Feed the directory from another system, as an administrator who may do nothing else. */
  PROVISION,
  /**
   * Make and end what programs show instead of signing in. Only who has signed in has it: no token
   * makes another, no intranet makes one for its reader.
   */
  CREDENTIALS;

  /** The word that the API speaks and the tables keep. */
  public String slug() {
    return Slug.of(this);
  }

  /** The scope of a word. */
  public static Optional<Scope> of(String slug) {
    return Slug.read(Scope.class, slug);
  }

  /** What has to be in a ceiling before a role counts. */
  static Scope behind(Role role) {
    return switch (role) {
      case STAFF -> READ;
      case MANAGER -> DESK;
      case LEADER -> INSIGHT;
      case FACILITATOR -> MODERATE;
      case ADMINISTRATOR -> ADMINISTER;
      case AUDITOR -> AUDIT;
    };
  }
}

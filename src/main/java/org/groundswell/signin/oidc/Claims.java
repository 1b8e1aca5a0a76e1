package org.groundswell.signin.oidc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.signin.oidc.OidcSettings.ClaimNames;

/**
 * What the provider says about somebody, in our words; what it does not say is null.
 *
 * @param groups the names of the groups they are in
 */
record Claims(
    String issuer,
    String subject,
    String name,
    String email,
    boolean emailVerified,
    String userName,
    List<String> groups) {

  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_ADDRESS = 254;

  /** Copies the list. */
  Claims {
    groups = List.copyOf(groups);
  }

  /** Reads the claims of a token that has been found good. */
  static Claims of(String issuer, Map<String, Object> said, ClaimNames names) {
    String subject = text(said, names.subject(), 255);
    if (subject == null) {
      throw new Untrusted("The claim " + names.subject() + " is missing");
    }
    return new Claims(
        issuer,
        subject,
        text(said, names.name(), LONGEST_NAME),
        text(said, names.email(), LONGEST_ADDRESS),
        isVerified(said.get("email_verified"), names.trustEmail()),
        text(said, names.userName(), LONGEST_ADDRESS),
        texts(said.get(names.groups())));
  }

  /** Whoever could choose an address would be found in the directory as somebody else. */
  private static boolean isVerified(Object said, boolean otherwise) {
    return said == null ? otherwise : said.equals(true) || said.equals("true");
  }

  private static String text(Map<String, Object> said, String name, int longest) {
    return said.get(name) instanceof String text
            && !text.isBlank()
            && text.strip().length() <= longest
        ? text.strip()
        : null;
  }

  private static List<String> texts(Object claim) {
    Stream<?> values = claim instanceof List<?> list ? list.stream() : Stream.ofNullable(claim);
    return values.filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** What they are called: their name, or else what they sign in with. */
  String shownName() {
    return Stream.of(name, userName, email, subject)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** Their address, if the provider has checked it. */
  Optional<String> trustedEmail() {
    return Optional.ofNullable(email).filter(it -> emailVerified);
  }

  Optional<String> givenUserName() {
    return Optional.ofNullable(userName);
  }
}

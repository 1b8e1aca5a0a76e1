package org.groundswell.signin;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The proposal that a request's address is below, read as the resources read it.
 *
 * <p>They take an id without its leading zeros, with signs escaped, and behind matrix parameters.
 * Whoever wrote it in such a way must be the same person towards the proposal as everybody else.
 */
public final class AddressedProposal {

  private AddressedProposal() {}

  /** The proposal in the raw path of a request, if there is one. */
  public static Optional<UUID> in(String address) {
    List<String> words = Arrays.stream(address.split("/")).map(AddressedProposal::word).toList();
    int id = words.indexOf("proposals") + 1;
    return id == 0 || id == words.size() ? Optional.empty() : id(words.get(id));
  }

  private static String word(String segment) {
    String bare = segment.split(";", 2)[0];
    try {
      return URI.create("/" + bare).getPath().substring(1);
    } catch (IllegalArgumentException unreadable) {
      return bare;
    }
  }

  private static Optional<UUID> id(String word) {
    try {
      return Optional.of(UUID.fromString(word));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }
}

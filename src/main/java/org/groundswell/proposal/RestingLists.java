package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.groundswell.proposal.reading.PageQuery;
import org.groundswell.proposal.reading.ProposalPages;
import org.groundswell.rights.Asker;
import org.groundswell.signin.CurrentAsker;
import org.groundswell.signin.SignedIn;

/**
 * Which list an address means to somebody who was sent it before.
 *
 * <p>It is remembered for one proof of one person, with the rights they had: another token, or
 * other rights, and it is a new question.
 */
@ApplicationScoped
class RestingLists {

  private static final int MOST = 4_096;

  private final ConcurrentMap<Address, Meaning> sent = new ConcurrentHashMap<>();
  private final CurrentAsker current;
  private final ProposalPages pages;

  @Inject
  RestingLists(CurrentAsker current, ProposalPages pages) {
    this.current = current;
    this.pages = pages;
  }

  private record Address(SignedIn by, String query) {}

  private record Meaning(Asker asker, PageQuery query) {}

  /** Remembers that the one who asks was let through with this address, which means this. */
  void remember(String address, PageQuery query) {
    if (sent.size() >= MOST) {
      sent.clear();
    }
    current
        .signedIn()
        .ifPresent(by -> sent.put(new Address(by, address), new Meaning(current.asker(), query)));
  }

  /**
   * The list at this address, if the one who asks was sent it and nothing has happened since; never
   * for who has something to read fairly, from whom names are taken on the way out.
   */
  Optional<ProposalPages.Listing> at(String address) {
    return current
        .signedIn()
        .map(by -> sent.get(new Address(by, address)))
        .filter(meaning -> meaning.asker().unread().isEmpty())
        .filter(meaning -> meaning.asker().equals(current.ifSignedIn().orElse(null)))
        .flatMap(meaning -> pages.standing(meaning.asker(), meaning.query()));
  }
}

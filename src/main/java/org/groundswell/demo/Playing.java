package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Plays deeds through the use cases that requests would reach, each at its own moment. */
@ApplicationScoped
class Playing {

  private final AuthorsPart authors;
  private final ReadersPart readers;
  private final DeskPart desk;
  private final OwnersPart owners;
  private final DemoLedger ledger;

  @Inject
  Playing(
      AuthorsPart authors,
      ReadersPart readers,
      DeskPart desk,
      OwnersPart owners,
      DemoLedger ledger) {
    this.authors = authors;
    this.readers = readers;
    this.desk = desk;
    this.owners = owners;
    this.ledger = ledger;
  }

  /** Plays them in one transaction, and notes that they were played: all or none. */
  @Transactional
  public void play(List<Deed> deeds) {
    for (Deed deed : deeds) {
      Moment.of(deed.at()).run(() -> play(deed));
    }
  }

  private void play(Deed deed) {
    UUID made = null;
    switch (deed.does()) {
      case DRAFT -> made = authors.draft(deed);
      case SUBMIT -> authors.submit(deed);
      case REVISE -> authors.revise(deed);
      case WITHDRAW -> authors.withdraw(deed);
      case SECOND_DOOR -> authors.takeSecondDoor(deed);
      case SUPPORT -> readers.support(deed);
      case COMMENT -> made = readers.comment(deed);
      case ATTACH -> made = authors.attach(deed);
      case ENDORSE -> readers.endorse(deed);
      case REVIVE -> readers.revive(deed);
      case ANSWER -> made = desk.answer(deed);
      case RECEIVE -> desk.receive(deed);
      case UNLINK -> desk.unlink(deed);
      case PLAN -> owners.plan(deed);
      case FINISH_STEP -> owners.finishStep(deed);
      case BLOCK_STEP -> owners.blockStep(deed);
      case CODE -> owners.code(deed);
    }
    ledger.note(deed.key(), deed.at(), made);
  }
}

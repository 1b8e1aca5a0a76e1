package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.ProposalDraft;
import org.groundswell.rights.Asker;

/** Warns authors of what would tell who they are, before they send it. Keeps nothing. */
@ApplicationScoped
class Giveaways {

  private final Directory directory;
  private final ShownUnits units;

  @Inject
  Giveaways(Directory directory, ShownUnits units) {
    this.directory = directory;
    this.units = units;
  }

  /** What in this draft gives this author away, and among how many they would be shown. */
  GiveawaysView of(Asker asker, ProposalDraft draft) {
    PersonRef author = directory.person(asker.id()).orElseThrow();
    List<GiveawaysView.Giveaway> found = new ArrayList<>();
    texts(draft)
        .forEach(
            (field, text) ->
                found.addAll(Telltale.in(field, text, author.name(), author.unit().name())));
    UUID shown = units.of(asker.unit());
    int people = units.crowdOf(asker.unit());
    return new GiveawaysView(
        directory.unit(shown).orElse(null), people < Crowds.ENOUGH ? null : people, found);
  }

  private static Map<String, String> texts(ProposalDraft draft) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", draft.title());
    texts.put("problem", draft.problem());
    texts.put("affected", draft.affected());
    texts.put("cause", draft.cause());
    texts.put("solution", draft.solution());
    texts.put("firstStep", draft.firstStep());
    texts.put("rightReason", draft.rightReason());
    draft.fields().forEach(it -> texts.put("fields/" + it.field(), it.answer()));
    texts.values().removeIf(text -> text == null);
    return texts;
  }
}

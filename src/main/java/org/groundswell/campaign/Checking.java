package org.groundswell.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Unit;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/** What a constraint on one field cannot say about a campaign; everything wrong is said at once. */
final class Checking {

  /** How long a campaign lasts at most, and how far ahead it may open, in days. */
  static final int LONGEST = 366;

  private final Directory directory;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();

  private Checking(Directory directory) {
    this.directory = directory;
    this.today = directory.today();
  }

  /**
   * Refuses what contradicts itself, or names what is not there.
   *
   * @param before the campaign as it is; null for a new one
   * @param answered which of its questions have answers
   */
  static void require(
      CampaignDraft draft, Campaign before, Set<UUID> answered, Directory directory) {
    Checking check = new Checking(directory);
    check.days(draft, before);
    if (draft.terms() != null) {
      draft.terms().terms("/terms");
    }
    check.units(draft.units());
    check.reviewers(draft.reviewers());
    check.fields(draft.fields(), before, answered);
    if (!check.errors.isEmpty()) {
      throw new InvalidInput(check.errors);
    }
  }

  private void days(CampaignDraft draft, Campaign before) {
    boolean opensAsBefore = before != null && draft.opensOn().equals(before.opensOn());
    boolean closesAsBefore = before != null && draft.closesOn().equals(before.closesOn());
    if (before != null && !before.opensOn().isAfter(today) && !opensAsBefore) {
      say("/opensOn", "stays as it is: the campaign has opened");
    } else if (!opensAsBefore && draft.opensOn().isBefore(today)) {
      say("/opensOn", "must not be before today");
    } else if (draft.opensOn().isAfter(today.plusDays(LONGEST))) {
      say("/opensOn", "must be within a year from today");
    }
    if (draft.closesOn().isBefore(draft.opensOn())) {
      say("/closesOn", "must not be before the first day");
    } else if (draft.closesOn().isAfter(draft.opensOn().plusDays(LONGEST))) {
      say("/closesOn", "must be within a year from the first day");
    } else if (!closesAsBefore && draft.closesOn().isBefore(today)) {
      say("/closesOn", "must not be before today");
    }
  }

  private void units(List<UUID> units) {
    for (int i = 0; i < units.size(); i++) {
      if (!isOpen(units.get(i))) {
        say("/units/" + i, "is not a unit of the agency");
      }
    }
  }

  private boolean isOpen(UUID unit) {
    return directory.organisation().unit(unit).filter(Unit::isOpen).isPresent();
  }

  private void reviewers(List<ReviewerDraft> reviewers) {
    Set<ReviewerDraft> seen = new HashSet<>();
    for (int i = 0; i < reviewers.size(); i++) {
      ReviewerDraft it = reviewers.get(i);
      String at = "/reviewers/" + i;
      boolean named =
          switch (it.role()) {
            case PERSON ->
                it.unit() == null
                    && it.person() != null
                    && directory.person(it.person()).isPresent();
            case MANAGER -> it.person() == null && it.unit() != null && isOpen(it.unit());
            case FACILITATOR -> it.person() == null && it.unit() == null;
          };
      if (!named) {
        say(at, "must be a person of the agency, a unit whose manager reads, or the facilitators");
      } else if (!seen.add(it)) {
        say(at, "is named twice");
      }
    }
  }

  private void fields(List<FieldDraft> fields, Campaign before, Set<UUID> answered) {
    Map<UUID, CustomField> known = new HashMap<>();
    if (before != null) {
      before.fields().forEach(field -> known.put(field.id(), field));
    }
    Set<UUID> ids = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldDraft field = fields.get(i);
      String at = "/fields/" + i;
      if (!labels.add(field.label().toLowerCase(Locale.ROOT))) {
        say(at + "/label", "is asked twice");
      }
      choices(field, at + "/choices");
      if (field.id() != null) {
        goesOn(field, known.get(field.id()), ids, answered, at);
      }
    }
  }

  private void goesOn(
      FieldDraft field, CustomField known, Set<UUID> ids, Set<UUID> answered, String at) {
    if (known == null || !ids.add(field.id())) {
      say(at + "/id", "is not a question of this campaign");
    } else if (known.kind() != field.kind() && answered.contains(field.id())) {
      say(
          at + "/kind",
          "stays as it is: the question has answers. Take it away and ask another one");
    }
  }

  private void choices(FieldDraft field, String at) {
    Set<String> different = new HashSet<>(field.choices());
    if (field.kind() != FieldKind.ONE_OF && !field.choices().isEmpty()) {
      say(at, "belong only to a question with one of several answers");
    } else if (field.kind() == FieldKind.ONE_OF && field.choices().size() < 2) {
      say(at, "must be at least two");
    } else if (different.size() < field.choices().size()) {
      say(at, "must differ from each other");
    }
  }

  private void say(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
  }
}

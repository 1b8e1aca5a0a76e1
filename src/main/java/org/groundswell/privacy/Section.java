package org.groundswell.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.privacy.PersonalRecords.Place;

/**
 * One part of the page that a person reads: a table in words. What nobody has described yet stands
 * at the end under its own name, so that nothing is left out.
 */
record Section(Place place, String heading, String explanation) {

  private static final String NOT_DESCRIBED = "Further records that refer to you.";

  private record Words(String table, String heading, String explanation) {}

  /** What matters most to a person first. */
  private static final List<Words> DESCRIBED =
      List.of(
          new Words(
              "person",
              "Who you are",
              "You as the directory has you; and you as each idea has you that you wrote without"
                  + " your name."),
          new Words(
              "membership",
              "Where you work and worked",
              "Units and the days from and until which you belong to them."),
          new Words("unit_post", "Posts", "Units that you run, stand in for or review for."),
          new Words("role_grant", "Roles", "What you are in Groundswell beside staff."),
          new Words("proposal", "Ideas", "Ideas that you wrote or own."),
          new Words(
              "proposal_author",
              "Ideas that name you as an author",
              "With your place among the authors."),
          new Words("proposal_revision", "Versions", "Each version of an idea that you sent."),
          new Words(
              "proposal_note", "Notes", "What you said when you withdrew or revived an idea."),
          new Words("comment", "Comments", "What you said about ideas."),
          new Words("attachment", "Files", "Files that you attached to ideas."),
          new Words("proposal_support", "Support", "Ideas that you said you would use."),
          new Words("proposal_follow", "What you follow", "Ideas that you wanted to hear of."),
          new Words(
              "proposal_circle", "Shared with you", "Ideas that were shared with you by name."),
          new Words("proposal_helper", "Help", "Ideas that you helped with."),
          new Words("answer", "Answers", "Answers that you gave, or that name you as the helper."),
          new Words(
              "unsent_answer",
              "Answers you have begun",
              "Not sent to anybody; nobody but you reads them."),
          new Words(
              "answer_batch_item",
              "Answers you have prepared",
              "To be published together; only those at the desk read them before."),
          new Words("answer_batch", "Batches", "Prepared answers that you published."),
          new Words("reading", "Readings", "What you said of ideas that you were asked to read."),
          new Words("reading_rating", "Ratings", "How you rated them, criterion by criterion."),
          new Words("reading_note", "Private notes on them", "Nobody but you reads them."),
          new Words(
              "reading_invitation", "Readers you asked", "To read an idea before its answer."),
          new Words("scorecard_version", "Scorecards", "Versions that you published."),
          new Words(
              "reconsideration",
              "Reconsiderations",
              "Those you asked for or decided, and those of a decline of yours."),
          new Words("endorsement", "Endorsements", "Ideas that you put your name behind."),
          new Words("delivery", "Work", "Work that you own, or whose completion you stated."),
          new Words("delivery_step", "Steps", "Steps of work that are yours."),
          new Words("hand_over", "Hand-overs", "What you left behind when you left."),
          new Words("notice", "Inbox", "What you were told."),
          new Words("notice_reading", "How far you read", "Up to where you have read your inbox."),
          new Words(
              "author_opening",
              "Requests to know an author",
              "Requests that you made, agreed to or refused."),
          new Words(
              "link_request", "Same ideas", "Whether ideas are the same: what you asked or said."),
          new Words("report", "Reports", "What you reported. Nobody else sees that it was you."),
          new Words("hiding", "Hidden", "What you hid, appealed against or decided."),
          new Words("told_apart", "Not the same", "Ideas of which you said that they differ."),
          new Words("erasure", "Erasures", "Names that you erased, or the erasure of your own."),
          new Words(
              "journal_entry",
              "The journal",
              "What happened by your doing: facts and ids, never words. It is never changed."),
          new Words(
              "oidc_identity",
              "Your account at the sign-in provider",
              "How the agency's sign-in knows you."),
          new Words(
              "sign_in_session", "Sessions", "Where you are signed in; without what proves it."),
          new Words(
              "api_token",
              "API tokens",
              "Programs that act as you; without the tokens themselves."),
          new Words(
              "host_bearer",
              "Sign-ins through an intranet",
              "Short-lived; without what proves them."),
          new Words(
              "scim_user",
              "You in the provisioning system",
              "What the agency's system sent about you."),
          new Words(
              "scim_group_member",
              "Groups of the provisioning system",
              "Groups that it says you are in."),
          new Words(
              "person_name_word",
              "Words you are found by",
              "Parts of your name, for the search for people."));

  static List<Section> inOrder(List<Place> places) {
    return places.stream()
        .sorted(Comparator.comparingInt(Section::position).thenComparing(Place::table))
        .map(Section::of)
        .toList();
  }

  private static Section of(Place place) {
    int position = position(place);
    if (position == DESCRIBED.size()) {
      return new Section(place, place.table().replace('_', ' '), NOT_DESCRIBED);
    }
    Words words = DESCRIBED.get(position);
    return new Section(place, words.heading(), words.explanation());
  }

  /** Where it stands on the page; behind everything that is described, where it is not. */
  private static int position(Place place) {
    return IntStream.range(0, DESCRIBED.size())
        .filter(each -> DESCRIBED.get(each).table().equals(place.table()))
        .findFirst()
        .orElse(DESCRIBED.size());
  }
}

package org.groundswell.signin;

import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Agency;
import org.groundswell.directory.UnitRef;

/**
 * Who is signed in, as what, and in which agency; only the modes and the agency's name for a
 * stranger.
 *
 * @param desks the units whose desks the person answers
 * @param leads the units whose aggregates the person reads
 * @param sequence the journal's newest entry when this was answered: a page that reads its contents
 *     from now on and listens to the live channel since then misses nothing in between
 */
public record SessionView(
    List<String> modes,
    boolean signedIn,
    SignedIn person,
    List<String> roles,
    List<UnitRef> desks,
    List<UnitRef> leads,
    AgencyView agency,
    Long sequence) {

  /** The person who is signed in. */
  public record SignedIn(
      UUID id, String name, String title, UnitRef unit, String email, String locale) {}

  /** The agency, as far as pages need to know it. */
  public record AgencyView(
      String name,
      String timeZone,
      Agency.Promise promise,
      List<Agency.MissionGoal> missionGoals) {}
}

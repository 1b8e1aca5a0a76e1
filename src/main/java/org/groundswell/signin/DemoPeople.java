package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Role;
import org.groundswell.signin.DemoResource.DemoPerson;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.groundswell.web.Slug;

/**
 * The invented people whom a visitor of the demo may be: those of whom the directory says
 * something.
 *
 * <p>Beside the check at the start, every request has to arrive on a loopback address: the demo
 * stays shut even if the server listens where the configuration does not say so.
 */
@ApplicationScoped
class DemoPeople {

  private final SignInSettings settings;
  private final Directory directory;
  private final Askers askers;
  private final Sql sql;

  @Inject
  DemoPeople(SignInSettings settings, Directory directory, Askers askers, Sql sql) {
    this.settings = settings;
    this.directory = directory;
    this.askers = askers;
    this.sql = sql;
  }

  /** Those to choose from, from the commonest role to the rarest. */
  List<DemoPerson> introduced(HttpServletRequest request) {
    refuseUnlessOpenTo(request);
    return sql
        .list(
            "select id, about from person where about is not null"
                + " and (left_on is null or left_on > ?) order by search_name, id",
            row -> new Introduction(row.uuid("id"), row.text("about")),
            directory.today())
        .stream()
        .sorted(Comparator.comparing(it -> rarestRole(it.person())))
        .map(this::person)
        .toList();
  }

  /** Anybody in the demo's directory who has not left. */
  UUID pick(UUID person, HttpServletRequest request) {
    refuseUnlessOpenTo(request);
    return sql.first(
            "select id from person where id = ? and (left_on is null or left_on > ?)",
            row -> row.uuid("id"),
            person,
            directory.today())
        .orElseThrow(() -> new Refusal(SignInRefusal.NOBODY_TO_SIGN_IN));
  }

  private void refuseUnlessOpenTo(HttpServletRequest request) {
    if (!settings.has(SignInMode.DEMO) || !Loopback.isLoopback(request.getLocalAddr())) {
      throw new Refusal(SignInRefusal.NO_SUCH_SIGN_IN);
    }
  }

  private DemoPerson person(Introduction introduction) {
    PersonRef person = directory.person(introduction.person()).orElseThrow();
    return new DemoPerson(
        person.id(),
        person.name(),
        person.title(),
        person.unit(),
        Slug.of(rarestRole(person.id())),
        introduction.about());
  }

  /** The role fewest people have: the roles are declared from the commonest to the rarest. */
  private Role rarestRole(UUID person) {
    return askers.of(person).orElseThrow().roles().stream()
        .max(Comparator.naturalOrder())
        .orElse(Role.STAFF);
  }

  private record Introduction(UUID person, String about) {}
}

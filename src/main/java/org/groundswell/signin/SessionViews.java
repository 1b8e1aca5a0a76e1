package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Agency;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.journal.JournalReader;
import org.groundswell.rights.Asker;
import org.groundswell.signin.SessionView.AgencyView;
import org.groundswell.signin.SessionView.SignedIn;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** Shows people their sessions. */
@ApplicationScoped
class SessionViews {

  private final SignInSettings settings;
  private final Directory directory;
  private final Sql sql;
  private final JournalReader journal;

  @Inject
  SessionViews(SignInSettings settings, Directory directory, Sql sql, JournalReader journal) {
    this.settings = settings;
    this.directory = directory;
    this.sql = sql;
    this.journal = journal;
  }

  SessionView of(Asker asker) {
    Agency agency = directory.agency();
    return new SessionView(
        settings.slugs(),
        true,
        person(asker.id()),
        asker.roles().stream().sorted().map(Slug::of).toList(),
        units(asker.desks()),
        units(asker.leads()),
        new AgencyView(
            agency.name(), agency.timeZone().getId(), agency.promise(), agency.missionGoals()),
        journal.head());
  }

  SessionView ofNobody() {
    AgencyView agency = new AgencyView(directory.agency().name(), null, null, null);
    return new SessionView(settings.slugs(), false, null, null, null, null, agency, null);
  }

  private SignedIn person(UUID id) {
    PersonRef person = directory.person(id).orElseThrow();
    return sql.first(
            "select email, locale from person where id = ?",
            row ->
                new SignedIn(
                    id,
                    person.name(),
                    person.title(),
                    person.unit(),
                    row.text("email"),
                    row.text("locale")),
            id)
        .orElseThrow();
  }

  private List<UnitRef> units(Collection<UUID> ids) {
    return directory.units(ids).values().stream()
        .sorted(Comparator.comparing(UnitRef::name).thenComparing(UnitRef::id))
        .toList();
  }
}

package org.groundswell.provisioning.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Staffing;
import org.groundswell.provisioning.scim.DepartmentsResource.Department;
import org.groundswell.storage.Sql;

/** People whose department no unit answers to: nobody is lost, and nobody is forgotten there. */
@ApplicationScoped
class UnknownDepartments {

  private static final String WAITING =
      " from scim_user s join person p on p.id = s.person_id where s.department_known = false"
          + " and s.deleted = false and (p.left_on is null or p.left_on > ?)";

  private final Sql sql;
  private final Directory directory;
  private final Staffing staffing;

  @Inject
  UnknownDepartments(Sql sql, Directory directory, Staffing staffing) {
    this.sql = sql;
    this.directory = directory;
    this.staffing = staffing;
  }

  List<Department> all() {
    return sql.list(
        "select s.department, count(*) as people"
            + WAITING
            + " group by s.department order by people desc, s.department limit 500",
        row -> new Department(row.text("department"), (int) row.number("people")),
        directory.today());
  }

  /** Moves those whose department has become known. */
  @Transactional
  public void match(UUID by) {
    record Waiting(UUID person, String department) {}
    LocalDate today = directory.today();
    List<Waiting> waiting =
        sql.list(
            "select s.person_id, s.department" + WAITING,
            row -> new Waiting(row.uuid("person_id"), row.text("department")),
            today);
    for (Waiting each : waiting) {
      Optional<UUID> unit = Departments.unit(directory.organisation(), each.department());
      if (unit.isPresent()) {
        staffing.move(each.person(), unit.get(), today, new Cause(by, Cause.Source.SCIM));
        sql.update(
            "update scim_user set department_known = true where person_id = ?", each.person());
      }
    }
  }
}

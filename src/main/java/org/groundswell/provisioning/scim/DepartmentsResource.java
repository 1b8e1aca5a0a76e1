package org.groundswell.provisioning.scim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;

/** Departments that the provisioning system names and that no unit answers to. */
@Path("directory/departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentsResource {

  private final Asker asker;
  private final UnknownDepartments departments;

  @Inject
  DepartmentsResource(Asker asker, UnknownDepartments departments) {
    this.asker = asker;
    this.departments = departments;
  }

  /** Departments, those of most people first. */
  public record DepartmentList(List<Department> items) {}

  /** A department as the provisioning system writes it, and how many people are in it. */
  public record Department(String name, int people) {}

  /** Which are unknown. */
  @GET
  public DepartmentList unknown() {
    Rights.mayKeepDirectory(asker).orRefuse();
    return new DepartmentList(departments.all());
  }

  /** Looks again, after units were added or given codes, and moves the people who were waiting. */
  @POST
  @Idempotent
  @Path("matching")
  public Response match() {
    Rights.mayKeepDirectory(asker).orRefuse();
    departments.match(asker.id());
    return Response.ok(new DepartmentList(departments.all())).build();
  }
}

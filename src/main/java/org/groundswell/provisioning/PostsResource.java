package org.groundswell.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Appointing;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Staffing;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Idempotent;
import org.groundswell.web.InvalidInput;

/** Posts, roles and further memberships: given from a day, ended with a day, never deleted. */
@Path("directory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PostsResource {

  private final Asker asker;
  private final Appointing appointing;
  private final Staffing staffing;
  private final Directory directory;

  @Inject
  PostsResource(Asker asker, Appointing appointing, Staffing staffing, Directory directory) {
    this.asker = asker;
    this.appointing = appointing;
    this.staffing = staffing;
    this.directory = directory;
  }

  /** A post to be given; from today when the day is missing. */
  public record PostDraft(
      @NotNull UUID unit,
      @NotNull UUID person,
      @NotNull Post.Kind kind,
      LocalDate from,
      LocalDate until) {}

  /** A role to be given; a leader's is for a unit. */
  public record RoleDraft(
      @NotNull UUID person,
      @NotNull RoleGrant.Kind role,
      UUID unit,
      LocalDate from,
      LocalDate until) {}

  /** What was given. */
  public record Given(UUID id) {}

  /** Gives a post. Whoever held it hands over with the day before. */
  @POST
  @Idempotent
  @Path("posts")
  public Response appoint(@Valid @NotNull PostDraft post) {
    Rights.mayKeepDirectory(asker).orRefuse();
    if (post.kind() == Post.Kind.ACTING && post.until() == null) {
      throw new InvalidInput("/until", "must be given: somebody acts for a while");
    }
    UUID id =
        appointing.appoint(
            new Appointing.Appointment(
                post.unit(), post.person(), post.kind(), since(post.from()), post.until()),
            cause());
    return Response.status(Response.Status.CREATED).entity(new Given(id)).build();
  }

  /** Ends a post with this day as its last; with yesterday when the day is missing. */
  @DELETE
  @Path("posts/{id}")
  public void end(@PathParam("id") UUID id, @QueryParam("last") String last) {
    Rights.mayKeepDirectory(asker).orRefuse();
    appointing.end(id, until(last), cause());
  }

  /** Gives a role. */
  @POST
  @Idempotent
  @Path("roles")
  public Response grant(@Valid @NotNull RoleDraft role) {
    Rights.mayKeepDirectory(asker).orRefuse();
    boolean forUnit = role.role() == RoleGrant.Kind.LEADER;
    if (forUnit == (role.unit() == null)) {
      throw new InvalidInput("/unit", forUnit ? "must be given" : "is for leaders only");
    }
    UUID id =
        appointing.grant(
            new RoleGrant(
                null, role.person(), role.role(), role.unit(), since(role.from()), role.until()),
            cause());
    return Response.status(Response.Status.CREATED).entity(new Given(id)).build();
  }

  /** Ends a role with this day as its last; with yesterday when the day is missing. */
  @DELETE
  @Path("roles/{id}")
  public void revoke(@PathParam("id") UUID id, @QueryParam("last") String last) {
    Rights.mayKeepDirectory(asker).orRefuse();
    appointing.revoke(id, until(last), cause());
  }

  /** Ends a further membership with this day as its last; with yesterday when it is missing. */
  @DELETE
  @Path("memberships/{id}")
  public void recall(@PathParam("id") UUID id, @QueryParam("last") String last) {
    Rights.mayKeepDirectory(asker).orRefuse();
    staffing.recall(id, until(last), cause());
  }

  private LocalDate since(LocalDate from) {
    return Objects.requireNonNullElseGet(from, directory::today);
  }

  private LocalDate until(String last) {
    return Day.read("last", last, () -> directory.today().minusDays(1));
  }

  private Cause cause() {
    return Cause.by(asker.id());
  }
}

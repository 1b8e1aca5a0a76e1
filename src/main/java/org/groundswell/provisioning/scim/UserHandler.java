package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;

/** Hands the library's questions about users on to the directory. */
class UserHandler extends ResourceHandler<User> {

  private final ScimUsers users;
  private final Provisioning provisioning;

  UserHandler(ScimUsers users, Provisioning provisioning) {
    this.users = users;
    this.provisioning = provisioning;
  }

  @Override
  public User createResource(User user, Context context) {
    return provisioning.create(user);
  }

  @Override
  public User getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return users.find(id).orElse(null);
  }

  @Override
  public PartialListResponse<User> listResources(
      long startIndex,
      int count,
      FilterNode filter,
      SchemaAttribute sortBy,
      SortOrder sortOrder,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return PartialListResponse.<User>builder()
        .resources(users.list(filter, Slice.of(startIndex, count, sortBy, sortOrder)))
        .totalResults(users.count(filter))
        .build();
  }

  @Override
  public User updateResource(User user, Context context) {
    return provisioning.update(user);
  }

  @Override
  public void deleteResource(String id, Context context) {
    provisioning.delete(id);
  }
}

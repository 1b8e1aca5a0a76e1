package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;

/** Hands the library's questions about groups on to the directory. */
class GroupHandler extends ResourceHandler<Group> {

  private final ScimGroups groups;

  GroupHandler(ScimGroups groups) {
    this.groups = groups;
  }

  @Override
  public Group createResource(Group group, Context context) {
    return groups.create(group);
  }

  @Override
  public Group getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return groups.find(id).orElse(null);
  }

  @Override
  public PartialListResponse<Group> listResources(
      long startIndex,
      int count,
      FilterNode filter,
      SchemaAttribute sortBy,
      SortOrder sortOrder,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return PartialListResponse.<Group>builder()
        .resources(groups.list(filter, Slice.of(startIndex, count, sortBy, sortOrder)))
        .totalResults(groups.count(filter))
        .build();
  }

  @Override
  public Group updateResource(Group group, Context context) {
    return groups.update(group);
  }

  @Override
  public void deleteResource(String id, Context context) {
    groups.delete(id);
  }
}

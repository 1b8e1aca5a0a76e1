package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The library, set up once: what this server offers, and who answers for users and groups. */
@ApplicationScoped
class Protocol {

  static final int MOST_RESULTS = 500;
  static final int MOST_OPERATIONS = 500;
  static final int MOST_BYTES = 2 * 1024 * 1024;

  private final ResourceEndpoint endpoint;

  /** For the container's proxy. */
  protected Protocol() {
    this.endpoint = null;
  }

  @Inject
  Protocol(ScimUsers users, Provisioning provisioning, ScimGroups groups) {
    this.endpoint =
        new ResourceEndpoint(
            offered(),
            new UserEndpointDefinition(new UserHandler(users, provisioning)),
            new GroupEndpointDefinition(new GroupHandler(groups)));
    this.endpoint.addDefaultPatchWorkarounds();
    this.endpoint
        .getRegisteredResourceTypes()
        .forEach(type -> type.getFeatures().setETagFeature(new ETagFeature(true)));
  }

  private static ServiceProvider offered() {
    return ServiceProvider.builder()
        .patchConfig(
            PatchConfig.builder().supported(true).activateMsAzureFilterWorkaround(true).build())
        .filterConfig(FilterConfig.builder().supported(true).maxResults(MOST_RESULTS).build())
        .sortConfig(SortConfig.builder().supported(true).build())
        .eTagConfig(ETagConfig.builder().supported(true).build())
        .changePasswordConfig(ChangePasswordConfig.builder().supported(false).build())
        .bulkConfig(
            BulkConfig.builder()
                .supported(true)
                .maxOperations(MOST_OPERATIONS)
                .maxPayloadSize((long) MOST_BYTES)
                .build())
        .authenticationSchemes(
            List.of(
                AuthenticationScheme.builder()
                    .name("Bearer token")
                    .type("oauthbearertoken")
                    .description("A service token with the scope provision")
                    .primary(true)
                    .build()))
        .lenientContentTypeChecking(true)
        .build();
  }

  /** Answers one request, whose sender has the right to send it. */
  ScimResponse answer(HttpMethod method, String address, String body, Map<String, String> headers) {
    return endpoint.handleRequest(address, method, body, headers, new Context(new Settled()));
  }

  /** The rights have been asked before the library was. */
  private static final class Settled implements Authorization {

    @Override
    public Set<String> getClientRoles() {
      return Set.of();
    }

    @Override
    public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
      return true;
    }
  }
}

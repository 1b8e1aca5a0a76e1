package org.groundswell.web;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in the contract what the build's scanner cannot know: that enumerations travel as slugs, and
 * that whatever goes wrong is a problem.
 */
public class ContractFilter implements OASFilter {

  private static final String PROBLEM = "Problem";

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getEnumeration() != null) {
      schema.setEnumeration(
          schema.getEnumeration().stream()
              .map(constant -> (Object) Slug.of(String.valueOf(constant)))
              .toList());
    }
    return schema;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    Schema problem = OASFactory.createSchema().ref(PROBLEM);
    Content body =
        OASFactory.createContent()
            .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem));
    operation
        .getResponses()
        .setDefaultValue(
            OASFactory.createAPIResponse()
                .description("A problem, as RFC 9457 has it; GET /api/problems lists them all.")
                .content(body));
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    Schema problem = OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
    for (String word : List.of("type", "title", "detail", "instance")) {
      problem.addProperty(word, OASFactory.createSchema().type(Schema.SchemaType.STRING));
    }
    problem.addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER));
    contract.getComponents().addSchema(PROBLEM, problem);
  }
}

package io.keystory.query.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.stream.Stream;

/** What reads and writes take and answer beside what they are about: parts of an answer, versions, positions. */
final class Conventions {

    private Conventions() {}

    /** Described here once, and named where they hold. */
    static void define(Components components) {
        components.addParameters("fields", new QueryParameter().name("fields").schema(new StringSchema())
                .description("The names of the fields that are wanted, with commas between them; all when absent, 400 for one "
                        + "that is not there."));
        header(components, "If-None-Match", "The tag of an answer that the caller has: if it is still right, 304 is answered.");
        header(components, "If-Match", "The tag of the version that the caller knows, or the position of an own write to it "
                + "in quotes: if it has gone on since, 412 is answered and nothing changed. `*` fits any version.");
        header(components, "Keystory-Min-Position",
                "Waits up to 2 s until the read model has passed this position of the log; else 503 is answered.");
        header(components, "Prefer", "`respond-async`: answers as soon as the events are stored, without waiting until "
                + "they can be read.");
        answered(components, "ETag", "The tag of this answer; that of an entity begins with its version, for `If-Match`.");
        answered(components, "Keystory-Lag", "The read models that have not taken the write in yet; absent as a rule.");
        answered(components, "Preference-Applied", "`respond-async` where that was asked for.");
        components.addResponses("NotModified", new ApiResponse().description("The answer has the tag in If-None-Match still.")
                .addHeaderObject("ETag", named("ETag")));
        components.addHeaders("Keystory-Position", new Header().schema(new IntegerSchema().format("int64"))
                .description("Of a read: how far in the log the read model is. Of a write: the last event it stored."));
    }

    /** A read; one of a read model also says how far that is, and waits for it. */
    static void describeRead(Operation operation, boolean isOfReadModel) {
        take(operation, "fields", "If-None-Match");
        answer(operation, "ETag");
        operation.getResponses().addApiResponse("304", new ApiResponse().$ref("#/components/responses/NotModified"));
        if (isOfReadModel) {
            take(operation, "Keystory-Min-Position");
            answer(operation, "Keystory-Position");
        }
    }

    /** A write; one of something that has a version may be made to hold for that alone. */
    static void describeWrite(Operation operation, boolean isVersioned) {
        take(operation, "Prefer");
        if (isVersioned) {
            take(operation, "If-Match");
        }
        answer(operation, "Keystory-Position", "Keystory-Lag", "Preference-Applied");
    }

    private static void take(Operation operation, String... parameters) {
        for (String parameter : parameters) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + parameter));
        }
    }

    private static void answer(Operation operation, String... headers) {
        operation.getResponses().entrySet().stream().filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> Stream.of(headers)
                        .forEach(header -> response.getValue().addHeaderObject(header, named(header))));
    }

    private static Header named(String header) {
        return new Header().$ref("#/components/headers/" + header);
    }

    private static void header(Components components, String name, String description) {
        components.addParameters(name, new HeaderParameter().name(name).schema(new StringSchema()).description(description));
    }

    private static void answered(Components components, String name, String description) {
        components.addHeaders(name, new Header().schema(new StringSchema()).description(description));
    }
}

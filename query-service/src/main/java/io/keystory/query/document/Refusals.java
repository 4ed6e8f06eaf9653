package io.keystory.query.document;

import io.keystory.platform.web.error.ErrorMessages;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says with which statuses and codes an operation refuses: what follows from what it takes, and what is its own. */
final class Refusals {

    private static final String DEFINED = "#/components/responses/";
    private static final String REFUSED = "Refused";
    private static final Set<String> OF_ANY = new TreeSet<>(Set.of("entity.create_failed", "event.unreadable",
            "request.command_service_unavailable", "request.general", "request.internal_error", "request.invalid"));

    /** What many operations refuse alike has a name, and stands in the document once. */
    private static final Map<Set<String>, String> NAMED = Map.of(
            CommonRefusals.NO_MANAGEMENT_TOKEN, "NoManagementToken", CommonRefusals.NO_OWN_TOKEN, "NoOwnToken",
            CommonRefusals.WRITE_UNAVAILABLE, "WriteUnavailable", CommonRefusals.READ_UNAVAILABLE, "ReadUnavailable",
            CommonRefusals.BODY, "InvalidBody");

    private final Components components;
    private final OwnRefusals own = OwnRefusals.read();

    Refusals(Components components) {
        this.components = components;
        components.addResponses(REFUSED, described(OF_ANY));
    }

    void describe(String path, HttpMethod method, Operation operation) {
        Map<String, Set<String>> byStatus = new TreeMap<>();
        CommonRefusals.of(path, method, operation).forEach((status, codes) -> add(byStatus, status, codes));
        own.of(method, path).forEach((status, codes) -> add(byStatus, status, codes));
        byStatus.forEach((status, codes) ->
                operation.getResponses().addApiResponse(status, answer(status, codes)));
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(DEFINED + REFUSED));
    }

    private static void add(Map<String, Set<String>> byStatus, String status, Iterable<String> codes) {
        codes.forEach(byStatus.computeIfAbsent(status, any -> new TreeSet<>())::add);
    }

    private ApiResponse answer(String status, Set<String> codes) {
        String name = codes.size() == 1 ? status + "." + codes.iterator().next() : NAMED.get(codes);
        if (name == null) {
            return described(codes);
        }
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponses(name, described(codes));
        }
        return new ApiResponse().$ref(DEFINED + name);
    }

    private ApiResponse described(Set<String> codes) {
        Map<String, Example> examples = new LinkedHashMap<>();
        codes.forEach(code -> examples.put(code, example(code)));
        return new ApiResponse().description(String.join(", ", codes)).content(new Content().addMediaType(
                "application/json", new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + ApiDocument.ERROR)).examples(examples)));
    }

    private Example example(String code) {
        components.addExamples(code, new Example().value(
                new TreeMap<>(Map.of("code", code, "message", ErrorMessages.of(code)))));
        return new Example().$ref("#/components/examples/" + code);
    }
}

package io.keystory.query.document;

import io.keystory.platform.web.consistency.AsOf;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an operation refuses because of what it takes: a token, an interaction, a body, pages, searches, versions. */
final class CommonRefusals {

    static final Set<String> NO_OWN_TOKEN = Set.of("auth.authorization_header_missing", "auth.unauthorized",
            "auth.authorization_token_type_not_supported", "auth.invalid_dpop_proof", "auth.invalid_token",
            "auth.use_dpop_nonce");
    static final Set<String> NO_MANAGEMENT_TOKEN = with(NO_OWN_TOKEN, "auth.jwt_sub_missing");
    static final Set<String> BODY = Set.of("guard.invalid_input", "request.malformed_json");
    static final Set<String> READ_UNAVAILABLE =
            Set.of("consistency.behind", "consistency.parked", "request.database_unavailable");
    static final Set<String> WRITE_UNAVAILABLE =
            Set.of("request.database_unavailable", "request.log_unavailable", "request.overloaded");

    private static final String REFERENCE = "#/components/parameters/";
    private static final String EXPERIENCE = "/api/experience/";

    /** What pages may ask before the person has said what they are here for. */
    private static final Set<String> BEFORE_IT_BEGINS =
            Set.of(EXPERIENCE + "sso-connectors", EXPERIENCE + "preflight/sign-in-passkey/authentication");

    private final Map<String, Set<String>> byStatus = new HashMap<>();

    private CommonRefusals() {}

    /** By their statuses. */
    static Map<String, Set<String>> of(String path, HttpMethod method, Operation operation) {
        CommonRefusals refusals = new CommonRefusals();
        refusals.ofTokens(operation);
        refusals.ofInteractions(path, operation);
        if (operation.getRequestBody() != null) {
            refusals.add("400", BODY);
            refusals.add("413", "request.too_large");
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(refusals::ofParameter);
        if (method == HttpMethod.GET) {
            refusals.add("503", "request.database_unavailable");
        } else {
            refusals.add("409", "consistency.version_conflict");
            refusals.add("502", "request.outcome_unknown");
            refusals.add("503", WRITE_UNAVAILABLE);
        }
        return refusals.byStatus;
    }

    private void ofTokens(Operation operation) {
        boolean isForManagement = takes(operation, ApiDocument.MANAGEMENT);
        boolean isForAccounts = takes(operation, ApiDocument.ACCOUNT);
        if (isForAccounts) {
            add("400", "account_center.not_enabled");
        }
        if (isForManagement || isForAccounts) {
            add("401", isForManagement ? NO_MANAGEMENT_TOKEN : NO_OWN_TOKEN);
            add("403", "auth.forbidden");
        }
    }

    private void ofInteractions(String path, Operation operation) {
        if (takes(operation, ApiDocument.INTERACTION)) {
            add("400", "session.not_found");
            if (path.startsWith(EXPERIENCE) && !BEFORE_IT_BEGINS.contains(path)) {
                add("404", "session.interaction_not_found");
            }
        }
    }

    private static boolean takes(Operation operation, String scheme) {
        return operation.getSecurity().stream().anyMatch(any -> any.containsKey(scheme));
    }

    private void ofParameter(Parameter parameter) {
        String name = parameter.get$ref() == null ? parameter.getName()
                : parameter.get$ref().substring(REFERENCE.length());
        switch (name) {
            case "page" -> add("400", "guard.invalid_pagination");
            case "search" -> add("400", "request.invalid_input", "search.too_broad");
            case "sort" -> add("400", "request.invalid_input");
            case AsOf.PARAMETER -> {
                add("400", "guard.invalid_input", "history.unsupported_query");
                add("404", "entity.not_found");
            }
            case "fields" -> add("400", "guard.invalid_input");
            case "If-Match" -> add("412", "consistency.version_conflict");
            case "Keystory-Min-Position" -> add("503", READ_UNAVAILABLE);
            default -> { }
        }
    }

    private void add(String status, String... codes) {
        add(status, List.of(codes));
    }

    private void add(String status, Iterable<String> codes) {
        codes.forEach(byStatus.computeIfAbsent(status, any -> new TreeSet<>())::add);
    }

    private static Set<String> with(Set<String> codes, String one) {
        Set<String> more = new TreeSet<>(codes);
        more.add(one);
        return Set.copyOf(more);
    }
}

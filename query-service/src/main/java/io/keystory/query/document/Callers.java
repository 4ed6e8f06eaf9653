package io.keystory.query.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.stream.Stream;

/** Says which token an operation needs; it follows from its path. */
final class Callers {

    private static final List<String> NOBODY_IN_PARTICULAR = List.of("/api/experience", "/api/interaction",
            "/api/.well-known", "/api/status", "/api/setup", "/api/swagger.json", "/api/docs",
            "/api/saml", "/api/authn", "/api/saml-applications/{id}/metadata", "/api/saml-applications/{id}/callback");
    private static final List<String> ONESELF = List.of("/api/my-account", "/api/verifications");

    private Callers() {}

    static void describe(String path, Operation operation) {
        if (!path.startsWith("/api/") || isBelow(path, NOBODY_IN_PARTICULAR)) {
            return;
        }
        operation.setSecurity(List.of(new SecurityRequirement().addList(
                isBelow(path, ONESELF) ? ApiDocument.ACCOUNT : ApiDocument.MANAGEMENT)));
    }

    private static boolean isBelow(String path, List<String> roots) {
        return roots.stream().flatMap(root -> Stream.of(root, root + "/"))
                .anyMatch(root -> path.equals(root) || root.endsWith("/") && path.startsWith(root));
    }
}

package io.keystory.command.support;

import io.keystory.platform.Ids;

/** Makes what a test needs to have, through the API, and answers the ids. */
public final class Fixtures {

    private final TestClient administrator = TestCommandService.running().administrator();

    /** A user without anything. */
    public String user() {
        return created(administrator.post("/api/users", "{}"));
    }

    /** A user with a password. */
    public String user(String password) {
        return created(administrator.post("/api/users", "{'password': '%s'}".formatted(password)));
    }

    /** A role of a type. */
    public String role(String type) {
        return created(administrator.post("/api/roles",
                "{'name': '%s', 'description': 'd', 'type': '%s'}".formatted(Ids.next(), type)));
    }

    /** An application of a type. */
    public String application(String type) {
        return created(administrator.post("/api/applications", "{'name': 'n', 'type': '%s'}".formatted(type)));
    }

    /** An application of a third party. */
    public String thirdParty(String type) {
        return created(administrator.post("/api/applications",
                "{'name': 'n', 'type': '%s', 'isThirdParty': true}".formatted(type)));
    }

    /** A resource. */
    public String resource() {
        return created(administrator.post("/api/resources",
                "{'name': 'n', 'indicator': 'https://%s.example'}".formatted(Ids.next())));
    }

    /** A scope of a resource. */
    public String scope(String resource) {
        return created(administrator.post(
                "/api/resources/" + resource + "/scopes", "{'name': '%s'}".formatted(Ids.next())));
    }

    /** A scope of organizations. */
    public String organizationScope() {
        return created(administrator.post("/api/organization-scopes", "{'name': '%s'}".formatted(Ids.next())));
    }

    /** A role in organizations, of a type. */
    public String organizationRole(String type) {
        return created(administrator.post(
                "/api/organization-roles", "{'name': '%s', 'type': '%s'}".formatted(Ids.next(), type)));
    }

    /** An organization. */
    public String organization() {
        return created(administrator.post("/api/organizations", "{'name': 'n'}"));
    }

    /** Lets people choose usernames with upper-case letters, as they may at first, or not. */
    public void allowUppercaseUsernames(boolean areAllowed) {
        created(administrator.patch("/api/sign-in-exp", """
                {'usernamePolicy': {'caseSensitive': true, 'minLength': 1, 'maxLength': 128, 'allowedChars':
                    {'lowercase': true, 'uppercase': %s, 'numbers': true, 'underscore': true}}}"""
                .formatted(areAllowed)));
    }

    /** Lets usernames that differ by case only be different ones, as they are at first, or not. */
    public TestClient.Answer usernamesDifferByCase(boolean areDifferent) {
        return administrator.patch("/api/sign-in-exp", """
                {'usernamePolicy': {'caseSensitive': %s, 'minLength': 1, 'maxLength': 128, 'allowedChars':
                    {'lowercase': true, 'uppercase': true, 'numbers': true, 'underscore': true}}}"""
                .formatted(areDifferent));
    }

    private static String created(TestClient.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.body());
        }
        return answer.text("id");
    }
}

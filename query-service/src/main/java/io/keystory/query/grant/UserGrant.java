package io.keystory.query.grant;

/** A grant as the Management API shows it; {@code expiresAt} is epoch ms, what is in the payload is in seconds. */
public record UserGrant(String id, Payload payload, long expiresAt, GrantedApplication application) {

    static UserGrant of(String id, String userId, String applicationId, String name, long createdAt, long expiresAt) {
        return new UserGrant(id,
                new Payload(expiresAt / 1000, createdAt / 1000, id, "Grant", applicationId, userId),
                expiresAt, new GrantedApplication(applicationId, name));
    }

    /** The grant itself. */
    public record Payload(long exp, long iat, String jti, String kind, String clientId, String accountId) {}

    /** The application that was granted something. */
    public record GrantedApplication(String id, String name) {}
}

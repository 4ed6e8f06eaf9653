package io.keystory.query.audit;

import static io.keystory.query.audit.LogPayloads.error;
import static io.keystory.query.audit.LogPayloads.fields;

import io.keystory.events.grant.GrantId;
import io.keystory.events.token.TokenEvent;
import io.keystory.events.token.TokenEvent.AssertionIssued;
import io.keystory.events.token.TokenEvent.SignOnRequested;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokenRevoked;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import java.util.List;
import java.util.Map;

/** What the audit log tells of tokens that were issued, refused or given back. */
final class TokenPayloads {

    Map<String, Object> of(TokenEvent event) {
        return switch (event) {
            case TokensIssued e -> fields("params", fields("grant_type", e.grantType(), "resource", e.resource(),
                            "organization_id", e.organizationId()),
                    "tokenTypes", e.tokenTypes(), "scope", e.scope(), "grantId", id(e.grantId()),
                    "sessionId", e.sessionId() == null ? null : e.sessionId().value(),
                    "applicationSecret", secret(e.applicationSecret()));
            case TokenExchanged e -> fields("params", fields("subject_token_type", e.subjectTokenType(),
                            "resource", e.resource(), "organization_id", e.organizationId()),
                    "tokenTypes", List.of("AccessToken"), "scope", e.scope(), "grantId", id(e.grantId()),
                    "actorId", e.actorId() == null ? null : e.actorId().value(),
                    "applicationSecret", secret(e.applicationSecret()));
            case TokensRefused e -> fields("error", error(e.code()),
                    "params", fields("grant_type", e.grantType()), "grantId", id(e.grantId()));
            case TokenScriptFailed e -> fields(
                    "error", error("jwt_customizer." + e.reason()), "isBlocked", e.isBlocked());
            case SignOnRequested e -> fields("params", fields("requestId", e.requestId()));
            case AssertionIssued e -> fields("params", fields("responseId", e.responseId()),
                    "grantId", id(e.grantId()), "sessionId", e.sessionId().value());
            case TokenRevoked e -> fields("tokenTypes", List.of(e.tokenType()), "grantId", id(e.grantId()));
            default -> Map.of();
        };
    }

    private static Map<String, Object> secret(String name) {
        return name == null ? null : fields("name", name);
    }

    private static String id(GrantId grant) {
        return grant == null ? null : grant.value();
    }
}

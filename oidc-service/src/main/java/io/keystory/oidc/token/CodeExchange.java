package io.keystory.oidc.token;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.CodeRows.CodeRow;
import io.keystory.oidc.token.FirstTokens.Allowed;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import io.keystory.platform.possession.Confirmation;
import java.util.Optional;

/** Exchanges an authorization code. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3">RFC 6749, 4.1.3</a> */
final class CodeExchange implements GrantType {

    private static final String NAME = "authorization_code";

    private final CodeRows codes;
    private final Users users;
    private final FirstTokens tokens;
    private final TokenJournal journal;
    private final GrantEnding grants;

    CodeExchange(CodeRows codes, Users users, FirstTokens tokens, TokenJournal journal, GrantEnding grants) {
        this.codes = codes;
        this.users = users;
        this.tokens = tokens;
        this.journal = journal;
        this.grants = grants;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenAnswer exchange(TokenRequest request) {
        Client client = request.client();
        Parameters parameters = request.parameters();
        String code = parameters.required("code");
        String redirectUri = parameters.required("redirect_uri");
        CodeRow row = codes.find(code).orElseThrow(CodeExchange::invalid);
        requireClient(row, client);
        requireUnused(row);
        User user = requireLive(row);
        requireRedirectUri(row, redirectUri);
        requireProof(row, client, parameters.one("code_verifier"));
        requireKey(row, request.confirmation());
        TokenTarget target = TokenTarget.of(parameters, row.resources(), row.scopes());
        return issue(request, user, code, row, target);
    }

    private void requireClient(CodeRow row, Client client) {
        if (!row.owner().clientId().value().equals(client.id())) {
            grants.becauseOfMisuse(row.owner(), NAME, "code_of_another_client");
            throw invalid();
        }
    }

    private void requireUnused(CodeRow row) {
        if (row.isConsumed()) {
            throw replayed(row);
        }
    }

    private User requireLive(CodeRow row) {
        return Optional.of(row).filter(CodeRow::isLive)
                .flatMap(live -> users.find(live.owner().userId(), live.userPosition()))
                .orElseThrow(() -> refused(row, "code_expired_or_ended"));
    }

    private void requireRedirectUri(CodeRow row, String redirectUri) {
        if (!row.redirectUri().equals(redirectUri)) {
            throw refused(row, "redirect_uri_mismatch");
        }
    }

    private void requireProof(CodeRow row, Client client, Optional<String> verifier) {
        if (!Pkce.isFulfilled(row.codeChallenge(), verifier, client.isPublic())) {
            throw refused(row, "code_verifier_mismatch");
        }
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-10">RFC 9449, 10</a> */
    private void requireKey(CodeRow row, Confirmation confirmation) {
        if (row.dpopJkt() != null && !Confirmation.key(row.dpopJkt()).equals(confirmation)) {
            throw refused(row, "dpop_key_mismatch");
        }
    }

    private TokenAnswer issue(
            TokenRequest request, User user, String code, CodeRow row, TokenTarget target) {
        Allowed allowed = new Allowed(row.owner(), row.scopes(), row.resources(), row.authentication());
        try {
            return tokens.issue(NAME, request, user, allowed, target, CodeRows.consume(code, new Lost()));
        } catch (Lost e) {
            throw codes.find(code).filter(CodeRow::isConsumed).map(this::replayed).orElseGet(CodeExchange::invalid);
        }
    }

    private ProviderError replayed(CodeRow row) {
        grants.becauseOfMisuse(row.owner(), NAME, "code_replayed");
        return invalid();
    }

    private ProviderError refused(CodeRow row, String code) {
        journal.refused(row.owner(), NAME, code);
        return invalid();
    }

    private static ProviderError invalid() {
        return ProviderError.invalidGrant("The authorization code is not valid: it is unknown, was used, has expired, "
                + "or does not belong to this request.");
    }
}

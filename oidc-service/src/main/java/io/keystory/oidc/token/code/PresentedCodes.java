package io.keystory.oidc.token.code;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.code.CodeRows.CodeRow;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import io.keystory.platform.possession.Confirmation;
import java.util.Optional;
import java.util.function.Supplier;

/** Authorization codes that somebody presents. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3">RFC 6749, 4.1.3</a> */
final class PresentedCodes {

    static final String GRANT_TYPE = "authorization_code";

    private final CodeRows codes;
    private final Users users;
    private final TokenJournal journal;
    private final GrantEnding grants;

    PresentedCodes(CodeRows codes, Users users, TokenJournal journal, GrantEnding grants) {
        this.codes = codes;
        this.users = users;
        this.journal = journal;
        this.grants = grants;
    }

    /** The code, not yet used up; refuses one that this client must not redeem like this. */
    PresentedCode require(
            String code, Client client, String redirectUri, Optional<String> verifier, Confirmation confirmation) {
        CodeRow row = codes.find(code).orElseThrow(PresentedCodes::invalid);
        requireClient(row, client);
        requireUnused(row);
        User user = requireLive(row);
        requireRedirectUri(row, redirectUri);
        requireProof(row, client, verifier);
        requireKey(row, confirmation);
        return new PresentedCode(row, user);
    }

    /** What comes of a code whose guard throws {@link Lost} when somebody else was first: that is a replay. */
    <T> T once(String code, Supplier<T> redeemed) {
        try {
            return redeemed.get();
        } catch (Lost e) {
            throw codes.find(code).filter(CodeRow::isConsumed).map(this::replayed).orElseGet(PresentedCodes::invalid);
        }
    }

    private void requireClient(CodeRow row, Client client) {
        if (!row.owner().clientId().value().equals(client.id())) {
            grants.becauseOfMisuse(row.owner(), GRANT_TYPE, "code_of_another_client");
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

    private ProviderError replayed(CodeRow row) {
        grants.becauseOfMisuse(row.owner(), GRANT_TYPE, "code_replayed");
        return invalid();
    }

    private ProviderError refused(CodeRow row, String code) {
        journal.refused(row.owner(), GRANT_TYPE, code);
        return invalid();
    }

    private static ProviderError invalid() {
        return ProviderError.invalidGrant("The authorization code is not valid: it is unknown, was used, has expired, "
                + "or does not belong to this request.");
    }

    /** A code that may be redeemed, and whose it is. */
    record PresentedCode(CodeRow row, User user) {}
}

package io.keystory.events.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts about tokens that need no decision; they live in a journal beside the token rows. */
public sealed interface TokenEvent extends DomainEvent {

    JournalId journalId();

    /** Whom it is about; null for machine clients. */
    UserId userId();

    @Override
    default StreamId stream() {
        return journalId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.ofNullable(userId()).map(user -> SubjectId.of(user.stream()));
    }

    /** An authorization code was issued. */
    @EventType(value = "token.code_issued", category = Category.ACTIVITY)
    record AuthorizationCodeIssued(
            JournalId journalId, UserId userId, ApplicationId applicationId, GrantId grantId, SessionId sessionId)
            implements TokenEvent {}

    /** A service provider sent somebody to sign in, in a SAML request that bears this id. */
    @EventType(value = "token.sign_on_requested", category = Category.ACTIVITY)
    record SignOnRequested(JournalId journalId, ApplicationId applicationId, String requestId) implements TokenEvent {

        @Override
        public UserId userId() {
            return null;
        }
    }

    /** A service provider was told in a SAML response who signed in; the response bears this id. */
    @EventType(value = "token.assertion_issued", category = Category.ACTIVITY)
    record AssertionIssued(
            JournalId journalId,
            UserId userId,
            ApplicationId applicationId,
            GrantId grantId,
            SessionId sessionId,
            String responseId) implements TokenEvent {}

    /** A device asked for tokens; {@code expiresAt} (epoch ms) is until when somebody can allow it. */
    @EventType(value = "token.device_code_issued", category = Category.ACTIVITY)
    record DeviceCodeIssued(
            JournalId journalId,
            ApplicationId applicationId,
            String deviceCodeId,
            String scope,
            List<String> resources,
            long expiresAt) implements TokenEvent {

        @Override
        public UserId userId() {
            return null;
        }
    }

    /** Somebody let a device in. */
    @EventType(value = "token.device_code_approved", category = Category.ACTIVITY)
    record DeviceCodeApproved(
            JournalId journalId,
            UserId userId,
            ApplicationId applicationId,
            GrantId grantId,
            SessionId sessionId,
            String deviceCodeId) implements TokenEvent {}

    /** Somebody did not let a device in; null when nobody was signed in. */
    @EventType(value = "token.device_code_refused", category = Category.ACTIVITY)
    record DeviceCodeRefused(
            JournalId journalId, @Nullable UserId userId, ApplicationId applicationId, String deviceCodeId)
            implements TokenEvent {}

    /**
     * Tokens were issued.
     *
     * @param grantType as in the token request
     * @param tokenTypes such as AccessToken, RefreshToken, IdToken
     * @param resource the audience of a JWT access token, or null for an opaque one
     * @param applicationSecret the name of the secret that the application showed, or null when it showed none
     */
    @EventType(value = "token.issued", version = 2, category = Category.ACTIVITY)
    record TokensIssued(
            JournalId journalId,
            @Nullable UserId userId,
            ApplicationId applicationId,
            @Nullable GrantId grantId,
            @Nullable SessionId sessionId,
            String grantType,
            List<String> tokenTypes,
            @Nullable String scope,
            @Nullable String resource,
            @Nullable String organizationId,
            @Nullable String applicationSecret) implements TokenEvent {}

    /**
     * Somebody may act for the user: a subject token was made, to be exchanged once.
     *
     * @param context what the access token's script is told about why; empty when nothing was given
     * @param expiresAt epoch ms
     */
    @EventType(value = "token.subject_token_issued", category = Category.ACTIVITY)
    record SubjectTokenIssued(
            JournalId journalId,
            UserId userId,
            String subjectTokenId,
            @PersonalData Map<String, Object> context,
            long expiresAt) implements TokenEvent {}

    /**
     * A token was exchanged for an access token of another client, or for another audience.
     *
     * @param subjectTokenType what was presented, as in the token request
     * @param subjectTokenId the id of a subject token or a personal access token, or null for an access token
     * @param actorId who acts for the user, or null when nobody was named
     * @param resource the audience of a JWT access token, or null for an opaque one
     * @param applicationSecret the name of the secret that the application showed, or null when it showed none
     */
    @EventType(value = "token.exchanged", version = 2, category = Category.ACTIVITY)
    record TokenExchanged(
            JournalId journalId,
            UserId userId,
            ApplicationId applicationId,
            GrantId grantId,
            String subjectTokenType,
            @Nullable String subjectTokenId,
            @Nullable UserId actorId,
            @Nullable String scope,
            @Nullable String resource,
            @Nullable String organizationId,
            @Nullable String applicationSecret) implements TokenEvent {}

    /** A request for tokens was refused; {@code code} is the stable error code. */
    @EventType(value = "token.refused", category = Category.ACTIVITY)
    record TokensRefused(
            JournalId journalId,
            @Nullable UserId userId,
            @Nullable ApplicationId applicationId,
            @Nullable GrantId grantId,
            String grantType,
            String code) implements TokenEvent {}

    /**
     * The script that adds claims to access tokens failed, or denied access.
     *
     * @param customizer which script
     * @param reason denied, error, time or busy
     * @param isBlocked whether no token was issued
     */
    @EventType(value = "token.script_failed", category = Category.ACTIVITY)
    record TokenScriptFailed(
            JournalId journalId,
            @Nullable UserId userId,
            ApplicationId applicationId,
            String customizer,
            String reason,
            boolean isBlocked) implements TokenEvent {}

    /** A token that had ended was shown to somebody who asked whether it is good; {@code applicationId} is who asked. */
    @EventType(value = "token.inactive_introspected", category = Category.ACTIVITY)
    record InactiveIntrospected(
            JournalId journalId, UserId userId, ApplicationId applicationId, GrantId grantId, String tokenType)
            implements TokenEvent {}

    /** A client gave a token back. */
    @EventType(value = "token.revoked", category = Category.ACTIVITY)
    record TokenRevoked(
            JournalId journalId,
            @Nullable UserId userId,
            @Nullable ApplicationId applicationId,
            @Nullable GrantId grantId,
            String tokenType)
            implements TokenEvent {}
}

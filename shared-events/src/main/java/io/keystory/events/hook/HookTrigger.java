package io.keystory.events.hook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a hook can be told of; the API calls it an event. */
public enum HookTrigger {
    @JsonProperty("PostRegister") POST_REGISTER("PostRegister"),
    @JsonProperty("PostSignIn") POST_SIGN_IN("PostSignIn"),
    @JsonProperty("PostSignInAdaptiveMfaTriggered") POST_SIGN_IN_ADAPTIVE_MFA_TRIGGERED("PostSignInAdaptiveMfaTriggered"),
    @JsonProperty("PostResetPassword") POST_RESET_PASSWORD("PostResetPassword"),
    @JsonProperty("User.Created") USER_CREATED("User.Created"),
    @JsonProperty("User.Deleted") USER_DELETED("User.Deleted"),
    @JsonProperty("User.Data.Updated") USER_DATA_UPDATED("User.Data.Updated"),
    @JsonProperty("User.SuspensionStatus.Updated") USER_SUSPENSION_STATUS_UPDATED("User.SuspensionStatus.Updated"),
    @JsonProperty("Role.Created") ROLE_CREATED("Role.Created"),
    @JsonProperty("Role.Deleted") ROLE_DELETED("Role.Deleted"),
    @JsonProperty("Role.Data.Updated") ROLE_DATA_UPDATED("Role.Data.Updated"),
    @JsonProperty("Role.Scopes.Updated") ROLE_SCOPES_UPDATED("Role.Scopes.Updated"),
    @JsonProperty("Scope.Created") SCOPE_CREATED("Scope.Created"),
    @JsonProperty("Scope.Deleted") SCOPE_DELETED("Scope.Deleted"),
    @JsonProperty("Scope.Data.Updated") SCOPE_DATA_UPDATED("Scope.Data.Updated"),
    @JsonProperty("Organization.Created") ORGANIZATION_CREATED("Organization.Created"),
    @JsonProperty("Organization.Deleted") ORGANIZATION_DELETED("Organization.Deleted"),
    @JsonProperty("Organization.Data.Updated") ORGANIZATION_DATA_UPDATED("Organization.Data.Updated"),
    @JsonProperty("Organization.Membership.Updated") ORGANIZATION_MEMBERSHIP_UPDATED("Organization.Membership.Updated"),
    @JsonProperty("OrganizationRole.Created") ORGANIZATION_ROLE_CREATED("OrganizationRole.Created"),
    @JsonProperty("OrganizationRole.Deleted") ORGANIZATION_ROLE_DELETED("OrganizationRole.Deleted"),
    @JsonProperty("OrganizationRole.Data.Updated") ORGANIZATION_ROLE_DATA_UPDATED("OrganizationRole.Data.Updated"),
    @JsonProperty("OrganizationRole.Scopes.Updated") ORGANIZATION_ROLE_SCOPES_UPDATED("OrganizationRole.Scopes.Updated"),
    @JsonProperty("OrganizationScope.Created") ORGANIZATION_SCOPE_CREATED("OrganizationScope.Created"),
    @JsonProperty("OrganizationScope.Deleted") ORGANIZATION_SCOPE_DELETED("OrganizationScope.Deleted"),
    @JsonProperty("OrganizationScope.Data.Updated") ORGANIZATION_SCOPE_DATA_UPDATED("OrganizationScope.Data.Updated"),
    @JsonProperty("Identifier.Lockout") IDENTIFIER_LOCKOUT("Identifier.Lockout"),
    @JsonProperty("Message.RateLimited") MESSAGE_RATE_LIMITED("Message.RateLimited"),
    @JsonProperty("Grant.LimitExceeded") GRANT_LIMIT_EXCEEDED("Grant.LimitExceeded");

    private final String wireName;

    HookTrigger(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the API, such as {@code User.Created}. */
    public String wireName() {
        return wireName;
    }
}

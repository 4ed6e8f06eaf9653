package io.keystory.command.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Map;

/** What decisions about a grant need to know. */
record GrantState(
        UserId userId,
        ApplicationId applicationId,
        List<String> scopes,
        Map<String, List<String>> resourceScopes,
        boolean isRevoked) {}

package io.keystory.query.account;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.DeletionRequest;
import io.keystory.platform.security.AccountToken;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads whether one asked for the end of one's account; also while the account centre is closed, so that it can be taken back. */
@RestController
@Tag(name = "my-account")
@ReadsFrom(UserReads.MODEL)
public class MyDeletionRequestController {

    private static final String SCOPE = "profile";

    private final UserQueries users;

    MyDeletionRequestController(UserQueries users) {
        this.users = users;
    }

    @GetMapping("/api/my-account/deletion-request")
    @Operation(summary = "Say when one asked for the end of one's account, and when it comes by itself",
            operationId = "getMyDeletionRequest")
    DeletionRequest get(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        OwnAccess.requireScope(token, SCOPE);
        return users.view(token.userId()).map(DeletionRequest::of)
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }
}

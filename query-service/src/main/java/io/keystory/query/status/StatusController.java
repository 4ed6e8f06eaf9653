package io.keystory.query.status;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Documents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says that the API answers, and whether an administrator exists; anybody may ask. */
@RestController
public class StatusController {

    private static final String ADMINISTRATOR = "select exists (select from read.user_role where role_id = ?)";

    private final Documents documents;

    StatusController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that the API answers", operationId = "getStatus")
    @Tag(name = "status")
    void status() {}

    @GetMapping("/api/setup")
    @Operation(summary = "Say whether an administrator exists", operationId = "getSetup")
    @Tag(name = "setup")
    @ReadsFrom("user-role")
    Setup setup() {
        return new Setup(documents.value(ADMINISTRATOR, Boolean.class, BuiltInRoles.ADMINISTRATOR.value())
                .orElse(false));
    }

    /** How far the installation is set up. */
    record Setup(boolean administratorExists) {}
}

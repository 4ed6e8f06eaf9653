package io.keystory.query.person;

import io.keystory.events.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Hands out what is held about a person. */
@RestController
@Tag(name = "users")
class ExportController {

    private final PersonExports exports;

    ExportController(PersonExports exports) {
        this.exports = exports;
    }

    @GetMapping(path = "/api/users/{userId}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Export everything that is held about a person", operationId = "exportUser", description = """
            The user as they are now (null when deleted), open sessions and grants, and every event about them, their \
            own first, then those of the sign-ins that knew them and of what was sent to their addresses: messages, \
            codes, invitations and one-time tokens. After an erasure personal fields are null, and `erased` says so. \
            Takes the scope `read:personal-data`. The export is recorded.""")
    @ApiResponse(responseCode = "200", description = "Everything", content = @Content(
            schema = @Schema(implementation = PersonExport.class)))
    void export(@PathVariable UserId userId, Authentication caller, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        exports.require(userId);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"person.json\"");
        exports.write(userId, caller, response.getOutputStream());
    }
}

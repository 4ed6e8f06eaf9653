package io.keystory.query.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.UserId;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.past.ErasedPersons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what a user allowed applications. */
@RestController
@Tag(name = "users")
@ReadsFrom(GrantReads.MODEL)
@AsOf(besides = "application")
class GrantController {

    private final GrantQueries grants;
    private final ErasedPersons persons;

    GrantController(GrantQueries grants, ErasedPersons persons) {
        this.grants = grants;
        this.persons = persons;
    }

    @GetMapping("/api/users/{userId}/grants")
    @Operation(summary = "List what a user allowed applications, newest first", operationId = "listUserGrants")
    Grants list(@PathVariable String userId, @RequestParam(required = false) String appType) {
        return new Grants(grants.of(userId, appType),
                ErasedPersons.mark(persons.isErased(UserId.STREAM_TYPE, userId)));
    }

    /** A user's grants; {@code erased} is true of who was erased, and left out otherwise. */
    record Grants(List<UserGrant> grants, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {}
}

package io.keystory.query.user;

import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Documents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which usernames would be one if case did not count. */
@RestController
@Tag(name = "sign-in-exp")
@ReadsFrom(UserReads.MODEL)
class UsernameConflictController {

    private static final String GROUPS = """
            from (select lower(username) as username, array_agg(id order by id) as ids from read.user
                  where username is not null group by lower(username) having count(*) > 1) conflict""";

    private final Documents documents;

    UsernameConflictController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/sign-in-exp/username-policy/case-sensitivity-conflicts")
    @Operation(summary = "Tell which usernames differ by case only", operationId = "getUsernameCaseConflicts")
    Conflicts conflicts(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        List<Conflict> samples = documents.rows("select username, ids " + GROUPS + " order by username limit ?",
                (row, n) -> new Conflict(row.getString(1), List.of((String[]) row.getArray(2).getArray())), limit);
        return new Conflicts(documents.value("select count(*) " + GROUPS, Long.class).orElse(0L), samples);
    }

    /** How many there are, and the first of them. */
    record Conflicts(long totalConflicts, List<Conflict> samples) {}

    /** The users whose usernames are the same in lower case. */
    record Conflict(String usernameLower, List<String> userIds) {}
}

package io.keystory.query.dashboard;

import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the dashboard's figures. */
@RestController
@RequestMapping("/api/dashboard")
@Tag(name = "dashboard")
@ReadsFrom(UserReads.MODEL)
public class DashboardController {

    private final UserQueries users;

    DashboardController(UserQueries users) {
        this.users = users;
    }

    @GetMapping("/users/total")
    @Operation(summary = "Count all users", operationId = "getTotalUserCount")
    TotalUsers total() {
        return new TotalUsers(users.total());
    }

    /** How many users there are. */
    record TotalUsers(long totalUserCount) {}
}

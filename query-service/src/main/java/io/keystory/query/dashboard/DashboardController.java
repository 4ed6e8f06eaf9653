package io.keystory.query.dashboard;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.audit.LogReads;
import io.keystory.query.dashboard.Dashboard.NewUsers;
import io.keystory.query.dashboard.Dashboard.UsersActive;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the dashboard's figures. */
@RestController
@RequestMapping("/api/dashboard/users")
@Tag(name = "dashboard")
@ReadsFrom(UserReads.MODEL)
public class DashboardController {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final UserQueries users;
    private final Dashboard dashboard;

    DashboardController(UserQueries users, Dashboard dashboard) {
        this.users = users;
        this.dashboard = dashboard;
    }

    @GetMapping("/total")
    @Operation(summary = "Count all users", operationId = "getTotalUserCount")
    TotalUsers total() {
        return new TotalUsers(users.total());
    }

    @GetMapping("/new")
    @Operation(summary = "Count new users, today and in a week", operationId = "getNewUserCounts")
    NewUsers newUsers() {
        return dashboard.newUsers();
    }

    @GetMapping("/active")
    @Operation(summary = "Count active users by day, week and month", operationId = "getActiveUserCounts")
    @ReadsFrom(LogReads.MODEL)
    UsersActive active(
            @Parameter(description = "The last day that counts (UTC), today when absent.", example = "2026-11-26")
            @RequestParam(required = false) @Pattern(regexp = DAY) String date) {
        return dashboard.active(date == null ? dashboard.today() : day(date));
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw KeystoryException.invalidInput("date", "must be a day, such as 2026-11-26");
        }
    }

    /** How many users there are. */
    record TotalUsers(long totalUserCount) {}
}

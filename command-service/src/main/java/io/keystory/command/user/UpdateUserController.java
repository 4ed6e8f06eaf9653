package io.keystory.command.user;

import io.keystory.events.user.Profile;
import io.keystory.events.user.ProfileChanges;
import io.keystory.events.user.UserCommand.MergeCustomData;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes what is known about a user. */
@RestController
@Tag(name = "users")
final class UpdateUserController {

    private final Commands commands;
    private final UserAnswers answers;

    UpdateUserController(Commands commands, UserAnswers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    @PatchMapping("/api/users/{userId}")
    @Operation(summary = "Change a user", operationId = "updateUser")
    UserView update(@PathVariable UserId userId, @Valid @RequestBody UserChanges body) {
        commands.send(body.of(userId));
        return answers.of(userId);
    }

    /** Merges top-level keys; those that are absent stay. */
    @PatchMapping("/api/users/{userId}/custom-data")
    @Operation(summary = "Change the custom data of a user", operationId = "updateUserCustomData")
    Map<String, Object> updateCustomData(@PathVariable UserId userId, @Valid @RequestBody NewCustomData body) {
        commands.send(new MergeCustomData(userId, body.customData()));
        return answers.withoutSignIns(userId).customData();
    }

    /** Changes single claims; those that are absent stay, null removes. */
    @PatchMapping("/api/users/{userId}/profile")
    @Operation(summary = "Change the profile of a user", operationId = "updateUserProfile")
    Profile updateProfile(@PathVariable UserId userId, @Valid @RequestBody NewProfile body) {
        commands.send(new UpdateProfile(userId, body.profile()));
        return answers.withoutSignIns(userId).profile();
    }

    record NewCustomData(@NotNull Map<String, Object> customData) {}

    record NewProfile(@NotNull ProfileChanges profile) {}
}

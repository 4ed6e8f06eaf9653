package io.keystory.command.application.access;

import io.keystory.command.application.answer.ApplicationAnswers;
import io.keystory.events.application.AccessRules;
import io.keystory.events.application.ApplicationCommand.ChangeAccessRules;
import io.keystory.events.application.ApplicationId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says who may use an application where access to it is limited. */
@RestController
@Tag(name = "applications")
final class AccessControlController {

    private final Commands commands;
    private final ApplicationAnswers answers;
    private final AccessRuleTargets targets;

    AccessControlController(Commands commands, ApplicationAnswers answers, AccessRuleTargets targets) {
        this.commands = commands;
        this.answers = answers;
        this.targets = targets;
    }

    @PutMapping("/api/applications/{applicationId}/access-control")
    @Operation(summary = "Replace who may use an application", operationId = "replaceApplicationAccessControl")
    AccessRules replace(@PathVariable ApplicationId applicationId, @Valid @RequestBody GivenAccessRules body) {
        answers.of(applicationId);
        AccessRules rules = body.rules();
        targets.require(rules);
        commands.send(new ChangeAccessRules(applicationId, rules));
        return answers.of(applicationId).accessRules();
    }
}

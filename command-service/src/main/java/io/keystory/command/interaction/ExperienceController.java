package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.command.interaction.account.Identification;
import io.keystory.command.interaction.submission.Submission;
import io.keystory.events.action.ActionType;
import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.platform.domain.Endpoints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The life of an interaction: begin, switch, identify, submit. */
@RestController
@RequestMapping("/api/experience")
@Tag(name = "Experience")
class ExperienceController {

    private final CurrentInteraction current;
    private final Identification identification;
    private final Submission submission;
    private final TrustedBrowsers browsers;
    private final SignInRatings ratings;
    private final SignInRules rules;
    private final CaptchaGate captcha;
    private final Commands commands;
    private final Endpoints endpoints;
    private final Clock clock;

    ExperienceController(CurrentInteraction current, Identification identification, Submission submission,
            TrustedBrowsers browsers, SignInRatings ratings, SignInRules rules, CaptchaGate captcha,
            Commands commands, Endpoints endpoints, Clock clock) {
        this.current = current;
        this.identification = identification;
        this.submission = submission;
        this.browsers = browsers;
        this.ratings = ratings;
        this.rules = rules;
        this.captcha = captcha;
        this.commands = commands;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Begin, or begin anew", operationId = "beginInteraction")
    void begin(@Valid @RequestBody KindBody body, HttpServletRequest request) {
        InteractionId interaction = current.id(request);
        Optional<Command> passed = captcha.judged(interaction, body.captchaToken());
        commands.sendTogether(Stream.concat(
                Stream.of(new ChooseKind(interaction, body.interactionEvent(), clock.instant())),
                passed.stream()).toList());
    }

    @PutMapping("/interaction-event")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Switch between signing in and registering", operationId = "switchInteraction")
    void change(@Valid @RequestBody KindBody body, HttpServletRequest request) {
        InteractionId interaction = current.id(request);
        rules.requireAllowed(body.interactionEvent(), () -> current.begun(request));
        commands.send(new ChangeKind(interaction, body.interactionEvent(), clock.instant()));
    }

    @PostMapping("/identification")
    @Operation(summary = "Say who the person is, or create their account", operationId = "identify")
    @ApiResponse(responseCode = "201", description = "The account was created")
    @ApiResponse(responseCode = "204", description = "The person is known")
    ResponseEntity<Void> identify(
            @Valid @RequestBody(required = false) IdentificationBody body, HttpServletRequest request) {
        CurrentInteraction.Begun begun =
                current.begunWithSettings(request, ActionType.POST_FIRST_FACTOR_VERIFICATION);
        String verificationId = body == null ? null : body.verificationId();
        if (begun.interaction().kind() == InteractionKind.REGISTER) {
            unlessDone(() -> identification.register(begun, verificationId),
                    () -> identification.isMade(current.begun(request), verificationId));
            return ResponseEntity.status(HttpStatus.CREATED).build();
        }
        identification.identify(begun, verificationId, body != null && body.isLinking());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/submit")
    @Operation(summary = "Hand the interaction back to the provider", operationId = "submitInteraction")
    SubmitAnswer submit(HttpServletRequest request) {
        CurrentInteraction.Begun begun = current.endingWithSettings(request);
        if (begun.interaction().isHandedBack()) {
            return answer(begun.interaction(), request);
        }
        if (begun.interaction().kind() != InteractionKind.FORGOT_PASSWORD) {
            captcha.require(begun.experience(), begun.interaction());
        }
        InteractionView interaction = ratings.rated(
                browsers.recognized(begun.interaction(), begun.experience(), request), begun.experience());
        unlessDone(() -> submission.submit(interaction, begun.experience(), begun.script()),
                () -> current.live(request).isHandedBack());
        ratings.submitted(interaction);
        return answer(interaction, request);
    }

    /** Of two who ask for the same at one moment the later finds it done, which is no refusal. */
    private static void unlessDone(Runnable step, BooleanSupplier isDone) {
        try {
            step.run();
        } catch (KeystoryException refusal) {
            if (!isDone.getAsBoolean()) {
                throw refusal;
            }
        }
    }

    private SubmitAnswer answer(InteractionView submitted, HttpServletRequest request) {
        return submitted.kind() == InteractionKind.FORGOT_PASSWORD || submitted.hasRecovered()
                ? SubmitAnswer.NOWHERE : new SubmitAnswer(endpoints.origin(request) + "/oidc/auth/" + submitted.id());
    }

    @GetMapping("/interaction")
    @Operation(summary = "What is known so far, without secrets", operationId = "getInteraction")
    InteractionAnswer state(HttpServletRequest request) {
        CurrentInteraction.Begun begun = current.begunWithSettings(request);
        return InteractionAnswer.of(begun.interaction(),
                browsers.offered(begun.interaction(), begun.experience()).orElse(null));
    }

    record KindBody(@NotNull InteractionKind interactionEvent, @Size(max = 4096) String captchaToken) {}

    record IdentificationBody(String verificationId, Boolean linkSocialIdentity) {

        boolean isLinking() {
            return Boolean.TRUE.equals(linkSocialIdentity);
        }
    }

    /** Where the browser goes on; nowhere after a password was replaced, since that signs nobody in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubmitAnswer(String redirectTo) {

        static final SubmitAnswer NOWHERE = new SubmitAnswer(null);
    }
}

package io.keystory.command.verification.code;

import io.keystory.command.user.IdentifierForms;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.language.WantedLanguages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends codes for services that want to know whether somebody receives them, and checks them. */
@RestController
@RequestMapping("/api/verification-codes")
@Tag(name = "verification-codes")
final class VerificationCodeController {

    private static final String SCOPE = "management-api";
    private static final String EMAIL = "\\S+@\\S+\\.\\S+";
    private static final String PHONE = "\\d+";

    private final VerificationCodes codes;

    VerificationCodeController(VerificationCodes codes) {
        this.codes = codes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send a verification code", operationId = "createVerificationCode")
    void send(@Valid @RequestBody Wanted body, HttpServletRequest request) {
        codes.send(SCOPE, recipient(body.email(), body.phone()), MessagePurpose.GENERIC,
                WantedLanguages.tags(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Verify a code", operationId = "verifyVerificationCode")
    void verify(@Valid @RequestBody Given body) {
        codes.verify(SCOPE, recipient(body.email(), body.phone()), body.verificationCode(), List.of());
    }

    private static Recipient recipient(String email, String phone) {
        if (email == null && phone == null) {
            throw KeystoryException.invalidInput("email or phone says who gets the code");
        }
        return email == null ? new Recipient(ConnectorType.SMS, phone) : new Recipient(ConnectorType.EMAIL, email);
    }

    record Wanted(
            @Nullable @Size(max = 128) @Pattern(regexp = EMAIL, message = IdentifierForms.AN_EMAIL) String email,
            @Nullable @Size(max = 20) @Pattern(regexp = PHONE, message = IdentifierForms.A_PHONE) String phone) {}

    record Given(
            @Nullable @Size(max = 128) @Pattern(regexp = EMAIL, message = IdentifierForms.AN_EMAIL) String email,
            @Nullable @Size(max = 20) @Pattern(regexp = PHONE, message = IdentifierForms.A_PHONE) String phone,
            @NotBlank @Size(max = 256) String verificationCode) {}
}

package io.keystory.command.message;

import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.message.MessagePurpose;

/** What messages say when nobody has said what they should. */
final class BuiltInTexts {

    private static final String CODE =
            "Your verification code is {{code}}. It is good for a few minutes; give it to nobody.";

    private BuiltInTexts() {}

    static EmailTemplateDetails of(MessagePurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> plain("Your sign-in code: {{code}}", CODE);
            case REGISTER -> plain("Confirm your address: {{code}}", CODE);
            case FORGOT_PASSWORD -> plain("Your code for a new password: {{code}}", CODE);
            case ORGANIZATION_INVITATION -> plain("You are invited to {{organization.name}}",
                    "You are invited to {{organization.name}}. Follow this link to join: {{link}} {{code}}");
            case CREDENTIALS_CHANGED -> plain("{{subject}}", "{{text}}");
            case GENERIC, USER_PERMISSION_VALIDATION, BIND_NEW_IDENTIFIER, MFA_VERIFICATION, BIND_MFA ->
                plain("Your verification code: {{code}}", CODE);
        };
    }

    private static EmailTemplateDetails plain(String subject, String content) {
        return new EmailTemplateDetails(subject, content, "text/plain", null, null);
    }
}

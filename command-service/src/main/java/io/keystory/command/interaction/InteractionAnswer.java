package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import java.util.List;
import java.util.Map;

/** An interaction as its page may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionAnswer(
        InteractionKind interactionEvent,
        String userId,
        Map<String, Object> profile,
        List<VerificationAnswer> verificationRecords) {

    /** A verification without what it proves by. */
    record VerificationAnswer(String id, String type, Identifier identifier, boolean verified) {}

    static InteractionAnswer of(InteractionView view) {
        return new InteractionAnswer(view.kind(), view.userId(), profile(view),
                view.verifications().stream().map(InteractionAnswer::verification).toList());
    }

    private static Map<String, Object> profile(InteractionView view) {
        return view.profile().username() == null ? Map.of() : Map.of("username", view.profile().username());
    }

    private static VerificationAnswer verification(InteractionView.Verification verification) {
        String type = switch (verification.type()) {
            case PASSWORD -> "Password";
            case NEW_PASSWORD_IDENTITY -> "NewPasswordIdentity";
        };
        return new VerificationAnswer(verification.id(), type, verification.identifier(), true);
    }
}

package io.keystory.command.message;

import io.keystory.command.message.sender.Delivery;
import io.keystory.command.message.sender.DeliveryFailure;
import io.keystory.command.message.sender.Senders;
import io.keystory.command.user.IdentifierForms;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactories;
import io.keystory.platform.connector.ConnectorFactory;
import io.keystory.platform.language.WantedLanguages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tries a configuration out by sending a message at once; nothing of it is kept. */
@RestController
@Tag(name = "connectors")
final class ConnectorTestController {

    private static final Map<String, Object> PAYLOAD = Map.of("code", "000000");

    private final MessageTexts texts;
    private final Senders senders;

    ConnectorTestController(MessageTexts texts, Senders senders) {
        this.texts = texts;
        this.senders = senders;
    }

    @PostMapping("/api/connectors/{factoryId}/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send a test message with a configuration", operationId = "createConnectorTest")
    void test(@PathVariable String factoryId, @Valid @RequestBody Trial body) {
        ConnectorFactory factory = ConnectorFactories.find(factoryId)
                .orElseThrow(() -> new KeystoryException("connector.not_found", 404));
        Recipient recipient = body.recipient();
        if (factory.type() != recipient.channel()) {
            throw new KeystoryException("connector.unexpected_type", 400);
        }
        factory.check(body.config());
        List<String> languages = WantedLanguages.tags(body.locale(), null);
        try {
            senders.send(factoryId, new Delivery(
                    texts.of(recipient, MessagePurpose.GENERIC, PAYLOAD, languages, body.config()), body.config()));
        } catch (DeliveryFailure failure) {
            throw new KeystoryException("connector.general", 400, Map.of("reason", failure.reason()));
        }
    }

    record Trial(
            @Nullable @Size(max = 20) @Pattern(regexp = "\\d+", message = IdentifierForms.A_PHONE) String phone,
            @Nullable @Size(max = 128) @Pattern(regexp = "\\S+@\\S+\\.\\S+", message = IdentifierForms.AN_EMAIL)
            String email,
            @NotNull Map<String, Object> config,
            @Nullable @Size(max = 16) String locale) {

        Recipient recipient() {
            if (phone == null && email == null) {
                throw KeystoryException.invalidInput("phone or email says who gets the message");
            }
            return email == null ? new Recipient(ConnectorType.SMS, phone) : new Recipient(ConnectorType.EMAIL, email);
        }
    }
}

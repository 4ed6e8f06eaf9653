package io.keystory.command.message.sender;

import io.keystory.command.message.sender.Senders.Sender;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.Outbound.Answer;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Hands messages to services that take one in one request. */
final class HttpSender implements Sender {

    private final Outbound outbound;
    private final Service service;
    private final Check check;

    HttpSender(Outbound outbound, Service service) {
        this(outbound, service, answer -> { });
    }

    /** @param check for a service that may say no with a status of 2xx */
    HttpSender(Outbound outbound, Service service, Check check) {
        this.outbound = outbound;
        this.service = service;
        this.check = check;
    }

    @Override
    public void send(Delivery delivery) throws DeliveryFailure {
        HttpMessage request = service.of(delivery);
        try {
            Answer answer = outbound.post(
                    URI.create(request.to()), request.headers(), request.contentType(), request.body());
            if (answer.status() / 100 != 2) {
                throw refused(answer.status());
            }
            check.of(answer);
        } catch (IllegalArgumentException e) {
            throw DeliveryFailure.forGood("address_refused");
        } catch (OutboundFailure e) {
            throw DeliveryFailure.forNow(e.reason().name().toLowerCase(Locale.ROOT), e);
        }
    }

    /** A busy or broken service may recover; what it finds wrong with the request stays so. */
    private static DeliveryFailure refused(int status) {
        String reason = "status_" + status;
        return status / 100 == 4 && status != 408 && status != 429
                ? DeliveryFailure.forGood(reason) : DeliveryFailure.forNow(reason);
    }

    /** What a service wants to be sent. */
    interface Service {

        HttpMessage of(Delivery delivery) throws DeliveryFailure;
    }

    /** Whether a service took a message that it did not refuse outright. */
    interface Check {

        void of(Answer answer) throws DeliveryFailure;
    }

    /** The request that a message becomes. */
    record HttpMessage(String to, Map<String, String> headers, String contentType, String body) {}
}

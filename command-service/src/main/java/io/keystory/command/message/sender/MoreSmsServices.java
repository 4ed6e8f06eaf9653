package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import io.keystory.platform.outbound.Outbound.Answer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What services for SMS want to be sent that are most at home in one part of the world. */
final class MoreSmsServices {

    private static final String CHINA = "86";
    /** Codes of YunPian from here on down are faults of its own. */
    private static final int OWN_FAULTS = -50;

    private MoreSmsServices() {}

    /** @see <a href="https://gatewayapi.com/docs/apis/rest/">GatewayAPI, REST</a> */
    static HttpMessage gatewayApi(Delivery delivery) throws DeliveryFailure {
        String text = delivery.message().content();
        return Bodies.json(delivery.optional("endpoint").orElse("https://gatewayapi.com/rest/mtsms"),
                Map.of("Authorization", "Token " + delivery.required("apiToken")),
                Map.of("sender", delivery.required("sender"), "message", text,
                        "encoding", SmsServices.isPlain(text) ? "UTF8" : "UCS2",
                        "recipients", List.of(Map.of("msisdn", delivery.address()))));
    }

    /** @see <a href="https://smsaero.ru/integration/documentation/api/">SMS Aero, API</a> */
    static HttpMessage smsAero(Delivery delivery) throws DeliveryFailure {
        return Bodies.json(delivery.optional("endpoint").orElse("https://gate.smsaero.ru/v2/sms/send"),
                Bodies.basic(delivery.required("email"), delivery.required("apiKey")),
                Map.of("number", delivery.address(), "sign", delivery.required("senderName"),
                        "text", delivery.message().content()));
    }

    /** SMS Aero says in the body whether it took a message. */
    static void requireTakenBySmsAero(Answer answer) throws DeliveryFailure {
        if (!Bodies.read(answer.body()).path("success").asBoolean(false)) {
            throw DeliveryFailure.forGood("refused");
        }
    }

    /**
     * Numbers of mainland China are told without the country's code, others with it where those are let.
     *
     * @see <a href="https://www.yunpian.com/official/document/sms/en/domestic_single_send">YunPian, Sending Single SMS</a>
     */
    static HttpMessage yunPian(Delivery delivery) throws DeliveryFailure {
        boolean isHome = delivery.address().startsWith(CHINA);
        if (!isHome && !Boolean.TRUE.equals(delivery.config().get("enableInternational"))) {
            throw DeliveryFailure.forGood("international_not_enabled");
        }
        return Bodies.form(delivery.optional("endpoint").orElse("https://sms.yunpian.com/v2/sms/single_send.json"), Map.of(),
                Map.of("apikey", delivery.required("apikey"), "text", delivery.message().content(), "mobile",
                        isHome ? delivery.address().substring(CHINA.length()) : "+" + delivery.address()));
    }

    /** YunPian says in the body whether it took a message: 0 where it did. */
    static void requireTakenByYunPian(Answer answer) throws DeliveryFailure {
        JsonNode code = Bodies.read(answer.body()).path("code");
        if (!code.isInt()) {
            throw DeliveryFailure.forGood("refused");
        }
        if (code.asInt() <= OWN_FAULTS) {
            throw DeliveryFailure.forNow("refused_" + code.asInt());
        }
        if (code.asInt() != 0) {
            throw DeliveryFailure.forGood("refused_" + code.asInt());
        }
    }
}

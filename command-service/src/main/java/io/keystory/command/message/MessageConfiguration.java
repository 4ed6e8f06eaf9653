package io.keystory.command.message;

import io.keystory.command.connector.Connectors;
import io.keystory.command.emailtemplate.EmailTemplates;
import io.keystory.command.message.sender.Senders;
import io.keystory.command.sentinel.SendLimits;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.platform.DueWork;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Sweep;
import io.keystory.platform.command.Commands;
import io.keystory.platform.message.DevelopmentInbox;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundConfiguration;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages: how they are ordered, written, and handed over. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DevelopmentInbox.class)
@Import({OutboundConfiguration.class, ConnectorTestController.class})
public class MessageConfiguration {

    private static final int MOST_AT_ONCE = 20;

    @Bean
    MessageTexts messageTexts(EmailTemplates templates, SignInSettings settings) {
        return new MessageTexts(templates, settings);
    }

    @Bean
    MessageOrders messageOrders(Connectors connectors, MessageTexts texts, SendLimits limits,
            Commands commands, DevelopmentInbox inbox, KeystorySettings settings, Clock clock) {
        return new MessageOrders(connectors, texts, limits, commands, inbox.isOpen(settings), clock);
    }

    @Bean
    Senders senders(Outbound outbound) {
        return new Senders(outbound);
    }

    @Bean
    MessageRows messageRows(JdbcClient jdbc) {
        return new MessageRows(jdbc);
    }

    @Bean
    DueWork<MessageRows.Due> messageDelivery(MessageRows rows, Connectors connectors, Senders senders, Commands commands,
            LogReader log, Vault vault, Clock clock) {
        Courier courier = new Courier(connectors, senders, commands, log, vault, clock);
        return new DueWork<>("message-delivery", MOST_AT_ONCE, rows::due, courier::deliver);
    }

    @Bean
    PromptDelivery promptDelivery(DueWork<MessageRows.Due> messageDelivery) {
        return new PromptDelivery(messageDelivery::soon);
    }

    @Bean
    Sweep messageSweep(MessageRows rows) {
        return new Sweep("message-sweep", rows::forget);
    }
}

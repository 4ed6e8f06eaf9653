package io.keystory.command.credentialnotice;

import io.keystory.command.credentialnotice.NoticeQueue.Notice;
import io.keystory.command.message.MessageOrders;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageCommand.OrderMessage;
import io.keystory.events.message.MessageId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserView;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Orders the messages by which people are told of changed credentials, each once. */
final class Notices {

    private static final Duration WORTH = Duration.ofDays(1);
    private static final String NOTHING_SENDS = "connector.not_found";

    private final NoticeQueue queue;
    private final NoticeSetting setting;
    private final Occurrences occurrences;
    private final NoticeTexts texts;
    private final UserAccounts accounts;
    private final MessageOrders messages;
    private final Commands commands;
    private final Clock clock;

    Notices(NoticeQueue queue, NoticeSetting setting, Occurrences occurrences, NoticeTexts texts, UserAccounts accounts,
            MessageOrders messages, Commands commands, Clock clock) {
        this.queue = queue;
        this.setting = setting;
        this.occurrences = occurrences;
        this.texts = texts;
        this.accounts = accounts;
        this.messages = messages;
        this.commands = commands;
        this.clock = clock;
    }

    /** Tells somebody, unless they are gone, suspended or without an address by now, or it is not wanted any more. */
    void tell(Notice notice) {
        Optional<UserView> user = accounts.find(notice.user()).filter(found -> !found.isSuspended());
        boolean isDone = user.isEmpty() || !setting.isOn() || occurrences.isKnown(id(notice, 0).stream());
        Instant now = clock.instant();
        List<Occurrence> told = isDone ? List.of() : occurrences.of(notice).stream()
                .filter(one -> isWorthTelling(one.event(), now)).toList();
        if (!told.isEmpty()) {
            try {
                order(notice, user.get(), told);
            } catch (KeystoryException e) {
                if (!e.code().equals(NOTHING_SENDS)) {
                    throw e;
                }
            }
        }
        queue.done(notice);
    }

    private void order(Notice notice, UserView user, List<Occurrence> told) {
        List<String> languages = UserAccounts.languages(user);
        Map<String, Object> payload = texts.payload(told, languages);
        Instant until = clock.instant().plus(WORTH);
        List<OrderMessage> orders = new ArrayList<>();
        for (String address : addresses(user, told)) {
            orders.add(messages.notice(id(notice, orders.size()), new Recipient(ConnectorType.EMAIL, address),
                    MessagePurpose.CREDENTIALS_CHANGED, payload, languages, until));
        }
        if (!orders.isEmpty()) {
            RequestContext.causedBy(told.getLast().event()).run(() -> commands.sendTogether(orders));
        }
    }

    /** Whether an event is so recent that its owner is told. */
    static boolean isWorthTelling(Recorded<UserEvent> event, Instant now) {
        return event.at().isAfter(now.minus(WORTH));
    }

    /** Always the same, so that it is known whether it was ordered. */
    private static MessageId id(Notice notice, int number) {
        return new MessageId("credentials-%d-%d".formatted(notice.id(), number));
    }

    /**
     * An address that was replaced is told of everything, the one in its place of what is not only about that. One that
     * cannot be read any more, or not here, is nobody's.
     */
    static Set<String> addresses(UserView user, List<Occurrence> told) {
        Set<String> addresses = new LinkedHashSet<>();
        told.stream().filter(Occurrence::isAddressReplaced).map(one -> one.before().primaryEmail())
                .filter(Objects::nonNull).forEach(addresses::add);
        if (user.primaryEmail() != null && !told.stream().allMatch(Occurrence::isAddressReplaced)) {
            addresses.add(user.primaryEmail());
        }
        return addresses;
    }
}

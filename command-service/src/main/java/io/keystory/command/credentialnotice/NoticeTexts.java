package io.keystory.command.credentialnotice;

import io.keystory.command.message.words.BuiltInMessage;
import io.keystory.command.message.words.MessageWords;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.web.UserAgents;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told of changed credentials, in their language. */
final class NoticeTexts {

    private final SignInSettings settings;

    NoticeTexts(SignInSettings settings) {
        this.settings = settings;
    }

    /**
     * What templates may name: {@code changes} line by line, {@code support} where help is found, and {@code subject} and
     * {@code text} as they are built in.
     *
     * @param languages the recipient's, as language tags, the best first
     */
    Map<String, Object> payload(List<Occurrence> told, List<String> languages) {
        SignInExperienceView now = settings.now();
        MessageWords words = MessageWords.suiting(languages, now.languageInfo());
        String changes = told.stream().map(one -> "- " + line(one, words)).collect(Collectors.joining("\n"));
        String support = Stream.of(now.supportEmail(), now.supportWebsiteUrl())
                .filter(Objects::nonNull).filter(address -> !address.isBlank()).findFirst().orElse("");
        Map<String, Object> payload = new HashMap<>();
        payload.put("changes", changes);
        payload.put("support", support);
        BuiltInMessage builtIn = BuiltInMessage.of(MessagePurpose.CREDENTIALS_CHANGED, payload, words);
        payload.put("subject", builtIn.subject());
        payload.put("text", builtIn.text());
        return payload;
    }

    private static String line(Occurrence one, MessageWords words) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(words.language())).withZone(ZoneOffset.UTC).format(one.event().at()) + " UTC";
        return words.of(one.change().name()) + " (" + Stream.concat(Stream.of(time), origin(one, words))
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", ")) + ")";
    }

    /** Where an administrator was is not the owner's business. */
    private static Stream<String> origin(Occurrence one, MessageWords words) {
        EventMetadata metadata = one.event().metadata();
        return one.isByOwner() ? Stream.of(UserAgents.named(metadata.userAgent()), metadata.ip())
                : Stream.of(words.of(MessagePurpose.CREDENTIALS_CHANGED.label() + ".administrator"));
    }
}

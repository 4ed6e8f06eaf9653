package io.keystory.command.credentialnotice;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.language.WantedLanguages;
import io.keystory.platform.web.UserAgents;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told of changed credentials, in the language of theirs that there are words in. */
final class NoticeTexts {

    /** Languages that there are words in. */
    static final Set<String> LANGUAGES = Set.of("de", "en", "fr");

    private static final String WORDS = "io.keystory.command.credentialnotice.words";

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
        ResourceBundle words = words(languages, now);
        String changes = told.stream().map(one -> "- " + line(one, words)).collect(Collectors.joining("\n"));
        String support = Stream.of(now.supportEmail(), now.supportWebsiteUrl())
                .filter(Objects::nonNull).filter(address -> !address.isBlank()).findFirst().orElse("");
        Map<String, Object> payload = new HashMap<>();
        payload.put("changes", changes);
        payload.put("support", support);
        payload.put("subject", words.getString("subject"));
        payload.put("text", Stream.of(words.getString("intro"), changes, words.getString("advice"),
                        support.isEmpty() ? "" : words.getString("help") + " " + support)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n")));
        return payload;
    }

    static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(WORDS, Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static ResourceBundle words(List<String> languages, SignInExperienceView now) {
        return words(PageLanguages.best(
                WantedLanguages.of(String.join(",", languages), null, now.languageInfo()), LANGUAGES));
    }

    private static String line(Occurrence one, ResourceBundle words) {
        Locale locale = words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : words.getLocale();
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale).withZone(ZoneOffset.UTC).format(one.event().at()) + " UTC";
        return words.getString(one.change().name()) + " (" + Stream.concat(Stream.of(time), origin(one, words))
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", ")) + ")";
    }

    /** Where an administrator was is not the owner's business. */
    private static Stream<String> origin(Occurrence one, ResourceBundle words) {
        EventMetadata metadata = one.event().metadata();
        return one.isByOwner() ? Stream.of(UserAgents.named(metadata.userAgent()), metadata.ip())
                : Stream.of(words.getString("administrator"));
    }
}

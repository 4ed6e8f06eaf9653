package io.keystory.command.message.words;

import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.language.WantedLanguages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words that messages are made of, in one of the languages of the sign-in pages. */
public final class MessageWords {

    private static final Map<String, MessageWords> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> words;

    private MessageWords(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /**
     * Those in the language that suits somebody best: the installation's where none of theirs does.
     *
     * @param tags their languages, the best first
     */
    public static MessageWords suiting(List<String> tags, LanguageInfo settings) {
        return in(PageLanguages.best(WantedLanguages.of(tags, settings), PageLanguages.BUILT_IN));
    }

    /** Those in one of {@link PageLanguages#BUILT_IN}. */
    static MessageWords in(String language) {
        return READ.computeIfAbsent(language, MessageWords::read);
    }

    /** The tag of the language. */
    public String language() {
        return language;
    }

    /** What stands under a key; there is something under each in every language. */
    public String of(String key) {
        String found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + language);
        }
        return found;
    }

    Set<String> keys() {
        return words.keySet();
    }

    private static MessageWords read(String language) {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                MessageWords.class.getResourceAsStream(language + ".properties"), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MessageWords(language, file.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, file::getProperty)));
    }
}

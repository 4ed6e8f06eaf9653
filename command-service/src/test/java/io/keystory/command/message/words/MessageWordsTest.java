package io.keystory.command.message.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keystory.events.message.MessagePurpose;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.platform.language.PageLanguages;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What messages say where nobody wrote a template. */
class MessageWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");
    private static final Set<MessagePurpose> WITHOUT_CODE =
            EnumSet.of(MessagePurpose.ORGANIZATION_INVITATION, MessagePurpose.CREDENTIALS_CHANGED);
    private static final MessageWords ENGLISH = MessageWords.in("en");
    private static final Map<String, Object> INVITATION = Map.of("link", "https://a.example/?x=1&y=\"2",
            "organization", Map.of("name", "A & <b>Sons\r\nBcc: eve@example.com"), "inviter", Map.of("name", "{{parts}} <i>Ada"));

    static Stream<String> languages() {
        return PageLanguages.BUILT_IN.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_words_of_its_own_for_everything_and_names_the_same(String language) {
        MessageWords words = MessageWords.in(language);

        assertThat(words.language()).isEqualTo(language);
        assertThat(words.keys()).isEqualTo(ENGLISH.keys());
        assertThat(words.keys()).allSatisfy(key -> {
            assertThat(words.of(key)).isNotBlank().isEqualTo(words.of(key).strip());
            assertThat(placeholders(words.of(key))).isEqualTo(placeholders(ENGLISH.of(key)));
            assertThat(words.of(key).equals(ENGLISH.of(key))).as(key).isEqualTo(language.equals("en"));
        });
    }

    /** What Latin letters do not suffice for has room for 70 characters in one SMS, and other texts for 160. */
    @ParameterizedTest
    @MethodSource("languages")
    void an_sms_begins_with_the_code_and_is_one(String language) {
        EnumSet.complementOf(EnumSet.copyOf(WITHOUT_CODE)).forEach(purpose -> {
            String text = BuiltInMessage.sms(purpose, Map.of("code", "123456"), MessageWords.in(language));

            assertThat(text).as("%s", purpose).startsWith("123456")
                    .hasSizeLessThanOrEqualTo(StandardCharsets.US_ASCII.newEncoder().canEncode(text) ? 160 : 70);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_purpose_has_an_e_mail_whose_two_forms_say_the_same(String language) {
        Map<String, Object> payload = Map.of("code", "123456", "changes", "- Eins\n- Zwei", "support", "help@example.com",
                "organization", Map.of("name", "Acme"), "inviter", Map.of("name", "Ada"), "link", "https://a.example");
        for (MessagePurpose purpose : MessagePurpose.values()) {
            BuiltInMessage mail = BuiltInMessage.of(purpose, payload, MessageWords.in(language));

            assertThat(mail.subject() + mail.text() + mail.html()).as("%s", purpose).doesNotContain("{{", "}}");
            assertThat(mail.html()).contains("lang=\"" + language + "\"",
                    List.of("ar", "fa-IR").contains(language) ? "dir=\"rtl\"" : "dir=\"ltr\"");
            mail.text().lines().filter(line -> !line.isEmpty())
                    .forEach(line -> assertThat(mail.html()).contains(line.replaceFirst("^- ", "")));
            assertThat(WITHOUT_CODE.contains(purpose) || mail.text().contains("\n\n123456\n\n")).as("%s", purpose).isTrue();
        }
    }

    @Test
    void what_people_are_called_is_only_text_and_adds_no_header() {
        BuiltInMessage mail = BuiltInMessage.of(MessagePurpose.ORGANIZATION_INVITATION, INVITATION, ENGLISH);

        assertThat(mail.subject()).isEqualTo("You are invited to A & <b>Sons Bcc: eve@example.com");
        assertThat(mail.text()).startsWith("{{parts}} <i>Ada invites you to join A & <b>Sons Bcc: eve@example.com.\n\n");
        assertThat(mail.html()).contains("<title>You are invited to A &amp; &lt;b&gt;Sons Bcc: eve@example.com</title>",
                "<p>{{parts}} &lt;i&gt;Ada invites you to join A &amp; &lt;b&gt;Sons",
                "href=\"https://a.example/?x=1&amp;y=&quot;2\"").doesNotContain("<b>", "<i>", "src=", "url(");
    }

    @Test
    void an_address_that_is_none_of_the_web_cannot_be_pressed() {
        Map<String, Object> payload = Map.of("link", "javascript:alert(1)", "organization", Map.of("name", "Acme"));

        assertThat(BuiltInMessage.of(MessagePurpose.ORGANIZATION_INVITATION, payload, ENGLISH).html())
                .contains("javascript:alert(1)").doesNotContain("href");
    }

    @Test
    void the_language_is_the_first_of_somebodys_that_there_is_and_else_the_installations() {
        LanguageInfo korean = new LanguageInfo(false, "ko");

        assertThat(MessageWords.suiting(List.of("tlh", "zh-Hant-MO", "de"), korean).language()).isEqualTo("zh-HK");
        assertThat(MessageWords.suiting(List.of("tlh"), korean).language()).isEqualTo("ko");
        assertThat(MessageWords.suiting(List.of(), new LanguageInfo(true, "eo")).language()).isEqualTo("en");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.of("none"));
    }

    private static List<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(MatchResult::group).sorted().toList();
    }
}

package io.keystory.command.phrase;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.phrase.CustomPhrasesCommand.DeleteCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesCommand.SetCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesDeleted;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesSet;
import io.keystory.events.phrase.CustomPhrasesId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomPhrasesDeciderTest {

    private static final CustomPhrasesId ID = CustomPhrasesId.DEFAULT;
    private static final DeleteCustomPhrases DELETE = new DeleteCustomPhrases(ID, "da");

    @Test
    void words_are_set_for_each_language_and_setting_them_again_changes_nothing() {
        var danish = given(new CustomPhrasesDecider()).after(set("da", "Hej"));

        assertThat(given(new CustomPhrasesDecider()).when(set("da", "Hej"))).containsExactly(is("da", "Hej"));
        assertThat(danish.when(set("da", "Hej"))).isEmpty();
        assertThat(danish.when(set("da", "Dav"))).containsExactly(is("da", "Dav"));
        assertThat(danish.when(set("sv", "Hej"))).containsExactly(is("sv", "Hej"));
    }

    @Test
    void what_is_there_can_be_deleted_and_nothing_else() {
        var danish = given(new CustomPhrasesDecider()).after(set("da", "Hej"));

        assertThat(danish.when(DELETE)).containsExactly(new CustomPhrasesDeleted(ID, "da"));
        assertThat(danish.after(DELETE).refused(DELETE)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(new CustomPhrasesDecider()).after(set("sv", "Hej")).refused(DELETE))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_was_kept_under_another_spelling_is_replaced_and_deleted_with_its_language() {
        var danish = given(new CustomPhrasesDecider(), is("DA-dk", "Hej"), is("da-DK", "Dav"), is("da", "Davs"));

        assertThat(danish.when(set("da-DK", "Dav"))).containsExactly(new CustomPhrasesDeleted(ID, "DA-dk"));
        assertThat(danish.when(set("da-DK", "Hej")))
                .containsExactly(new CustomPhrasesDeleted(ID, "DA-dk"), is("da-DK", "Hej"));
        assertThat(danish.when(new DeleteCustomPhrases(ID, "da-dk")))
                .containsExactly(new CustomPhrasesDeleted(ID, "da-DK"), new CustomPhrasesDeleted(ID, "DA-dk"));
    }

    private static SetCustomPhrases set(String language, String hello) {
        return new SetCustomPhrases(ID, language, Map.of("hello", hello));
    }

    private static CustomPhrasesSet is(String language, String hello) {
        return new CustomPhrasesSet(ID, language, Map.of("hello", hello));
    }
}

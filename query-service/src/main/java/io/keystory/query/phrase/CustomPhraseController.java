package io.keystory.query.phrase;

import io.keystory.events.phrase.CustomPhrase;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.language.LanguageTags;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads words of the sign-in pages of one's own. */
@RestController
@RequestMapping("/api/custom-phrases")
@Tag(name = "custom-phrases")
@ReadsFrom(CustomPhrasesReads.MODEL)
@AsOf
class CustomPhraseController {

    private final Views<CustomPhrasesView> phrases;

    CustomPhraseController(Views<CustomPhrasesView> phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    @Operation(summary = "List words of one's own by language", operationId = "listCustomPhrases")
    List<CustomPhrase> list() {
        return List.copyOf(all().languages().values());
    }

    @GetMapping("/{languageTag:(?!history$).*}")
    @Versioned(table = "read.custom_phrases", id = "default")
    @Operation(summary = "Get words of one's own in a language", operationId = "getCustomPhrase")
    CustomPhrase get(@PathVariable String languageTag) {
        CustomPhrasesView all = all();
        return LanguageTags.among(all.languages().keySet(), languageTag).stream().findFirst().flatMap(all::in)
                .orElseThrow(() -> KeystoryException.notFound("custom_phrases", languageTag));
    }

    private CustomPhrasesView all() {
        return phrases.find(CustomPhrasesId.DEFAULT.value()).orElse(CustomPhrasesView.NONE);
    }
}

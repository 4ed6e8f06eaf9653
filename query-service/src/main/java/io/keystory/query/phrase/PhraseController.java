package io.keystory.query.phrase;

import io.keystory.events.phrase.CustomPhrase;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.language.PageWords;
import io.keystory.platform.language.WantedLanguages;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.past.Views;
import io.keystory.query.signinexperience.SignInExperienceQueries;
import io.keystory.query.signinexperience.SignInExperienceReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the words of the sign-in pages, those of one's own over those they come with; anybody may. */
@RestController
@Tag(name = "well-known")
@ReadsFrom({SignInExperienceReads.MODEL, CustomPhrasesReads.MODEL})
class PhraseController {

    private final Views<CustomPhrasesView> phrases;
    private final SignInExperienceQueries experiences;

    PhraseController(Views<CustomPhrasesView> phrases, SignInExperienceQueries experiences) {
        this.phrases = phrases;
        this.experiences = experiences;
    }

    @GetMapping("/api/.well-known/phrases")
    @Operation(summary = "Get the words of the sign-in pages", operationId = "getPhrases")
    ResponseEntity<Map<String, Object>> phrases(
            @RequestParam(required = false) String lng,
            @Parameter(hidden = true)
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        CustomPhrasesView own = phrases.find(CustomPhrasesId.DEFAULT.value()).orElse(CustomPhrasesView.NONE);
        String language = PageLanguages.best(WantedLanguages.of(lng, accepted, experiences.languageInfo()),
                PageLanguages.with(own.languages().keySet()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(own.in(language).map(CustomPhrase::translation)
                        .map(words -> PageWords.overlaid(PageWords.in(language), words))
                        .orElseGet(() -> PageWords.in(language)));
    }
}

package io.keystory.query.phrase;

import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
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

/** Reads the words of the sign-in pages; anybody may. */
@RestController
@Tag(name = "well-known")
@ReadsFrom(SignInExperienceReads.MODEL)
public class PhraseController {

    private final Phrases phrases = new Phrases();
    private final SignInExperienceQueries experiences;

    PhraseController(SignInExperienceQueries experiences) {
        this.experiences = experiences;
    }

    @GetMapping("/api/.well-known/phrases")
    @Operation(summary = "Get the words of the sign-in pages", operationId = "getPhrases")
    ResponseEntity<Json<Map<String, Object>>> phrases(
            @RequestParam(required = false) String lng,
            @Parameter(hidden = true)
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        String language = phrases.language(WantedLanguages.of(lng, accepted, experiences.languageInfo()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(phrases.in(language));
    }
}

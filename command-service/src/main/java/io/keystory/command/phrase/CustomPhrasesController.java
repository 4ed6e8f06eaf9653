package io.keystory.command.phrase;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.phrase.CustomPhrase;
import io.keystory.events.phrase.CustomPhrasesCommand.DeleteCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesCommand.SetCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesFold;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.platform.language.LanguageTags;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets and deletes words of the sign-in pages of one's own. */
@RestController
@RequestMapping("/api/custom-phrases/{languageTag}")
@Tag(name = "custom-phrases")
final class CustomPhrasesController {

    private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final Commands commands;
    private final Streams streams;
    private final SignInSettings settings;

    CustomPhrasesController(Commands commands, Streams streams, SignInSettings settings) {
        this.commands = commands;
        this.streams = streams;
        this.settings = settings;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set the words of a language", operationId = "replaceCustomPhrase")
    CustomPhrase put(@PathVariable @Size(max = LanguageTags.LONGEST) @Pattern(regexp = TAG) String languageTag,
            @RequestBody Map<String, Object> body) {
        if (!LanguageTags.isKnown(languageTag)) {
            throw KeystoryException.invalidInput("languageTag", "must be that of a language, such as de or pt-BR");
        }
        String language = LanguageTags.canonical(languageTag);
        Map<String, Object> before = now().in(language).map(CustomPhrase::translation).orElse(Map.of());
        commands.send(new SetCustomPhrases(CustomPhrasesId.DEFAULT, language, Translation.of(body, before)));
        return now().in(language).orElseThrow();
    }

    private CustomPhrasesView now() {
        return streams.fold(CustomPhrasesId.DEFAULT.stream(), new CustomPhrasesFold()).orElse(CustomPhrasesView.NONE);
    }

    /** The language that everybody gets who wants none of the others stays. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the words of a language", operationId = "deleteCustomPhrase")
    void delete(@PathVariable String languageTag) {
        if (LanguageTags.areSame(settings.now().languageInfo().fallbackLanguage(), languageTag)) {
            throw new KeystoryException("localization.cannot_delete_default_language", 409);
        }
        commands.send(new DeleteCustomPhrases(CustomPhrasesId.DEFAULT, languageTag));
    }
}

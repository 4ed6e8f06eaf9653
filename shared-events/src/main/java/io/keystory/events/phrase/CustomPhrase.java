package io.keystory.events.phrase;

import java.util.Map;

/**
 * Words of one's own in a language, as the Management API shows them.
 *
 * @param id the language's tag, since there is one entry for each
 * @param translation words by where they stand: texts, and maps of such
 */
public record CustomPhrase(String tenantId, String id, String languageTag, Map<String, Object> translation) {

    static CustomPhrase of(String languageTag, Map<String, Object> translation) {
        return new CustomPhrase("default", languageTag, languageTag, translation);
    }
}

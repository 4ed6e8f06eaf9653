package io.keystory.events.signinexperience;

/**
 * The language of the pages, as BCP 47 tags.
 *
 * @param autoDetect whether the browser's wish comes first
 */
public record LanguageInfo(boolean autoDetect, String fallbackLanguage) {}

package io.keystory.events.signinexperience;

/** The colours of the pages, written {@code #rgb} or {@code #rrggbb}. */
public record Color(String primaryColor, boolean isDarkModeEnabled, String darkPrimaryColor) {}

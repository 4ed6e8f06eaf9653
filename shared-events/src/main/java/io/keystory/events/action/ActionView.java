package io.keystory.events.action;

/**
 * A script that has its say while somebody signs in.
 *
 * @param id the type's name
 * @param isEnabled whether it runs
 * @param onExecutionError what becomes of a sign-in when it fails
 * @param detailsId the vault's entry with its environment variables and sample, or null
 */
public record ActionView(
        String id, String script, boolean isEnabled, OnExecutionError onExecutionError, String detailsId) {}

package io.keystory.events.script;

import io.keystory.events.platform.Secret;

/** Environment variables and samples of a script as JSON, for the vault's entry {@code detailsId}. */
public record ScriptDetails(String detailsId, Secret json) {}

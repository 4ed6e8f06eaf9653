package io.keystory.command.ssoconnector.signin;

/**
 * What a provider told through a browser.
 *
 * @param id what the answer is spoken of by
 * @param receipt what that browser has to bring before it counts
 */
public record SsoAnswer(String id, String receipt, SsoPerson person) {}

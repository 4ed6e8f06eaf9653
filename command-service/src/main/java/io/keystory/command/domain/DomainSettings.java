package io.keystory.command.domain;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the records of domains are looked for.
 *
 * @param nameServers whom to ask, as {@code address:port}; when empty, the name servers of this machine
 * @param timeout how long to wait for an answer at first; it is asked twice, the second time for twice as long
 */
@ConfigurationProperties("keystory.domain")
record DomainSettings(@DefaultValue List<String> nameServers, @DefaultValue("2s") Duration timeout) {}

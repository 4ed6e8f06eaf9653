package io.keystory.query.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The event feed; as environment variables {@code KEYSTORY_EVENT_READERS} and so on.
 *
 * @param eventReaders how many readers may wait for events at the same time, streams and long polls together
 * @param eventHeartbeat after how long a stream without events gives a sign of life; shorter than what proxies on the
 *     way allow a connection to be silent
 */
@ConfigurationProperties("keystory")
record EventSettings(@DefaultValue("200") int eventReaders, @DefaultValue("15s") Duration eventHeartbeat) {}

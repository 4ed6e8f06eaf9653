package io.keystory.command.userasset;

import io.keystory.platform.Recurring;
import io.keystory.platform.userasset.UserAssetStorage;
import io.keystory.store.EventLog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the API that takes pictures and sign-in pages, and shows pictures. */
@Configuration(proxyBeanMethods = false)
@Import({UserAssetStorage.class, Uploads.class, Pictures.class, UserAssetController.class, CustomUi.class,
    CustomUiController.class})
public class UserAssetConfiguration {

    private static final Duration PERIOD = Duration.ofHours(1);

    @Bean
    Recurring abandonedUploads(Uploads uploads, EventLog log, Clock clock) {
        return new Recurring("abandoned-uploads", PERIOD, new AbandonedUploads(uploads, log, clock)::delete);
    }

    @Bean
    Recurring oldPages(CustomUi customUi, EventLog log, Clock clock) {
        return new Recurring("old-pages", PERIOD, new OldPages(customUi, log.reader(), clock)::delete);
    }
}

package io.keystory.query.account;

import io.keystory.query.accountcenter.AccountCenterQueries;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side of the Account API. */
@Configuration(proxyBeanMethods = false)
@Import({MyAccountController.class, MyFactorsController.class, MySessionsController.class,
    MyTrustedDevicesController.class, MyLogsController.class, MyDeletionRequestController.class})
public class MyAccountReads {

    @Bean
    OwnAccess ownReads(AccountCenterQueries centers, Streams streams, Clock clock) {
        return new OwnAccess(centers, streams, clock);
    }
}

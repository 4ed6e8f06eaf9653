package io.keystory.command.credentialnotice;

import io.keystory.command.automation.Automation;
import io.keystory.command.credentialnotice.NoticeQueue.Notice;
import io.keystory.command.message.MessageOrders;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.platform.DueWork;
import io.keystory.platform.Sweep;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Telling people when a credential of theirs changed. */
@Configuration(proxyBeanMethods = false)
@Import({NoticeQueue.class, NoticeSetting.class})
public class CredentialNoticeConfiguration {

    private static final int MOST_AT_ONCE = 20;

    @Bean
    Automation<?> whenCredentialChangedThenTellOwner(
            NoticeQueue queue, NoticeSetting setting, LogReader log, Clock clock) {
        return new WhenCredentialChangedThenTellOwner(queue, setting, log, clock);
    }

    @Bean
    DueWork<Notice> credentialNotices(NoticeQueue queue, NoticeSetting setting, LogReader log, Streams streams,
            SignInSettings settings, UserAccounts accounts, MessageOrders messages, Commands commands, Clock clock) {
        Notices notices = new Notices(queue, setting, new Occurrences(log, streams), new NoticeTexts(settings), accounts,
                messages, commands, clock);
        return new DueWork<>("credential-notices", MOST_AT_ONCE, queue::due, notices::tell);
    }

    @Bean
    Sweep credentialNoticeSweep(NoticeQueue queue) {
        return new Sweep("credential-notice-sweep", queue::forget);
    }
}

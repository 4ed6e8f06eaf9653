package io.keystory.platform.token;

import io.keystory.platform.security.AccountTokens;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every service has of the token store. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    @Bean
    public AccountTokens accountTokens(DataSource dataSource) {
        return new StoredAccountTokens(new JdbcTemplate(dataSource));
    }

    @Bean
    public UserStanding userStanding(DataSource dataSource) {
        return new UserStanding(new JdbcTemplate(dataSource));
    }

    @Bean
    public ClientStanding clientStanding(DataSource dataSource) {
        return new ClientStanding(new JdbcTemplate(dataSource));
    }

    @Bean
    public UsedIds usedIds(DataSource dataSource) {
        return new UsedIds(new JdbcTemplate(dataSource));
    }
}

package io.keystory.query.domain;

import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.domain.DomainsFold;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.DomainsView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of domains and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({DomainController.class, ProtectedApplicationController.class})
public class DomainReads {

    /** The read model's name. */
    public static final String MODEL = "domains";

    private static final ViewModel<DomainsView> VIEWS =
            ViewModel.of(MODEL, "read.domains", DomainsView.class, DomainsEvent.class, new DomainsFold())
                    .withPast(DomainsId.STREAM_TYPE);

    @Bean
    ViewStore<DomainsView> domainsStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<DomainsView> domainsViews(ViewStore<DomainsView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection domainsProjection(ViewStore<DomainsView> store) {
        return new ViewProjection<>(store);
    }
}

package io.keystory.query.emailtemplate;

import io.keystory.events.emailtemplate.EmailTemplateEvent;
import io.keystory.events.emailtemplate.EmailTemplateFold;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of e-mail templates and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(EmailTemplateController.class)
public class EmailTemplateReads {

    /** The read model's name. */
    public static final String MODEL = "email-template";

    private static final ViewModel<EmailTemplateView> VIEWS = ViewModel.of(MODEL, "read.email_template",
                    EmailTemplateView.class, EmailTemplateEvent.class, new EmailTemplateFold())
            .column("language_tag", "text", EmailTemplateView::languageTag)
            .column("purpose", "text", view -> view.templateType().label())
            .column("created_at", "bigint", EmailTemplateView::createdAt)
            .withPast(EmailTemplateId.STREAM_TYPE, "language_tag", "purpose", "created_at");

    @Bean
    @ReadModel
    public Projection emailTemplateProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc));
    }
}

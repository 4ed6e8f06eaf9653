package io.keystory.query.platform;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.past.Moments;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.store.progress.Progress;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How reads travel over HTTP: stored JSON, pages, positions, ETags. */
@Configuration(proxyBeanMethods = false)
class ReadWeb implements WebMvcConfigurer {

    private final Progress progress;
    private final Moments moments;
    private final DeadLetters letters;
    private final Documents documents;

    ReadWeb(Progress progress, Moments moments, DeadLetters letters, Documents documents) {
        this.progress = progress;
        this.moments = moments;
        this.letters = letters;
        this.documents = documents;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new JsonConverter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Page.class, Page::of));
        resolvers.add(new RequestArgument<>(AdvancedSearch.class, r -> new AdvancedSearch(r.getParameterMap())));
    }

    /** Reads alone: asked for a parameter elsewhere in this process, a form would be used up before it is read. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PositionInterceptor(progress, moments, letters)).addPathPatterns("/api/**");
        registry.addInterceptor(new VersionInterceptor(documents, progress)).addPathPatterns("/api/**");
    }

    @Bean
    Pages pages(KeystorySettings settings) {
        return new Pages(documents, settings);
    }

    @Bean
    FilterRegistrationBean<EtagFilter> readEtags() {
        FilterRegistrationBean<EtagFilter> registration = new FilterRegistrationBean<>(new EtagFilter());
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}

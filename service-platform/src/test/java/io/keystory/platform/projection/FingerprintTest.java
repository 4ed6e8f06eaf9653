package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.Recorded;
import io.keystory.store.snapshot.CodeDigest;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void the_same_declaration_has_the_same_fingerprint() {
        Projection anew = projection(model());

        assertThat(of(model())).hasSize(32).isEqualTo(of(model())).as("once more without what is kept").isEqualTo(
                CodeDigest.of(anew.tables(), anew.code(), name -> name.startsWith("io/keystory/events/")));
    }

    @Test
    void another_fold_another_table_and_another_column_make_another_one() {
        ViewModel<ApplicationView> otherFold = ViewModel.<ApplicationView, ApplicationEvent>of("application",
                "read.application", ApplicationView.class, ApplicationEvent.class, FingerprintTest::evolve);
        ViewModel<ApplicationView> otherTable = ViewModel.of("application", "read.client", ApplicationView.class,
                ApplicationEvent.class, new ApplicationFold());

        assertThat(of(otherFold)).isNotEqualTo(of(model()));
        assertThat(of(otherTable)).isNotEqualTo(of(model()));
        assertThat(of(model().column("name", "text", ApplicationView::name))).isNotEqualTo(of(model()));
    }

    private static ViewModel<ApplicationView> model() {
        return ViewModel.of("application", "read.application", ApplicationView.class, ApplicationEvent.class,
                new ApplicationFold());
    }

    private static String of(ViewModel<?> model) {
        return Fingerprint.of(projection(model));
    }

    private static Projection projection(ViewModel<?> model) {
        return new ViewProjection<>(new ViewStore<>(model, null));
    }

    private static ApplicationView evolve(ApplicationView view, Recorded<? extends ApplicationEvent> recorded) {
        return view;
    }
}

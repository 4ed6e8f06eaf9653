package io.keystory.oidc.accountcenter;

import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.store.Streams;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells browsers at which other origins passkeys of this one may be used.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-related-origins">WebAuthn 3, related origins</a>
 */
@RestController
public class RelatedOrigins {

    private final Streams streams;

    RelatedOrigins(Streams streams) {
        this.streams = streams;
    }

    @GetMapping("/.well-known/webauthn")
    Origins origins() {
        return new Origins(streams.fold(AccountCenterId.DEFAULT.stream(), new AccountCenterFold())
                .map(AccountCenterView::webauthnRelatedOrigins)
                .orElse(List.of()));
    }

    record Origins(List<String> origins) {}
}

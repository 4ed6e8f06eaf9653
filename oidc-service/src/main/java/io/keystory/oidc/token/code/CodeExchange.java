package io.keystory.oidc.token.code;

import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.token.code.CodeRows.CodeRow;
import io.keystory.oidc.token.code.PresentedCodes.PresentedCode;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.refresh.FirstTokens;
import io.keystory.oidc.token.refresh.FirstTokens.Allowed;

/** Exchanges an authorization code. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3">RFC 6749, 4.1.3</a> */
final class CodeExchange implements GrantType {

    private final PresentedCodes codes;
    private final FirstTokens tokens;

    CodeExchange(PresentedCodes codes, FirstTokens tokens) {
        this.codes = codes;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return PresentedCodes.GRANT_TYPE;
    }

    @Override
    public TokenAnswer exchange(TokenRequest request) {
        Parameters parameters = request.parameters();
        String code = parameters.required("code");
        PresentedCode presented = codes.require(code, request.client(), parameters.required("redirect_uri"),
                parameters.one("code_verifier"), request.confirmation());
        CodeRow row = presented.row();
        TokenTarget target = TokenTarget.of(parameters, row.resources(), row.scopes());
        Allowed allowed = new Allowed(row.owner(), row.scopes(), row.resources(), row.authentication());
        return codes.once(code, () -> tokens.issue(
                name(), request, presented.user(), allowed, target, CodeRows.consume(code, new Lost())));
    }
}

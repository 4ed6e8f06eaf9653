import { endOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'proxy', snippets: [{ file: 'oauth2-proxy.cfg', code: settings(context) }] },
  {
    says: 'run',
    snippets: [{ code: `export OAUTH2_PROXY_COOKIE_SECRET=$(openssl rand -hex 16)\noauth2-proxy --config oauth2-proxy.cfg` }],
    open: context.signedOutUri,
  },
  { says: 'protect', snippets: [{ file: 'index.html', code: `<a href="${signOut(context)}">Sign out</a>` }] },
];

/** Where the proxy forgets who is there, and sends on to where the server does. */
function signOut(context: SnippetContext): string {
  const query = new URLSearchParams({ client_id: context.appId, post_logout_redirect_uri: context.signedOutUri });
  const rd = `${endOf(context)}?${query.toString()}`;
  return `/oauth2/sign_out?${new URLSearchParams({ rd }).toString()}`;
}

/** People are known by their ids, since not all of them have an e-mail address. */
const settings = (context: SnippetContext) => `http_address = "127.0.0.1:${portOf(context)}"
upstreams = ["http://127.0.0.1:8080/"] # what is protected
provider = "oidc"
provider_display_name = "Keystory"
oidc_issuer_url = "${context.origin}/oidc"
client_id = "${context.appId}"
client_secret = "${context.secret}"
redirect_url = "${context.redirectUri}"
scope = "openid profile"
code_challenge_method = "S256"
oidc_email_claim = "sub" # no address is asked for
email_domains = ["*"]
skip_provider_button = true
whitelist_domains = ["${new URL(context.origin).host}"] # people who sign out may be sent there${
  context.redirectUri.startsWith('http:') ? '\ncookie_secure = false # this proxy speaks plain http' : ''
}`;

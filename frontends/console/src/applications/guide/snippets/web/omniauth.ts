import { endOf } from '../places';
import type { SnippetContext } from '../types';

/** How the library for signing in that most of Ruby uses is told about this server. */
export const options = ({ origin, appId, secret, redirectUri, signedOutUri }: SnippetContext) => `{
  name: :keystory,
  issuer: "${origin}/oidc",
  discovery: true,
  scope: [:openid, :profile],
  pkce: true,
  post_logout_redirect_uri: "${signedOutUri}",
  client_options: {
    identifier: "${appId}",
    secret: "${secret}",
    redirect_uri: "${redirectUri}"
  }
}`;

/** What discovery needs where the server speaks plain http. */
export const plainHttp = ({ origin }: SnippetContext) =>
  origin.startsWith('http:') ? '\nSWD.url_builder = URI::HTTP # this server speaks plain http\n' : '';

/** What people see who come back without having signed in. */
export const FAILURE = 'OmniAuth.config.on_failure = ->(_env) { [400, { "content-type" => "text/plain" }, ["Nobody signed in. The log says why."]] }';

/** Where to send whoever signs out, in Ruby. */
export const signOutAddress = (context: SnippetContext, hint: string) =>
  `"${endOf(context)}?" + URI.encode_www_form(id_token_hint: ${hint}, post_logout_redirect_uri: "${context.signedOutUri}")`;

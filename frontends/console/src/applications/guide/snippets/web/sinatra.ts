import { portOf } from '../places';
import type { SnippetContext, Step } from '../types';
import { FAILURE, options, plainHttp, signOutAddress } from './omniauth';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'create', snippets: [{ code: 'mkdir my-app && cd my-app\ngem install sinatra rackup puma omniauth_openid_connect' }] },
  { says: 'server', snippets: [{ file: 'app.rb', code: app(context) }] },
  { says: 'run', snippets: [{ code: 'ruby app.rb' }], open: context.signedOutUri },
];

const app = (context: SnippetContext) => `require "erb"
require "securerandom"
require "sinatra"
require "omniauth_openid_connect"
${plainHttp(context)}
set :port, ${portOf(context)}
use Rack::Session::Cookie, key: "my_app", secret: SecureRandom.hex(64)
use OmniAuth::Builder do
  provider :openid_connect, ${options(context).replaceAll('\n', '\n  ')}
end
${FAILURE}

get "/" do
  if session[:name]
    %(<p>Hello #{ERB::Util.html_escape(session[:name])}</p><a href="/sign-out">Sign out</a>)
  else
    token = Rack::Protection::AuthenticityToken.token(session)
    %(<form method="post" action="/auth/keystory">
      <input type="hidden" name="authenticity_token" value="#{token}"><button>Sign in</button></form>)
  end
end

get "/auth/keystory/callback" do
  person = request.env["omniauth.auth"]
  claims = person.extra.raw_info
  session[:name] = claims["name"] || claims["username"] || person.uid
  session[:id_token] = person.credentials.id_token
  redirect "/"
end

get "/sign-out" do
  hint = session[:id_token]
  session.clear
  redirect ${signOutAddress(context, 'hint')}
end`;

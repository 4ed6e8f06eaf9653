import { callbackOf, endOf, portOf } from '../places';
import { python } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  python('flask', 'authlib', 'requests'),
  { says: 'server', snippets: [{ file: 'app.py', code: app(context) }] },
  { says: 'run', snippets: [{ code: `python3 -m flask run --port ${portOf(context)}` }], open: context.signedOutUri },
];

const app = (context: SnippetContext) => `import secrets
from urllib.parse import urlencode

from authlib.integrations.flask_client import OAuth, OAuthError
from flask import Flask, abort, redirect, session
from markupsafe import escape

app = Flask(__name__)
app.secret_key = secrets.token_hex(32)
app.config["SESSION_COOKIE_NAME"] = "my_app"

keystory = OAuth(app).register(
    "keystory",
    client_id="${context.appId}",
    client_secret="${context.secret}",
    server_metadata_url="${context.origin}/oidc/.well-known/openid-configuration",
    client_kwargs={"scope": "openid profile", "code_challenge_method": "S256"},
)


@app.get("/")
def home():
    person = session.get("person")
    if person is None:
        return '<a href="/sign-in">Sign in</a>'
    name = person.get("name") or person.get("username") or person["sub"]
    return f'<p>Hello {escape(name)}</p><a href="/sign-out">Sign out</a>'


@app.get("/sign-in")
def sign_in():
    return keystory.authorize_redirect("${context.redirectUri}")


@app.get("${callbackOf(context)}")
def callback():
    try:
        token = keystory.authorize_access_token()
    except OAuthError as problem:
        abort(400, problem.description)
    session["person"] = token["userinfo"]
    session["id_token"] = token["id_token"]
    return redirect("/")


@app.get("/sign-out")
def sign_out():
    query = urlencode({
        "id_token_hint": session.pop("id_token", ""),
        "post_logout_redirect_uri": "${context.signedOutUri}",
    })
    session.clear()
    return redirect("${endOf(context)}?" + query)`;

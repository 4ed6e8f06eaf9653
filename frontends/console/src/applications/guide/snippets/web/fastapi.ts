import { callbackOf, endOf, portOf } from '../places';
import { python } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  python('fastapi', 'uvicorn', 'authlib', 'httpx', 'itsdangerous'),
  { says: 'server', snippets: [{ file: 'app.py', code: app(context) }] },
  { says: 'run', snippets: [{ code: `python3 -m uvicorn app:app --port ${portOf(context)}` }], open: context.signedOutUri },
];

const app = (context: SnippetContext) => `import secrets
from html import escape
from urllib.parse import urlencode

from authlib.integrations.starlette_client import OAuth, OAuthError
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex(32), session_cookie="my_app")

keystory = OAuth().register(
    "keystory",
    client_id="${context.appId}",
    client_secret="${context.secret}",
    server_metadata_url="${context.origin}/oidc/.well-known/openid-configuration",
    client_kwargs={"scope": "openid profile", "code_challenge_method": "S256"},
)


@app.get("/", response_class=HTMLResponse)
async def home(request: Request):
    person = request.session.get("person")
    if person is None:
        return '<a href="/sign-in">Sign in</a>'
    name = person.get("name") or person.get("username") or person["sub"]
    return f'<p>Hello {escape(name)}</p><a href="/sign-out">Sign out</a>'


@app.get("/sign-in")
async def sign_in(request: Request):
    return await keystory.authorize_redirect(request, "${context.redirectUri}")


@app.get("${callbackOf(context)}")
async def callback(request: Request):
    try:
        token = await keystory.authorize_access_token(request)
    except OAuthError as problem:
        raise HTTPException(400, problem.description)
    request.session["person"] = dict(token["userinfo"])
    request.session["id_token"] = token["id_token"]
    return RedirectResponse("/")


@app.get("/sign-out")
async def sign_out(request: Request):
    query = urlencode({
        "id_token_hint": request.session.pop("id_token", ""),
        "post_logout_redirect_uri": "${context.signedOutUri}",
    })
    request.session.clear()
    return RedirectResponse("${endOf(context)}?" + query)`;

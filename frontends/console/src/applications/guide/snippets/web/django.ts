import { callbackOf, endOf, portOf } from '../places';
import { python } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  python('django', 'authlib', 'requests'),
  { says: 'start', snippets: [{ code: 'python3 -m django startproject mysite .\npython3 manage.py migrate' }] },
  { says: 'server', snippets: [{ file: 'mysite/urls.py', code: urls(context) }] },
  { says: 'run', snippets: [{ code: `python3 manage.py runserver ${portOf(context)}` }], open: context.signedOutUri },
];

const urls = (context: SnippetContext) => `from urllib.parse import urlencode

from authlib.integrations.django_client import OAuth, OAuthError
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import path
from django.utils.html import format_html

keystory = OAuth().register(
    "keystory",
    client_id="${context.appId}",
    client_secret="${context.secret}",
    server_metadata_url="${context.origin}/oidc/.well-known/openid-configuration",
    client_kwargs={"scope": "openid profile", "code_challenge_method": "S256"},
)


def home(request):
    person = request.session.get("person")
    if person is None:
        return HttpResponse('<a href="/sign-in">Sign in</a>')
    name = person.get("name") or person.get("username") or person["sub"]
    return HttpResponse(format_html('<p>Hello {}</p><a href="/sign-out">Sign out</a>', name))


def sign_in(request):
    return keystory.authorize_redirect(request, "${context.redirectUri}")


def callback(request):
    try:
        token = keystory.authorize_access_token(request)
    except OAuthError as problem:
        return HttpResponseBadRequest(problem, content_type="text/plain")
    request.session.cycle_key()
    request.session["person"] = token["userinfo"]
    request.session["id_token"] = token["id_token"]
    return redirect("/")


def sign_out(request):
    query = urlencode({
        "id_token_hint": request.session.get("id_token", ""),
        "post_logout_redirect_uri": "${context.signedOutUri}",
    })
    request.session.flush()
    return redirect("${endOf(context)}?" + query)


urlpatterns = [
    path("", home),
    path("sign-in", sign_in),
    path("${callbackOf(context).slice(1)}", callback),
    path("sign-out", sign_out),
]`;

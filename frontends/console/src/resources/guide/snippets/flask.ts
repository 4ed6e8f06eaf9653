import { python } from '../../../applications/guide/snippets/projects';
import type { Step } from '../../../applications/guide/snippets/types';
import { called, type ApiContext } from '../context';

export const steps = (context: ApiContext): Step[] => [
  python('flask', "'pyjwt[crypto]'"),
  { says: 'api', snippets: [{ file: 'app.py', code: api(context) }] },
  called('python3 -m flask run --port 8080'),
];

/** All of `app.py`. */
const api = ({ origin, indicator, permission }: ApiContext) => `from functools import wraps

import jwt
from flask import Flask, Response, abort, g, request

ISSUER = "${origin}/oidc"
ALGORITHMS = ["ES384", "ES256", "RS256", "PS256", "EdDSA"]  # those that the server may be set to sign with
keys = jwt.PyJWKClient(ISSUER + "/jwks")
app = Flask(__name__)


def refuse(status, error):
    abort(Response(error, status, {"WWW-Authenticate": f'Bearer error="{error}"'}))


def permits(*permissions):
    def protect(view):
        @wraps(view)
        def protected(*args, **kwargs):
            scheme, _, token = request.headers.get("Authorization", "").partition(" ")
            if scheme.lower() != "bearer":
                refuse(401, "invalid_token")
            try:
                key = keys.get_signing_key_from_jwt(token).key
                g.token = jwt.decode(token, key, algorithms=ALGORITHMS, audience="${indicator}", issuer=ISSUER)
                if jwt.get_unverified_header(token).get("typ") != "at+jwt":
                    refuse(401, "invalid_token")
            except jwt.PyJWTError:
                refuse(401, "invalid_token")
            if not set(permissions) <= set(g.token.get("scope", "").split()):
                refuse(403, "insufficient_scope")
            return view(*args, **kwargs)

        return protected

    return protect


@app.get("/me")
@permits(${permission ? `"${permission}"` : ''})
def me():
    return {"sub": g.token["sub"], "scope": g.token.get("scope", "")}`;

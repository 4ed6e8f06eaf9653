import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'request', snippets: [{ file: 'manage.py', code: manage(context) }] },
  { says: 'run', snippets: [{ code: 'python3 manage.py' }] },
];

const manage = ({ origin, appId, secret }: SnippetContext) => `import base64
import json
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SERVER = "${origin}"


def get_token():
    credentials = base64.b64encode(b"${appId}:${secret}").decode()
    form = {"grant_type": "client_credentials", "resource": "${MANAGEMENT_API}", "scope": "all"}
    request = Request(f"{SERVER}/oidc/token", urlencode(form).encode(), {"Authorization": f"Basic {credentials}"})
    with urlopen(request) as answer:
        return json.load(answer)["access_token"]


def get(path, token):
    with urlopen(Request(f"{SERVER}/api{path}", headers={"Authorization": f"Bearer {token}"})) as answer:
        return answer.headers["Total-Number"], json.load(answer)


total, users = get("/users?page_size=5", get_token())
print(total, [user["username"] for user in users])`;

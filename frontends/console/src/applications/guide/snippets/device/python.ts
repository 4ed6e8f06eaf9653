import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'elsewhere', snippets: [{ file: 'device.py', code: device(context) }] },
  { says: 'letIn', snippets: [{ code: 'python3 device.py' }] },
];

/** All of `device.py`, with nothing but what comes with the language. @see RFC 8628 */
const device = ({ origin, appId }: SnippetContext) => `import json
import time
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SERVER = "${origin}"
CLIENT_ID = "${appId}"


def post(path, form):
    try:
        with urlopen(SERVER + path, urlencode(form).encode()) as answer:
            return json.load(answer)
    except HTTPError as refusal:
        return json.load(refusal)


asked = post("/oidc/device/auth", {"client_id": CLIENT_ID, "scope": "openid profile"})
if "error" in asked:
    raise SystemExit(asked)
print("Open", asked["verification_uri"], "and enter", asked["user_code"])
print("or open", asked["verification_uri_complete"], flush=True)

pause = asked.get("interval", 5)
while True:
    time.sleep(pause)
    answer = post("/oidc/token", {
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        "client_id": CLIENT_ID,
        "device_code": asked["device_code"],
    })
    if answer.get("error") == "slow_down":
        pause += 5
    elif answer.get("error") != "authorization_pending":
        break

if "error" in answer:
    raise SystemExit(answer)
person = Request(SERVER + "/oidc/me", headers={"Authorization": "Bearer " + answer["access_token"]})
with urlopen(person) as claims:
    print(json.load(claims))`;

// Operations as those of acceptance/src/operations call them, of which everything stays: nothing that was made is deleted.
import { base, managementToken } from '../client.mjs';

/** Deletes by another method. */
const TAKES_BACK = /^(DELETE |POST \S+\/delete$)/;

/** What calls operations so; a refusal that a test is about is left out. */
export async function lasting() {
  const authorization = `Bearer ${await managementToken()}`;
  const call = async (operation, parameters = {}, body = undefined) => {
    if (TAKES_BACK.test(operation)) return undefined;
    const [method, template] = operation.split(' ');
    const asked = { ...parameters };
    const path = template.replace(/:(\w+)/g, (_, name) => { delete asked[name]; return encodeURIComponent(parameters[name]); });
    const isForm = body instanceof FormData;
    const answer = await fetch(`${base}${path}?${new URLSearchParams(asked)}`, {
      method, headers: { authorization, ...(isForm ? {} : { 'content-type': 'application/json' }) },
      body: isForm ? body : body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  call.refused = async () => undefined;
  return call;
}

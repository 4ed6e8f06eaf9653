// A service provider on node-saml, and the SAML application that it is known as.
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { base, Browser, expect, form, formHeaders, management, signIn, unique } from './client.mjs';

export const acs = 'https://sp.example.com/saml/acs';
export const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

export class ServiceProvider {
  constructor(application, entityId) {
    this.application = application;
    this.entityId = entityId;
    this.entryPoint = `${base}/api/saml/${application.id}/authn`;
    this.callback = `${base}/api/saml-applications/${application.id}/callback`;
  }

  static async create(settings = {}) {
    const entityId = unique('https://sp.example.com/');
    const application = expect(await management('POST', '/saml-applications', {
      name: unique('service'), nameIdFormat: PERSISTENT, entityId, acsUrl: { binding: POST, url: acs }, ...settings,
    }), 201);
    return new ServiceProvider(application, entityId);
  }

  change(settings) {
    return management('PATCH', `/saml-applications/${this.application.id}`, settings);
  }

  metadata() {
    return fetch(`${base}/api/saml-applications/${this.application.id}/metadata`).then((answer) => answer.text());
  }

  /** Configured by our metadata, as services are, and strict. */
  async saml(more = {}) {
    const metadata = await this.metadata();
    return new SAML({
      idpCert: /<\w*:?X509Certificate>([^<]+)</.exec(metadata)[1],
      entryPoint: /SingleSignOnService[^>]* Location="([^"]+)"/.exec(metadata)[1],
      idpIssuer: /entityID="([^"]+)"/.exec(metadata)[1],
      issuer: this.entityId,
      audience: this.entityId,
      callbackUrl: acs,
      wantAuthnResponseSigned: true,
      wantAssertionsSigned: true,
      validateInResponseTo: ValidateInResponseTo.always,
      ...more,
    });
  }
}

/** Signs in from a request in the redirect binding, and answers the form that is posted back. */
export async function redirected(url, username, provider, browser = new Browser()) {
  return finished(await signIn(browser, url, { username, callback: provider.callback }), browser);
}

/** The same from a request that a page of the service provider posts. */
export async function posted(page, username, provider, browser = new Browser()) {
  const answer = await browser.open(provider.entryPoint, { method: 'POST', headers: formHeaders, body: form(fields(page)) });
  if (answer.status !== 303) return answer;
  return finished(await signIn(browser, answer.headers.get('location'), { username, callback: provider.callback }), browser);
}

export async function finished(callback, browser) {
  const answer = await browser.open(callback, { headers: { accept: 'text/html' } });
  const page = await answer.text();
  return { status: answer.status, headers: answer.headers, page, action: attribute(page, 'action'), fields: fields(page) };
}

const attribute = (html, name) => unescaped(new RegExp(`<form[^>]* ${name}="([^"]*)"`).exec(html)?.[1]);

const fields = (html) => Object.fromEntries([...html.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)]
  .map(([, name, value]) => [name, unescaped(value)]));

const unescaped = (text) => text?.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name]);

import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'samlSettings', snippets: [{ file: 'SAML 2.0', code: settings(context) }] },
  { says: 'samlCertificate', snippets: [{ code: certificate(context) }] },
];

const metadataOf = ({ origin, appId }: SnippetContext) => `${origin}/api/saml-applications/${appId}/metadata`;

/** What every service asks for, by the names that most have for it. */
const settings = (context: SnippetContext) => `Metadata URL                      ${metadataOf(context)}
Identity provider entity ID       ${metadataOf(context)}
Single sign-on URL                ${context.origin}/api/saml/${context.appId}/authn
Service provider entity ID        ${context.entityId}
Assertion consumer service (ACS)  ${context.redirectUri}
Response binding                  HTTP-POST`;

/** As a file in PEM. */
const certificate = (context: SnippetContext) => `(echo '-----BEGIN CERTIFICATE-----'
curl --silent ${metadataOf(context)} | tr -d '\\n' | sed 's/.*<[A-Za-z0-9:]*X509Certificate>\\([^<]*\\)<.*/\\1/' | fold -w 64
echo
echo '-----END CERTIFICATE-----') > keystory.pem`;

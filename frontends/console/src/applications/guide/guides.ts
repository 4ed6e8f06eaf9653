import type { Application } from '@keystory/api-client';
import type { Creatable } from '../types';
import { EXTENSION, EXTENSION_ORIGIN } from './snippets/spa/extension';
import type { Addresses, SnippetContext, Step } from './snippets/types';

type CustomClientMetadata = Application['customClientMetadata'];

/** How to connect something that is written in a language or with a framework. */
export interface Guide {
  id: string;
  name: string;
  type: Creatable;
  /** What its code was written for. */
  writtenFor?: string;
  /** Where it runs on a developer's machine, if not where applications of its type do; nowhere that a browser could be sent. */
  addresses?: Addresses | 'none';
  /** What the application is allowed besides; the first of these is decided when it is created. */
  allows?: Pick<CustomClientMetadata, 'isDeviceFlow' | 'corsAllowedOrigins'>;
  /** For what belongs to others, whom people are asked to trust. */
  isThirdParty?: true;
  /** Fetched when it is opened. */
  read: () => Promise<{ steps: (context: SnippetContext) => Step[] }>;
}

const settings = () => import('./snippets/settings');

const localhost = (port: number, callback = '/callback', signedOut = ''): Addresses => ({
  redirectUri: `http://localhost:${port}${callback}`,
  signedOutUri: `http://localhost:${port}${signedOut}`,
});

/** Of an app on a device, which its system opens again by a scheme of its own. @see RFC 8252, 7.1 */
const APP: Addresses = { redirectUri: 'com.example.myapp://callback', signedOutUri: 'com.example.myapp://signed-out' };

/** Of a thing without a browser, which people let in on another one. @see RFC 8628 */
const ELSEWHERE = { addresses: 'none', allows: { isDeviceFlow: true } } as const;

/** All guides; those of a type in the order in which they are offered. */
export const GUIDES: readonly Guide[] = [
  { id: 'react', name: 'React', type: 'SPA', writtenFor: '@logto/react 4', read: () => import('./snippets/spa/react') },
  { id: 'vue', name: 'Vue', type: 'SPA', writtenFor: '@logto/vue 3', read: () => import('./snippets/spa/vue') },
  {
    id: 'angular', name: 'Angular', type: 'SPA', writtenFor: 'angular-auth-oidc-client 22', addresses: localhost(4200),
    read: () => import('./snippets/spa/angular'),
  },
  { id: 'svelte', name: 'Svelte', type: 'SPA', writtenFor: '@logto/browser 3', read: () => import('./snippets/spa/svelte') },
  { id: 'javascript', name: 'JavaScript', type: 'SPA', writtenFor: '@logto/browser 3', read: () => import('./snippets/spa/javascript') },
  {
    id: 'chrome-extension', name: 'Chrome extension', type: 'SPA', writtenFor: '@logto/chrome-extension 0.1', addresses: EXTENSION,
    allows: { corsAllowedOrigins: [EXTENSION_ORIGIN] }, read: () => import('./snippets/spa/chromeExtension'),
  },
  { id: 'other-spa', name: 'OpenID Connect', type: 'SPA', read: settings },
  { id: 'express', name: 'Express', type: 'Traditional', writtenFor: '@logto/express 3', read: () => import('./snippets/web/express') },
  {
    id: 'next', name: 'Next.js (App Router)', type: 'Traditional', writtenFor: '@logto/next 4', addresses: localhost(3000),
    read: () => import('./snippets/web/next'),
  },
  {
    id: 'authjs', name: 'Auth.js (Next.js)', type: 'Traditional', writtenFor: 'next-auth 5',
    addresses: localhost(3000, '/api/auth/callback/keystory'), read: () => import('./snippets/web/authjs'),
  },
  {
    id: 'nuxt', name: 'Nuxt', type: 'Traditional', writtenFor: '@logto/nuxt 1', addresses: localhost(3000, '/callback', '/'),
    read: () => import('./snippets/web/nuxt'),
  },
  {
    id: 'sveltekit', name: 'SvelteKit', type: 'Traditional', writtenFor: '@logto/sveltekit 0.3', addresses: localhost(5173),
    read: () => import('./snippets/web/sveltekit'),
  },
  {
    id: 'spring', name: 'Java (Spring Boot)', type: 'Traditional', writtenFor: 'Spring Boot 4',
    addresses: localhost(8080, '/login/oauth2/code/keystory'), read: () => import('./snippets/web/spring'),
  },
  {
    id: 'dotnet', name: '.NET (ASP.NET Core)', type: 'Traditional', writtenFor: 'ASP.NET Core 8',
    addresses: localhost(5080, '/signin-oidc', '/signout-callback-oidc'), read: () => import('./snippets/web/dotnet'),
  },
  {
    id: 'go', name: 'Go', type: 'Traditional', writtenFor: 'coreos/go-oidc 3', addresses: localhost(8080),
    read: () => import('./snippets/web/go'),
  },
  {
    id: 'flask', name: 'Python (Flask)', type: 'Traditional', writtenFor: 'Authlib 1', addresses: localhost(5000),
    read: () => import('./snippets/web/flask'),
  },
  {
    id: 'django', name: 'Django', type: 'Traditional', writtenFor: 'Authlib 1', addresses: localhost(8000),
    read: () => import('./snippets/web/django'),
  },
  {
    id: 'fastapi', name: 'FastAPI', type: 'Traditional', writtenFor: 'Authlib 1', addresses: localhost(8000),
    read: () => import('./snippets/web/fastapi'),
  },
  {
    id: 'php', name: 'PHP', type: 'Traditional', writtenFor: 'PHP 8', addresses: localhost(8000),
    read: () => import('./snippets/web/php'),
  },
  {
    id: 'laravel', name: 'Laravel', type: 'Traditional', writtenFor: 'league/oauth2-client 2', addresses: localhost(8000),
    read: () => import('./snippets/web/laravel'),
  },
  {
    id: 'symfony', name: 'Symfony', type: 'Traditional', writtenFor: 'league/oauth2-client 2', addresses: localhost(8000),
    read: () => import('./snippets/web/symfony'),
  },
  {
    id: 'rails', name: 'Ruby on Rails', type: 'Traditional', writtenFor: 'omniauth_openid_connect',
    addresses: localhost(3000, '/auth/keystory/callback'), read: () => import('./snippets/web/rails'),
  },
  {
    id: 'sinatra', name: 'Ruby (Sinatra)', type: 'Traditional', writtenFor: 'omniauth_openid_connect',
    addresses: localhost(4567, '/auth/keystory/callback'), read: () => import('./snippets/web/sinatra'),
  },
  {
    id: 'oauth2-proxy', name: 'oauth2-proxy', type: 'Traditional', writtenFor: 'oauth2-proxy 7', addresses: localhost(4180, '/oauth2/callback'),
    read: () => import('./snippets/web/oauth2Proxy'),
  },
  { id: 'other-web', name: 'OpenID Connect', type: 'Traditional', read: settings },
  { id: 'third-party', name: 'OpenID Connect (third party)', type: 'Traditional', isThirdParty: true, read: settings },
  { id: 'node', name: 'Node.js', type: 'Native', writtenFor: 'openid-client 6', read: () => import('./snippets/native/node') },
  {
    id: 'android', name: 'Android (Kotlin)', type: 'Native', writtenFor: 'AppAuth 0.11', addresses: APP,
    read: () => import('./snippets/native/android'),
  },
  { id: 'ios', name: 'iOS (Swift)', type: 'Native', writtenFor: 'AppAuth 2', addresses: APP, read: () => import('./snippets/native/ios') },
  {
    id: 'flutter', name: 'Flutter', type: 'Native', writtenFor: 'flutter_appauth', addresses: APP,
    read: () => import('./snippets/native/flutter'),
  },
  {
    id: 'expo', name: 'React Native (Expo)', type: 'Native', writtenFor: '@logto/rn 1, Expo 56', addresses: APP,
    read: () => import('./snippets/native/expo'),
  },
  {
    id: 'capacitor', name: 'Capacitor', type: 'Native', writtenFor: '@logto/capacitor 4', addresses: APP,
    allows: { corsAllowedOrigins: ['https://localhost', 'capacitor://localhost'] }, read: () => import('./snippets/native/capacitor'),
  },
  { id: 'device', name: 'Device flow (Node.js)', type: 'Native', writtenFor: 'openid-client 6', ...ELSEWHERE, read: () => import('./snippets/device/node') },
  { id: 'device-python', name: 'Device flow (Python)', type: 'Native', writtenFor: 'Python 3', ...ELSEWHERE, read: () => import('./snippets/device/python') },
  { id: 'other-native', name: 'OpenID Connect', type: 'Native', read: settings },
  { id: 'curl', name: 'curl', type: 'MachineToMachine', read: () => import('./snippets/machine/curl') },
  { id: 'management', name: 'Node.js', type: 'MachineToMachine', writtenFor: '@logto/api 1', read: () => import('./snippets/machine/management') },
  { id: 'machine-python', name: 'Python', type: 'MachineToMachine', writtenFor: 'Python 3', read: () => import('./snippets/machine/python') },
  { id: 'machine-go', name: 'Go', type: 'MachineToMachine', writtenFor: 'Go 1.18', read: () => import('./snippets/machine/go') },
  { id: 'machine-java', name: 'Java', type: 'MachineToMachine', writtenFor: 'Java 17', read: () => import('./snippets/machine/java') },
  { id: 'machine-dotnet', name: '.NET', type: 'MachineToMachine', writtenFor: '.NET 8', read: () => import('./snippets/machine/dotnet') },
  { id: 'machine-php', name: 'PHP', type: 'MachineToMachine', writtenFor: 'PHP 8', read: () => import('./snippets/machine/php') },
  { id: 'machine-ruby', name: 'Ruby', type: 'MachineToMachine', writtenFor: 'Ruby 3', read: () => import('./snippets/machine/ruby') },
  { id: 'saml-express', name: 'Express', type: 'SAML', writtenFor: '@node-saml/node-saml 5', read: () => import('./snippets/saml/express') },
  { id: 'other-saml', name: 'SAML 2.0', type: 'SAML', read: () => import('./snippets/saml/settings') },
];

/** Those that fit an application; some are for those of others alone, and some for those that were created for devices. */
export const guidesFor = ({ type, isThirdParty = false, customClientMetadata = {} }: Fitting): readonly Guide[] =>
  GUIDES.filter((guide) =>
    guide.type === type && (isThirdParty || !guide.isThirdParty) && isForDevices(guide.allows) === isForDevices(customClientMetadata));

type Fitting = Pick<Application, 'type'> & Partial<Pick<Application, 'isThirdParty' | 'customClientMetadata'>>;

const isForDevices = ({ isDeviceFlow = false }: Partial<CustomClientMetadata> = {}) => isDeviceFlow;

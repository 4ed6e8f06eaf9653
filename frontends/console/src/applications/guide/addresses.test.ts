import { expect, test } from 'vitest';
import { notes } from '../../test/data';
import { addressesOf } from './addresses';
import { GUIDES, guidesFor, type Guide } from './guides';
import { missingFor } from './missing';
import { steps } from './snippets/native/node';

const withUris = (type: typeof notes.type, redirectUris: string[], postLogoutRedirectUris: string[] = []) => ({
  ...notes,
  type,
  oidcClientMetadata: { redirectUris, postLogoutRedirectUris },
});

const express = GUIDES.find(({ id }) => id === 'express');
const first = (type: typeof notes.type) => guidesFor({ type })[0];

test('registered addresses are used where they fit', () => {
  expect(addressesOf(withUris('SPA', ['https://*.x.test/cb', 'https://x.test/cb']), first('SPA'))).toEqual({
    redirectUri: 'https://x.test/cb',
    signedOutUri: 'https://x.test',
  });
  expect(addressesOf(withUris('Traditional', ['https://x.test/own', 'http://localhost:8080/logto/sign-in-callback']), express)).toEqual({
    redirectUri: 'http://localhost:8080/logto/sign-in-callback',
    signedOutUri: 'http://localhost:8080',
  });
});

test('otherwise those of a developer’s machine, which then are missing', () => {
  const native = withUris('Native', ['com.example.app://callback']);
  const [node] = guidesFor({ type: 'Native' }) as [Guide];
  const [curl] = guidesFor({ type: 'MachineToMachine' }) as [Guide];
  expect(addressesOf(native, node).redirectUri).toBe('http://127.0.0.1:8400/callback');
  expect(missingFor(native, node)?.addresses).toEqual(Object.values(addressesOf(native, node)));
  expect(missingFor(withUris('MachineToMachine', []), curl)).toBeUndefined();
});

test('a framework has its own path to sign out, and an app on a device its own scheme', () => {
  const [dotnet, android] = ['dotnet', 'android'].map((id) => GUIDES.find((guide) => guide.id === id)) as [Guide, Guide];
  expect(addressesOf(withUris('Traditional', ['http://localhost:7000/signin-oidc']), dotnet).signedOutUri).toBe('http://localhost:7000/signout-callback-oidc');
  const loopback = withUris('Native', ['http://127.0.0.1:8400/callback']);
  expect(missingFor(loopback, android)?.change.oidcClientMetadata?.redirectUris).toEqual(['http://127.0.0.1:8400/callback', 'com.example.myapp://callback']);
});

test('the origins of an app on a device are allowed beside those that are allowed already', () => {
  const capacitor = GUIDES.find(({ id }) => id === 'capacitor') as Guide;
  const native = { ...withUris('Native', []), customClientMetadata: { idTokenTtl: 60, corsAllowedOrigins: ['https://localhost'] } };
  expect(missingFor(native, capacitor)?.addresses).not.toContain('https://localhost');
  expect(missingFor(native, capacitor)?.change.customClientMetadata).toEqual({
    idTokenTtl: 60, corsAllowedOrigins: ['https://localhost', 'capacitor://localhost'],
  });
});

test('what was created for devices without a browser has guides of its own, and nothing to register', () => {
  const device = { ...withUris('Native', []), customClientMetadata: { isDeviceFlow: true } };
  const guides = guidesFor(device);
  expect(guides.map(({ id }) => id)).toEqual(['device', 'device-python']);
  expect(missingFor(device, guides[0] as Guide)).toBeUndefined();
  expect(guidesFor({ type: 'Native' }).some(({ id }) => id.startsWith('device'))).toBe(false);
});

test('an extension is opened again by its browser, wherever else the application is', () => {
  const extension = GUIDES.find(({ id }) => id === 'chrome-extension');
  const { hostname, pathname } = new URL(addressesOf(withUris('SPA', ['https://x.test/cb']), extension).redirectUri);
  expect(hostname + pathname).toMatch(/\.chromiumapp\.org\/callback$/);
  expect(extension?.allows?.corsAllowedOrigins).toEqual([`chrome-extension://${hostname.split('.')[0]}`]);
});

test('the guide for those of others is offered to them alone', () => {
  const [own, foreign] = [false, true].map((isThirdParty) => guidesFor({ type: 'Traditional', isThirdParty }).map(({ id }) => id));
  expect(foreign).toEqual([...(own ?? []), 'third-party']);
});

test('plain http is only allowed in the code where the server speaks it', () => {
  const context = { appId: 'a', secret: '', redirectUri: 'http://127.0.0.1:8400/callback', signedOutUri: '' };
  const app = (origin: string) => JSON.stringify(steps({ ...context, origin }));
  expect(app('http://localhost:3001')).toContain('allowInsecureRequests');
  expect(app('https://id.example.com')).not.toContain('allowInsecureRequests');
});

test('apps on phones reach a server on the machine of their developer, which speaks plain http', async () => {
  const given = { appId: 'a', secret: '', redirectUri: 'com.example.myapp://callback', signedOutUri: 'com.example.myapp://signed-out' };
  const said = { android: /setConnectionBuilder\(.*adb reverse tcp:3001 /, flutter: /allowInsecureConnections.*adb reverse/, capacitor: /allowMixedContent.*adb reverse/, expo: /adb reverse/, ios: /NSAllowsLocalNetworking/ };
  for (const [id, told] of Object.entries(said)) {
    const { steps: stepsOf } = await (GUIDES.find((guide) => guide.id === id) as Guide).read();
    const [here, elsewhere] = ['http://localhost:3001', 'https://id.example.com'].map((origin) => JSON.stringify(stepsOf({ ...given, origin })));
    expect(here, id).toMatch(told);
    expect(elsewhere, id).not.toMatch(/plain http|adb reverse|Insecure|MixedContent/);
  }
});

test('a certificate is cut out of the metadata by where it begins', async () => {
  const { steps: settings } = await import('./snippets/saml/settings');
  const code = JSON.stringify(settings({ origin: 'https://id.test', appId: 'a', secret: '', redirectUri: '', signedOutUri: '' }).map(({ snippets }) => snippets));
  const [, begins = 'nothing'] = /'s\/\.\*(<[^>]*>)/.exec(code) ?? [];
  const found = new RegExp(`.*${begins}([^<]*)<`).exec('<ds:X509Data><ds:X509Certificate>MIIC</ds:X509Certificate></ds:X509Data>');
  expect(found?.[1]).toBe('MIIC');
});

test('who signs out of what a proxy protects is sent to where the server ends the session', async () => {
  const { steps: proxy } = await import('./snippets/web/oauth2Proxy');
  const [settings, , link] = proxy({
    origin: 'https://id.test:8443', appId: 'app1', secret: 's3cret', redirectUri: 'http://localhost:4180/oauth2/callback', signedOutUri: 'http://localhost:4180',
  }).map(({ snippets }) => snippets?.[0]?.code ?? '');
  expect(settings).toContain('whitelist_domains = ["id.test:8443"]');
  const [, address = ''] = /href="([^"]+)"/.exec(link ?? '') ?? [];
  const end = new URL(new URL(address, 'http://localhost:4180').searchParams.get('rd') ?? '');
  expect(end.origin + end.pathname).toBe('https://id.test:8443/oidc/session/end');
  expect(Object.fromEntries(end.searchParams)).toEqual({ client_id: 'app1', post_logout_redirect_uri: 'http://localhost:4180' });
});

test('every guide has its own place, and every step has something to do', async () => {
  expect(new Set(GUIDES.map(({ id }) => id)).size).toBe(GUIDES.length);
  const context = { origin: 'https://id.test', appId: 'app1', secret: 's3cret', redirectUri: 'https://x.test/cb', signedOutUri: 'https://x.test', entityId: 'https://x.test' };
  for (const { id, read, addresses } of GUIDES) {
    const all = (await read()).steps({ ...context, ...(addresses === 'none' ? {} : addresses) });
    expect(all.every(({ says, snippets = [] }) => says === 'access' || snippets.length > 0), id).toBe(true);
    expect(JSON.stringify(all), id).toContain('https://id.test');
    expect(JSON.stringify(all), id).toMatch(/app1/);
    expect(JSON.stringify(all), id).not.toMatch(/['"]undefined|\[object/);
  }
});

// Passkeys, step by step as a page of one's own would take them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Authenticator } from '../src/authenticator.mjs';
import { createUser, expect, identify, unique } from '../src/client.mjs';
import { begin, bindPasskey, eachWithAPersonOfItsOwn, finish, identified, post, refusal, set, settings, submit, user, username } from '../src/second-factor.mjs';

eachWithAPersonOfItsOwn();

test('a passkey is a second factor, for its own question only', async () => {
  await set({ mfa: { factors: ['WebAuthn'], policy: 'Mandatory' } });
  const browser = await identified();
  const authenticator = await bindPasskey(browser, '/profile/mfa');
  await finish(browser);

  const again = await identified();
  const { verificationId, authenticationOptions } = await post(again, '/verification/web-authn/authentication');
  const verify = (payload) => again.experience('POST', '/verification/web-authn/authentication/verify', { verificationId, payload });
  const other = { ...authenticationOptions, challenge: Buffer.from('another question').toString('base64url') };
  assert.equal(refusal(await verify(authenticator.authenticate(other))), '400 session.mfa.webauthn_verification_failed');
  assert.equal(refusal(await verify(new Authenticator().authenticate(authenticationOptions))), '400 session.mfa.webauthn_verification_failed');
  const payload = authenticator.authenticate(authenticationOptions);
  expect(await verify(payload), 200);
  assert.equal(refusal(await verify(payload)), '404 session.verification_session_not_found');
  await finish(again);
});

test('a passkey is preferred, and then signs in without a name, and needs no second factor', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn'], policy: 'NoPrompt' }, passkeySignIn: { enabled: true, showPasskeyButton: true, allowAutofill: true } });
  const browser = await identified();
  assert.equal(refusal(await submit(browser)), '422 user.passkey_preferred');
  const authenticator = await bindPasskey(browser);
  await finish(browser);

  const stranger = await begin(null);
  const { authenticationOptions } = await post(stranger, '/preflight/sign-in-passkey/authentication');
  assert.equal(authenticationOptions.allowCredentials, undefined);
  expect(await stranger.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  const payload = authenticator.authenticate(authenticationOptions, user.id);
  const elsewhere = await begin();
  assert.equal(refusal(await elsewhere.experience('POST', '/verification/sign-in-passkey/authentication/verify', { payload })), '400 session.mfa.webauthn_verification_failed');
  const proof = await post(stranger, '/verification/sign-in-passkey/authentication/verify', { payload });
  await post(stranger, '/identification', proof, 204);
  await finish(stranger);

  const named = await begin();
  const asked = await post(named, '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value: username } });
  const { verificationId } = asked;
  const passed = await post(named, '/verification/sign-in-passkey/authentication/verify', { verificationId, payload: authenticator.authenticate(asked.authenticationOptions) });
  await post(named, '/identification', passed, 204);
  await finish(named);

  const late = await begin();
  const again = await post(late, '/preflight/sign-in-passkey/authentication');
  const proven = await post(late, '/verification/sign-in-passkey/authentication/verify', { payload: authenticator.authenticate(again.authenticationOptions, user.id) });
  await set({ passkeySignIn: { enabled: false } });
  assert.equal(refusal(await late.experience('POST', '/identification', proven)), '400 session.mfa.mfa_factor_not_enabled');
});

test('a passkey of somebody else, for elsewhere, without its person, used before or copied lets nobody in', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn'], policy: 'NoPrompt' }, passkeySignIn: { enabled: true } });
  const first = await identified();
  const own = await bindPasskey(first);
  await finish(first);
  const name = unique('thief');
  await createUser(name);
  const thief = await identified(undefined, name);
  const foreign = await bindPasskey(thief);
  await finish(thief);

  const anybody = async () => {
    const browser = await begin(null);
    const { authenticationOptions } = await post(browser, '/preflight/sign-in-passkey/authentication');
    expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
    const verify = (payload, verificationId) => browser.experience('POST', '/verification/sign-in-passkey/authentication/verify', { verificationId, payload });
    return { browser, authenticationOptions, verify };
  };
  const failed = '400 session.mfa.webauthn_verification_failed';
  const { browser, authenticationOptions, verify } = await anybody();
  assert.equal(refusal(await verify(own.authenticate(authenticationOptions, user.id, false))), failed);
  assert.equal(refusal(await verify(own.authenticate({ ...authenticationOptions, rpId: 'elsewhere.example' }, user.id))), failed);
  const named = await post(browser, '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value: username } });
  assert.equal(refusal(await verify(foreign.authenticate(named.authenticationOptions), named.verificationId)), failed);
  const payload = own.authenticate(authenticationOptions, user.id);
  expect(await verify(payload), 200);
  assert.equal(refusal(await verify(payload)), failed);
  assert.equal(refusal(await verify(own.countFrom(1).authenticate(authenticationOptions, user.id))), failed);

  const both = await anybody();
  expect(await both.verify(foreign.authenticate(both.authenticationOptions)), 200);
  await identify(both.browser, username);
  assert.equal(refusal(await submit(both.browser)), '403 session.mfa.require_mfa_verification');
});

test('nobody locks the passkey of somebody else by answering wrongly for a name', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn'], policy: 'NoPrompt' }, passkeySignIn: { enabled: true }, sentinelPolicy: { maxAttempts: 2, lockoutDuration: 1 } });
  try {
    const browser = await identified();
    const authenticator = await bindPasskey(browser);
    await finish(browser);
    const ask = (asking) => post(asking, '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value: username } });
    const verify = (asking, verificationId, payload) => asking.experience('POST', '/verification/sign-in-passkey/authentication/verify', { verificationId, payload });

    const stranger = await begin();
    const { verificationId, authenticationOptions } = await ask(stranger);
    const other = { ...authenticationOptions, challenge: Buffer.from('another question').toString('base64url') };
    for (let i = 0; i < 3; i += 1) {
      assert.equal(refusal(await verify(stranger, verificationId, authenticator.authenticate(other))), '400 session.mfa.webauthn_verification_failed');
    }
    const owner = await begin();
    const asked = await ask(owner);
    const proof = expect(await verify(owner, asked.verificationId, authenticator.authenticate(asked.authenticationOptions)), 200);
    await post(owner, '/identification', proof, 204);
    await finish(owner);
  } finally {
    await set({ sentinelPolicy: settings.sentinelPolicy });
  }
});

test('nobody learns whether a name exists by asking for its passkey', async () => {
  await set({ passkeySignIn: { enabled: true } });
  const browser = await begin();
  const ask = (value) => browser.experience('POST', '/verification/sign-in-passkey/authentication', { identifier: { type: 'username', value } });
  assert.equal(refusal(await ask(username)), '400 session.mfa.webauthn_verification_not_found');
  assert.equal(refusal(await ask(unique('nobody'))), '400 session.mfa.webauthn_verification_not_found');
});

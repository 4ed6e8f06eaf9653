// The ways of saying who one is beside the password: codes by e-mail, and passkeys.
import { Authenticator } from '../../acceptance/src/authenticator.mjs';
import { Journey } from './journey.mjs';

const POLL_MILLIS = 40;

/** Nobody is sent more than ten codes within ten minutes: enough people for a hundred a second during forty seconds. */
const WITH_ADDRESSES = 400;
const WITH_PASSKEYS = 40;

/** Reads the development inbox for all who wait for a code, as few times as will do. */
class Inbox {
  #waiting = new Map();

  constructor(installation) {
    this.installation = installation;
  }

  /** The code of the next message to somebody. */
  codeFor(recipient) {
    if (this.#waiting.size === 0) setTimeout(() => this.#read(), POLL_MILLIS);
    return new Promise((resolve, reject) => {
      this.#waiting.set(recipient, { since: Date.now(), resolve, reject });
    });
  }

  async #read() {
    try {
      for (const { recipient, payload, createdAt } of await this.installation.get('/api/development/messages')) {
        const waiting = this.#waiting.get(recipient);
        if (waiting && createdAt >= waiting.since) {
          this.#waiting.delete(recipient);
          waiting.resolve(payload.code);
        }
      }
      if (this.#waiting.size > 0) setTimeout(() => this.#read(), POLL_MILLIS);
    } catch (error) {
      this.#waiting.forEach(({ reject }) => reject(error));
      this.#waiting.clear();
    }
  }
}

/** Sign-ins by a code sent to an address, the reading of the development inbox among them; allowed until `close`. */
export async function codes(installation) {
  const { signIn } = await installation.get('/api/sign-in-exp');
  const method = { identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true };
  await installation.patch('/api/sign-in-exp', {
    signIn: { methods: [...signIn.methods.filter(({ identifier }) => identifier !== 'email'), method] },
  });
  const inbox = new Inbox(installation);
  const people = await installation.once('coded', () => installation.people('coded', WITH_ADDRESSES));
  const byCode = async (i) => {
    const identifier = { type: 'email', value: people[i % people.length].primaryEmail };
    const journey = new Journey(installation);
    await journey.ask();
    await journey.begin();
    const sent = inbox.codeFor(identifier.value);
    const { verificationId } = await journey.step('POST', '/verification/verification-code',
      { identifier, interactionEvent: 'SignIn' });
    await journey.step('POST', '/verification/verification-code/verify', { identifier, verificationId, code: await sent });
    return journey.finish({ verificationId });
  };
  byCode.close = () => installation.patch('/api/sign-in-exp', { signIn });
  return byCode;
}

/** Sign-ins by a passkey that says itself whose it is. Allowed until `close`. */
export async function passkeys(installation) {
  const { mfa, passkeySignIn } = await installation.get('/api/sign-in-exp');
  await installation.patch('/api/sign-in-exp', {
    mfa: { factors: ['WebAuthn'], policy: 'NoPrompt' },
    passkeySignIn: { enabled: true, showPasskeyButton: true, allowAutofill: true },
  });
  const holders = await installation.once('keyed', () => holdersOfPasskeys(installation));
  const byPasskey = async (i) => {
    const journey = new Journey(installation);
    await journey.ask();
    const { authenticationOptions } = await journey.step('POST', '/preflight/sign-in-passkey/authentication');
    await journey.begin();
    const { key, id } = holders[i % holders.length];
    const payload = key.authenticate(authenticationOptions, id);
    return journey.finish(await journey.step('POST', '/verification/sign-in-passkey/authentication/verify', { payload }));
  };
  byPasskey.close = () => installation.patch('/api/sign-in-exp', { mfa, passkeySignIn });
  return byPasskey;
}

async function holdersOfPasskeys(installation) {
  const holders = [];
  for (const person of await installation.people('keyed', WITH_PASSKEYS)) {
    holders.push({ id: person.id, key: await bind(installation, person) });
  }
  return holders;
}

/** Signs somebody in by the password, who then takes a passkey as they are invited to. */
async function bind(installation, person) {
  const journey = new Journey(installation);
  await journey.ask();
  await journey.begin();
  await journey.step('POST', '/identification', await journey.password(person.username));
  const key = new Authenticator(installation.base);
  const { verificationId, registrationOptions } = await journey.step('POST', '/verification/web-authn/registration');
  await journey.step('POST', '/verification/web-authn/registration/verify',
    { verificationId, payload: key.register(registrationOptions) });
  await journey.step('POST', '/profile/mfa/passkey', { type: 'WebAuthn', verificationId });
  await journey.submit();
  return key;
}

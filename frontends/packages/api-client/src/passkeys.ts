import { ApiError } from './errors';

/** The person said no, or the authenticator has nothing to say; browsers do not tell which. */
export const PASSKEY_NOT_GIVEN = 'passkey.not_given';

type Creation = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0];
type Request = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0];

/** Whether this browser knows passkeys at all. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Whether this browser can offer passkeys where a name is typed. */
export const canAutofillPasskeys = async (): Promise<boolean> =>
  hasPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;

/** Has the browser make a passkey; answers what the server wants to know of it. */
export async function createPasskey<Payload>(options: unknown): Promise<Payload> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as Creation);
  return payload(navigator.credentials.create({ publicKey }));
}

/** Has the browser prove a passkey; with `signal` it waits, without disturbing, until one is picked or it is aborted. */
export async function provePasskey<Payload>(options: unknown, signal?: AbortSignal): Promise<Payload> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as Request);
  return payload(navigator.credentials.get(signal ? { publicKey, signal, mediation: 'conditional' } : { publicKey }));
}

async function payload<Payload>(asked: Promise<Credential | null>): Promise<Payload> {
  const credential = await asked.catch(() => null);
  if (!credential) throw new ApiError({ status: 0, code: PASSKEY_NOT_GIVEN, message: 'No passkey was given.' });
  return { ...(credential as PublicKeyCredential).toJSON(), type: 'WebAuthn' } as Payload;
}

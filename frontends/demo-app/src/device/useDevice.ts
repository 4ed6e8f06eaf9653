import { useEffect, useState } from 'react';

/** Seconds between two questions where the server does not say, and how many more each time it finds them too many: RFC 8628. */
const INTERVAL = 5;
const SLOWER = 5;

interface Codes {
  device_code: string;
  user_code: string;
  verification_uri_complete: string;
  interval?: number;
}

interface Refusal {
  error: string;
}

/** What has become of a device that asks to be let in. */
export type Device =
  | { at: 'asking' }
  | { at: 'waiting'; code: string; page: string }
  | { at: 'in'; idToken: string }
  | { at: 'failed'; error: string };

async function post<T>(path: string, fields: Record<string, string>, signal: AbortSignal): Promise<T | Refusal> {
  const response = await fetch(`/oidc${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: 'device-demo-app', ...fields }).toString(),
    signal,
  });
  return (await response.json()) as T | Refusal;
}

const pause = (seconds: number) => new Promise((over) => setTimeout(over, seconds * 1000));

/** Asks until somebody has decided, as often as the server wants to be asked. */
async function letIn({ device_code: deviceCode, interval = INTERVAL }: Codes, signal: AbortSignal): Promise<Device> {
  const fields = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode };
  let seconds = interval;
  for (;;) {
    await pause(seconds);
    signal.throwIfAborted();
    const answer = await post<{ id_token: string }>('/token', fields, signal);
    if (!('error' in answer)) return { at: 'in', idToken: answer.id_token };
    if (answer.error === 'slow_down') seconds += SLOWER;
    else if (answer.error !== 'authorization_pending') return { at: 'failed', error: answer.error };
  }
}

/** Asks for a code, and waits until somebody lets the device in. */
export function useDevice(): Device {
  const [device, setDevice] = useState<Device>({ at: 'asking' });
  useEffect(() => {
    const left = new AbortController();
    const run = async () => {
      const codes = await post<Codes>('/device/auth', { scope: 'openid profile email' }, left.signal);
      if ('error' in codes) return setDevice({ at: 'failed', error: codes.error });
      setDevice({ at: 'waiting', code: codes.user_code, page: codes.verification_uri_complete });
      setDevice(await letIn(codes, left.signal));
    };
    run().catch((error: unknown) => {
      if (!left.signal.aborted) setDevice({ at: 'failed', error: String(error) });
    });
    return () => left.abort();
  }, []);
  return device;
}

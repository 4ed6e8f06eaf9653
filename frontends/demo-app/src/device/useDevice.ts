import { useEffect, useState } from 'react';

const PAUSE = 2000;

interface Codes {
  device_code: string;
  user_code: string;
  verification_uri_complete: string;
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

const pause = () => new Promise((over) => setTimeout(over, PAUSE));

async function letIn(deviceCode: string, signal: AbortSignal): Promise<Device> {
  const fields = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode };
  for (;;) {
    await pause();
    signal.throwIfAborted();
    const answer = await post<{ id_token: string }>('/token', fields, signal);
    if (!('error' in answer)) return { at: 'in', idToken: answer.id_token };
    if (answer.error !== 'authorization_pending') return { at: 'failed', error: answer.error };
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
      setDevice(await letIn(codes.device_code, left.signal));
    };
    run().catch((error: unknown) => {
      if (!left.signal.aborted) setDevice({ at: 'failed', error: String(error) });
    });
    return () => left.abort();
  }, []);
  return device;
}

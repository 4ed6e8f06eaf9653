import { ApiError, asApiError, toApiError, UNREACHABLE } from './errors';
import { languageHeader } from './language';

interface Upload {
  /** Which part of what is sent has left, from 0 to 1. */
  onProgress: (part: number) => void;
  /** Ends it: what was sent is dropped. */
  signal: AbortSignal;
  token: () => Promise<string>;
}

/**
 * Posts a form with a file and answers the body; anything but success is thrown as an ApiError. Only this kind of request
 * tells how far it is: `fetch` does not.
 */
export async function upload<T>(path: string, form: FormData, { onProgress, signal, token }: Upload): Promise<T> {
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.setRequestHeader('Authorization', `Bearer ${await token()}`);
  for (const [name, value] of Object.entries(languageHeader())) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  signal.addEventListener('abort', () => request.abort());
  const { body, ...answer } = await settled(request, form, signal);
  if (!answer.ok) throw toApiError(answer, body);
  return body as T;
}

type Settled = Pick<Response, 'ok' | 'status' | 'headers'> & { body: unknown };

function settled(request: XMLHttpRequest, form: FormData, signal: AbortSignal): Promise<Settled> {
  return new Promise((resolve, reject) => {
    const end = () => reject(asApiError(new DOMException('It was ended.', 'AbortError')));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => reject(new ApiError({ status: 0, code: UNREACHABLE, message: 'There was no answer.' })));
    request.addEventListener('abort', end);
    if (signal.aborted) end(); // what was never sent does not tell that it ended
    else request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Settled {
  const { status, responseText } = request;
  const retryAfter = request.getResponseHeader('Retry-After');
  const headers = new Headers(retryAfter ? { 'Retry-After': retryAfter } : {});
  return { status, headers, ok: status >= 200 && status < 300, body: read(responseText) };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

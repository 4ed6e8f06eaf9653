import { LogtoError, LogtoRequestError, OidcError } from '@logto/react';

/** Code and message of anything that the SDK throws. */
export function explain(error: Error): string {
  if (error instanceof LogtoRequestError) return `${error.code}: ${error.message}`;
  if (error instanceof LogtoError && error.data instanceof OidcError) {
    const { error: code, errorDescription } = error.data;
    return errorDescription ? `${code}: ${errorDescription}` : code;
  }
  return error instanceof LogtoError ? `${error.code}: ${error.message}` : error.message;
}

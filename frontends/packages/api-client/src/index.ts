export type { Bound, BoundsByPath } from './bound';
export * as bounds from './bounds';
export { createApi, unwrap, unwrapPage, unwrapWritten, type Api, type Page } from './client';
export { ApiError, asApiError, SAID, UNEXPECTED, UNREACHABLE } from './errors';
export { originOf } from './origin';
export { canAutofillPasskeys, createPasskey, hasPasskeys, PASSKEY_NOT_GIVEN, provePasskey } from './passkeys';
export { pathStep } from './paths';
export type * from './types';
export { upload } from './upload';

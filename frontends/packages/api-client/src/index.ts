export { createApi, unwrap, unwrapPage, type Api, type Page } from './client';
export { ApiError, asApiError, UNEXPECTED, UNREACHABLE } from './errors';
export type * from './types';

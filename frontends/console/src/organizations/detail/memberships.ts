import { unwrapPage } from '@keystory/api-client';
import { pagesOfPart } from '../../history/api';
import { api } from '../../session';

/** What became of a user's membership of an organization, with the roles there. */
export const userMembership = (id: string, userId: string) =>
  pagesOfPart(['organizations', id, 'users', userId], (query) =>
    unwrapPage(api.GET('/api/organizations/{id}/users/{userId}/history', { params: { path: { id, userId }, query } })),
  );

/** The same of an application. */
export const applicationMembership = (id: string, applicationId: string) =>
  pagesOfPart(['organizations', id, 'applications', applicationId], (query) =>
    unwrapPage(api.GET('/api/organizations/{id}/applications/{applicationId}/history', { params: { path: { id, applicationId }, query } })),
  );

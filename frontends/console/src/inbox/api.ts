import { unwrap } from '@keystory/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../session';

/** Asked again while the page is open: who waits for a code wants to see it come. */
const OFTEN = 2000;

export const inboxQuery = () =>
  queryOptions({
    queryKey: ['development-messages'],
    queryFn: () => unwrap(api.GET('/api/development/messages')),
    refetchInterval: OFTEN,
    retry: false,
  });

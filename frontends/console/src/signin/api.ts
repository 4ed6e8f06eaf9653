import { unwrap, upload, type SignInSettings, type SignInSettingsChange } from '@keystory/api-client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useChanging } from '../entity/useChanging';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { api, session } from '../session';

export const readSignInSettings = (asOf: string | undefined): Promise<SignInSettings> =>
  unwrap(api.GET('/api/sign-in-exp', { params: { query: momentQuery(asOf) } }));

/** How people sign in, at the moment that the page is looked at as of. */
export function useSignInSettings(): UseQueryResult<SignInSettings> {
  const asOf = useAsOf();
  return useQuery({ queryKey: ['sign-in-exp', '', 'as', asOf ?? 'now'], queryFn: () => readSignInSettings(asOf) });
}

/** Sign-in pages that were uploaded, and when. */
export type UploadedPages = NonNullable<SignInSettings['customUiAssets']>;

interface Sending {
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Uploads a zip of sign-in pages; they are not shown yet. */
export async function uploadPages(zip: File, sending: Sending): Promise<UploadedPages> {
  const form = new FormData();
  form.set('file', zip);
  const { customUiAssetId } = await upload<{ customUiAssetId: string }>(
    '/api/sign-in-exp/default/custom-ui-assets',
    form,
    { ...sending, token: () => session.token() },
  );
  return { id: customUiAssetId, createdAt: Date.now() };
}

export function useSaveSignInSettings(): (change: Record<string, unknown>) => Promise<SignInSettings> {
  const changing = useChanging(['sign-in-exp']);
  return (change) => changing(unwrap(api.PATCH('/api/sign-in-exp', { body: change as SignInSettingsChange })));
}

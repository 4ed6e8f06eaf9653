import { Problem } from '@keystory/app-kit';
import { unwrap, type SigningKey } from '@keystory/api-client';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { api } from '../session';
import { Loaded } from '../shell/Loaded';
import { KeyRing } from './KeyRing';

/** The keys that tokens are signed with, by algorithm. */
export function SigningKeys() {
  const { t } = useTranslation('console');
  const queryKey = ['configs', 'signing-keys'];
  const rings = useQuery({ queryKey, queryFn: () => unwrap(api.GET('/api/signing-keys')) });
  const changing = useChanging(queryKey);
  if (rings.isError) return <Problem cause={rings.error} retry={rings.refetch} />;
  if (rings.isPending) return <Skeleton height={320} radius="lg" />;
  return (
    <Stack>
      {rings.data.map(({ algorithm, keys }) => (
        <KeyRing
          key={algorithm}
          title={t('settings.keys.signing', { algorithm })}
          intro={t('settings.keys.signingIntro')}
          keys={keys}
          rotate={() =>
            changing(unwrap(api.POST('/api/signing-keys/{algorithm}/rotations', { params: { path: { algorithm } }, body: {} })))
          }
          remove={(keyId) =>
            changing(unwrap(api.DELETE('/api/signing-keys/{algorithm}/{keyId}', { params: { path: { algorithm, keyId } } })))
          }
        />
      ))}
    </Stack>
  );
}

/** The keys that cookies are proven with: the first one makes them, the others are still known. */
export function CookieKeys() {
  const { t } = useTranslation('console');
  const queryKey = ['configs', 'cookie-keys'];
  const path = { keyType: 'cookie-keys' } as const;
  const keys = useQuery({
    queryKey,
    queryFn: (): Promise<SigningKey[]> => unwrap(api.GET('/api/configs/oidc/{keyType}', { params: { path } })),
  });
  const changing = useChanging(queryKey);
  return (
    <div style={{ marginTop: 16 }}>
      <Loaded query={keys} height={160}>
        {(found) => (
          <KeyRing
            title={t('settings.keys.cookies')}
            intro={t('settings.keys.cookiesIntro')}
            keys={found}
            rotate={() => changing(unwrap(api.POST('/api/configs/oidc/{keyType}/rotate', { params: { path }, body: {} })))}
            remove={(keyId) =>
              changing(unwrap(api.DELETE('/api/configs/oidc/{keyType}/{keyId}', { params: { path: { ...path, keyId } } })))
            }
          />
        )}
      </Loaded>
    </div>
  );
}

import { unwrap, type SigningKey } from '@keystory/api-client';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { api } from '../session';
import { Loaded } from '../shell/Loaded';
import { KeyRing, ringOf } from './KeyRing';

/** Under which the keys are kept, and those that a change of them makes stale. */
const KEYS = ['signing-keys'];

/** All keys, as they are or as they were. */
export function Keys() {
  const asOf = useAsOf();
  return (
    <>
      {asOf && <PastBanner entity={ringOf('')} asOf={asOf} />}
      <SigningKeys asOf={asOf} />
      <CookieKeys asOf={asOf} />
    </>
  );
}

interface KeysProps {
  asOf: string | undefined;
}

/** The keys that tokens are signed with, by algorithm. */
function SigningKeys({ asOf }: KeysProps) {
  const { t } = useTranslation('console');
  const rings = useQuery({
    queryKey: [...KEYS, 'rings', asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/signing-keys', { params: { query: momentQuery(asOf) } })),
  });
  const changing = useChanging(KEYS);
  return (
    <Loaded query={rings}>
      {(found) => (
        <Stack>
          {found.map(({ algorithm, keys }) => (
            <KeyRing
              key={algorithm}
              id={algorithm}
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
      )}
    </Loaded>
  );
}

/** The keys that cookies are proven with: the first one makes them, the others are still known. */
function CookieKeys({ asOf }: KeysProps) {
  const { t } = useTranslation('console');
  const path = { keyType: 'cookie-keys' } as const;
  const keys = useQuery({
    queryKey: [...KEYS, 'cookies', 'ring', asOf ?? 'now'],
    queryFn: (): Promise<SigningKey[]> =>
      unwrap(api.GET('/api/configs/oidc/{keyType}', { params: { path, query: momentQuery(asOf) } })),
  });
  const changing = useChanging(KEYS);
  return (
    <div style={{ marginTop: 16 }}>
      <Loaded query={keys} height={160}>
        {(found) => (
          <KeyRing
            id="cookies"
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

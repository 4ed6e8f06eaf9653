import { Problem } from '@keystory/app-kit';
import { ApiError, unwrap, type JwtCustomizer } from '@keystory/api-client';
import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { PageHeader } from '../shell/PageHeader';
import { TabLink } from '../shell/TabLink';
import { Customizer } from './Customizer';
import { EXAMPLES, type TokenType } from './examples';

const TYPES: TokenType[] = ['access-token', 'client-credentials'];

/** What a script of one's own adds to access tokens, those of people and those of machines. */
export function Component() {
  const { t } = useTranslation('console');
  const { tab = 'access-token' } = useParams();
  return (
    <>
      <PageHeader title={t('customJwt.title')} intro={t('customJwt.intro')} />
      <Tabs value={tab}>
        <Tabs.List mb="xl" aria-label={t('customJwt.title')}>
          {TYPES.map((type) => (
            <TabLink key={type} value={type} to={`/custom-jwt/${type}`}>
              {t(`customJwt.types.${type}`)}
            </TabLink>
          ))}
        </Tabs.List>
        {TYPES.map((type) => (
          <Tabs.Panel key={type} value={type}>
            <OfType type={type} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function OfType({ type }: { type: TokenType }) {
  const asOf = useAsOf();
  const found = useQuery({ queryKey: ['jwt-customizer', type, asOf ?? 'now'], queryFn: () => read(type, asOf) });
  if (found.isError) return <Problem cause={found.error} retry={found.refetch} />;
  if (found.isPending) return <Skeleton height={420} radius="lg" />;
  return (
    <Customizer key={`${type}${found.data === null}`} type={type} exists={found.data !== null} customizer={found.data ?? EXAMPLES[type]} />
  );
}

/** Null where there is none. */
async function read(type: TokenType, asOf: string | undefined): Promise<JwtCustomizer | null> {
  const params = { path: { tokenTypePath: type }, query: momentQuery(asOf) };
  return unwrap(api.GET('/api/configs/jwt-customizer/{tokenTypePath}', { params })).catch((cause: unknown) => {
    if (cause instanceof ApiError && cause.status === 404) return null;
    throw cause;
  });
}

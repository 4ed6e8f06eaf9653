import { unwrap } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orNull } from '../entity/orNull';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { Loaded } from '../shell/Loaded';
import { TabbedPage } from '../shell/TabbedPage';
import { Customizer } from './Customizer';
import { EXAMPLES, type TokenType } from './examples';

const TYPES: TokenType[] = ['access-token', 'client-credentials'];

/** What a script of one's own adds to access tokens, those of people and those of machines. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <TabbedPage
      title={t('customJwt.title')}
      intro={t('customJwt.intro')}
      to="/custom-jwt"
      tabs={TYPES.map((type) => ({ id: type, title: t(`customJwt.types.${type}`), content: <OfType type={type} /> }))}
    />
  );
}

function OfType({ type }: { type: TokenType }) {
  const asOf = useAsOf();
  const params = { path: { tokenTypePath: type }, query: momentQuery(asOf) };
  const found = useQuery({
    queryKey: ['jwt-customizer', type, asOf ?? 'now'],
    queryFn: () => orNull(unwrap(api.GET('/api/configs/jwt-customizer/{tokenTypePath}', { params }))),
  });
  return (
    <Loaded query={found} height={420}>
      {(customizer) => (
        <Customizer key={`${type}${customizer === null}`} type={type} exists={customizer !== null} customizer={customizer ?? EXAMPLES[type]} />
      )}
    </Loaded>
  );
}

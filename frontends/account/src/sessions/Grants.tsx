import { useApplicationName } from '@keystory/app-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ListSection } from '../shell/ListSection';
import { Row, Rows } from '../shell/Row';
import { RowButton } from '../shell/RowButton';
import { grantsQuery, useDisconnect } from './api';
import type { Connection } from './connections';
import { useAsk } from './useAsk';
import { useDay } from './useDay';

interface GrantsProps {
  proof: Proof;
  isEditable: boolean;
}

/** The applications that one let in, each of which can be shut out again. */
export function Grants({ proof, isEditable }: GrantsProps) {
  const { t } = useTranslation('account');
  const grants = useQuery(grantsQuery(proof));
  const disconnect = useDisconnect(proof);
  const ask = useAsk();
  const day = useDay();
  const nameOf = useApplicationName();
  const askToDisconnect = ({ grantIds }: Connection, name: string) =>
    ask({
      title: t('grants.disconnectOne', { name }),
      body: t('grants.disconnectBody'),
      action: t('grants.disconnect'),
      done: t('grants.done', { name }),
      act: () => disconnect.mutateAsync(grantIds),
    });
  return (
    <ListSection
      title={t('grants.title')}
      intro={t('grants.intro')}
      found={grants}
      none={t('grants.none')}
    >
      <Rows>
        {grants.data?.map((one) => {
          const name = nameOf(one.id, one.name);
          return (
            <Row
              key={one.id}
              label={t('grants.since', { date: day(one.since) })}
              value={name}
              action={
                isEditable && (
                  <RowButton label={t('grants.disconnectOne', { name })} onClick={() => askToDisconnect(one, name)}>
                    {t('grants.disconnect')}
                  </RowButton>
                )
              }
            />
          );
        })}
      </Rows>
    </ListSection>
  );
}

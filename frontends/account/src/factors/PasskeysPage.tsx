import type { Factor } from '@keystory/api-client';
import { notifySuccess } from '@keystory/app-kit';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ActionRoute } from '../action/ActionRoute';
import type { Step } from '../proof/Proven';
import { Row, Rows } from '../shell/Row';
import { RowButton } from '../shell/RowButton';
import { WaysOn } from '../shell/WaysOn';
import { factorsQuery } from './api';
import { RemovalForm } from './RemovalForm';
import { RenamePasskeyForm } from './RenamePasskeyForm';
import { useFactorsAtFirst } from './useFactorsAtFirst';

/** The passkeys that there are, to be renamed or removed. */
export function Component() {
  const { t } = useTranslation('account');
  const { unknown } = useFactorsAtFirst();
  return (
    <ActionRoute title={t('factors.ownPasskeys')} field="passkey" instead={unknown}>
      {(step) => <Passkeys {...step} />}
    </ActionRoute>
  );
}

interface Chosen {
  factor: Factor;
  Form: typeof RemovalForm;
}

/** One of them at a time is changed, in the place of the list; the page is never done, it goes back to the list. */
function Passkeys({ proof }: Step) {
  const [chosen, choose] = useState<Chosen>();
  if (!chosen) return <PasskeyList onChoose={choose} />;
  const { factor, Form } = chosen;
  const close = () => choose(undefined);
  const finish = (says: string) => {
    notifySuccess(says);
    close();
  };
  return <Form factor={factor} proof={proof} finish={finish} cancel={close} />;
}

function PasskeyList({ onChoose }: { onChoose: (chosen: Chosen) => void }) {
  const { t, i18n } = useTranslation('account');
  const { search } = useLocation();
  const passkeys = useQuery(factorsQuery).data?.filter(({ type }) => type === 'WebAuthn') ?? [];
  return (
    <Stack>
      {passkeys.length === 0 && <Text c="dimmed">{t('factors.noPasskeys')}</Text>}
      <Rows>
        {passkeys.map((factor) => {
          const name = factor.name || t('factors.types.WebAuthn');
          return (
            <Row
              key={factor.id}
              label={name}
              value={t('factors.since', { date: new Date(factor.createdAt).toLocaleDateString(i18n.language) })}
              action={
                <Group gap="xs">
                  <RowButton label={t('factors.renameOne', { name })} onClick={() => onChoose({ factor, Form: RenamePasskeyForm })}>
                    {t('factors.rename')}
                  </RowButton>
                  <RowButton label={t('factors.removeOne', { name })} onClick={() => onChoose({ factor, Form: RemovalForm })}>
                    {t('factors.remove')}
                  </RowButton>
                </Group>
              }
            />
          );
        })}
      </Rows>
      <Group>
        <Button component={Link} to={{ pathname: '/passkey/add', search }} variant="default">
          {t('factors.addPasskey')}
        </Button>
        <WaysOn />
      </Group>
    </Stack>
  );
}

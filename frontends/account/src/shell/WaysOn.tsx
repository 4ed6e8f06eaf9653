import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReturn } from './useReturn';

/** The ways on: to where the person came from, and back to the account. */
export function WaysOn() {
  const { t } = useTranslation('account');
  const origin = useReturn();
  return (
    <Group>
      {origin && (
        <Button component="a" href={origin.href}>
          {t('actions.return', { host: origin.host })}
        </Button>
      )}
      <Button component={Link} to="/security" variant={origin ? 'default' : 'filled'}>
        {t('actions.back')}
      </Button>
    </Group>
  );
}

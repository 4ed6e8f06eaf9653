import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WaysOn } from '../shell/WaysOn';

/** Says that something cannot be changed here, with the ways on. */
export function Unavailable({ says }: { says?: string }) {
  const { t } = useTranslation('account');
  return (
    <Stack>
      <Alert color="red" role="alert">
        {says ?? t('security.fixed')}
      </Alert>
      <WaysOn />
    </Stack>
  );
}

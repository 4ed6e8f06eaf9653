import { Alert, Button, Code, List, Stack } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface MissingNoticeProps {
  addresses: readonly string[];
  isBusy: boolean;
  onSet: () => void;
}

/** Says which addresses of a guide are not registered, and registers them by one click. */
export function MissingNotice({ addresses, isBusy, onSet }: MissingNoticeProps) {
  const { t } = useTranslation('console');
  return (
    <Alert icon={<IconLink />} color="yellow" title={t('guide.addresses.title')}>
      <Stack gap="sm" align="flex-start">
        <List size="sm">
          {addresses.map((address) => (
            <List.Item key={address}>
              <Code style={{ overflowWrap: 'anywhere' }}>{address}</Code>
            </List.Item>
          ))}
        </List>
        <Button size="xs" variant="default" loading={isBusy} onClick={onSet}>
          {t('guide.addresses.register')}
        </Button>
      </Stack>
    </Alert>
  );
}

import { CenteredPage, useSignedIn } from '@keystory/app-kit';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Tells people without the permission plainly, rather than letting every page fail. */
export function AdministratorsOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation('console');
  const { session, claims, scopes } = useSignedIn();
  if (scopes.includes('all')) return children;
  return (
    <CenteredPage>
      <Stack>
        <Title order={1}>{t('gate.title')}</Title>
        <Text c="dimmed">{t('gate.body', { name: claims.name ?? claims.username ?? claims.sub })}</Text>
        <Group>
          <Button onClick={() => void session.signOut()}>{t('gate.signOut')}</Button>
          <Button variant="default" component="a" href="/account">
            {t('gate.account')}
          </Button>
        </Group>
      </Stack>
    </CenteredPage>
  );
}

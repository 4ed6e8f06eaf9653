import { CenteredPage, Splash } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { Anchor, Button, Code, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { publicApi } from '../session';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { CreateAdministrator } from './CreateAdministrator';

/** The first page of an installation: with a set-up link it makes an administrator, without one it says where the link is. */
export function Component() {
  const { t } = useTranslation('console');
  const [params] = useSearchParams();
  const token = params.get('token');
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => unwrap(publicApi.GET('/api/setup')) });
  useDocumentTitle(t('welcome.documentTitle'));
  if (token) return <CreateAdministrator token={token} />;
  if (setup.isPending) return <Splash />;
  return <CenteredPage>{setup.data?.administratorExists ? <AlreadySetUp /> : <WhereTheLinkIs />}</CenteredPage>;
}

function WhereTheLinkIs() {
  const { t } = useTranslation('console');
  return (
    <Stack>
      <Title order={1}>{t('welcome.title')}</Title>
      <Text>{t('welcome.noAdministrator')}</Text>
      <Text c="dimmed">{t('welcome.where')}</Text>
      <Text c="dimmed">{t('welcome.again')}</Text>
      <Code block>./keystory admin link</Code>
    </Stack>
  );
}

function AlreadySetUp() {
  const { t } = useTranslation('console');
  return (
    <Stack align="flex-start">
      <Title order={1}>{t('welcome.ready.title')}</Title>
      <Text c="dimmed">{t('welcome.ready.body')}</Text>
      <Button component="a" href="/console">
        {t('welcome.ready.signIn')}
      </Button>
      <Anchor href="/demo-app" size="sm">
        {t('welcome.ready.demo')}
      </Anchor>
    </Stack>
  );
}

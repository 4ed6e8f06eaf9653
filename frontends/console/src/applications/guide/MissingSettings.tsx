import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Alert, Button, Code, List, Stack } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUpdateApplication } from '../api';
import { missingAddresses } from './addresses';
import type { Guide } from './guides';

/** Offers to register the addresses that a guide uses, so that it runs as pasted. */
export function MissingAddresses({ application, guide }: { application: Application; guide: Guide }) {
  const { t } = useTranslation('console');
  const update = useUpdateApplication(application.id);
  const notifyProblem = useNotifyProblem();
  const missing = missingAddresses(application, guide);
  if (!missing) return null;
  const { redirectUri, signedOutUri } = missing;
  const register = () => {
    const { oidcClientMetadata: old } = application;
    const oidcClientMetadata = {
      ...old,
      redirectUris: [...new Set([...old.redirectUris, redirectUri])],
      postLogoutRedirectUris: [...new Set([...old.postLogoutRedirectUris, signedOutUri])],
    };
    update.mutate({ oidcClientMetadata }, { onSuccess: () => notifySuccess(t('guide.addresses.done')), onError: notifyProblem });
  };
  return (
    <Alert icon={<IconLink />} color="yellow" title={t('guide.addresses.title')}>
      <Stack gap="sm" align="flex-start">
        <List size="sm">
          {[...new Set([redirectUri, signedOutUri])].map((address) => (
            <List.Item key={address}>
              <Code>{address}</Code>
            </List.Item>
          ))}
        </List>
        <Button size="xs" variant="default" loading={update.isPending} onClick={register}>
          {t('guide.addresses.register')}
        </Button>
      </Stack>
    </Alert>
  );
}

import { fieldChecks, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { bounds, type NewApplication } from '@keystory/api-client';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCreateApplication } from '../api';
import { usualAddresses } from '../guide/addresses';
import type { Guide } from '../guide/guides';
import { mayBeForeign, STARTING_ADDRESSES, type Creatable } from '../types';
import { TypePicker } from './TypePicker';

interface Values {
  type: Creatable;
  name: string;
  redirectUri: string;
  isThirdParty: boolean;
}

export function CreateApplicationForm({ guide, onClose }: { guide?: Guide | undefined; onClose: () => void }) {
  const { t } = useTranslation('console');
  const form = useCreateForm(guide);
  const create = useCreateApplication();
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const { type } = form.values;

  const choose = (next: Creatable) => {
    form.setFieldValue('type', next);
    if (!form.isTouched('redirectUri')) form.setFieldValue('redirectUri', STARTING_ADDRESSES[next]?.redirectUri ?? '');
  };
  const send = form.onSubmit(async (values) => {
    try {
      const { id, name } = await create.mutateAsync(toApplication(values));
      notifySuccess(t('applications.create.done', { name }));
      await navigate(`/${values.type === 'SAML' ? 'saml-applications' : 'applications'}/${id}${guide ? `?guide=${guide.id}` : ''}`);
    } catch (cause) {
      notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {!guide && <TypePicker value={type} onChange={choose} />}
        <TextInput
          label={t('applications.fields.name')}
          placeholder={t('applications.create.namePlaceholder')}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        {STARTING_ADDRESSES[type] && (
          <TextInput
            label={t('applications.fields.redirectUri')}
            description={t('applications.create.redirectHint')}
            autoComplete="off"
            {...form.getInputProps('redirectUri')}
          />
        )}
        {mayBeForeign(type) && (
          <Checkbox
            label={t('applications.create.thirdParty')}
            description={t('applications.create.thirdPartyHint')}
            {...form.getInputProps('isThirdParty', { type: 'checkbox' })}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('applications.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useCreateForm(guide: Guide | undefined) {
  const { t } = useTranslation('kit');
  const { within, url } = fieldChecks(t);
  const type = guide?.type ?? 'SPA';
  const addresses = guide ? usualAddresses(guide) : STARTING_ADDRESSES[type];
  return useForm<Values>({
    initialValues: { type, name: '', redirectUri: addresses?.redirectUri ?? '', isThirdParty: false },
    validate: { name: within(bounds.newApplication.name), redirectUri: url },
  });
}

function toApplication({ type, name, redirectUri, isThirdParty }: Values): NewApplication {
  const starting = STARTING_ADDRESSES[type];
  if (!starting) return { type, name };
  // Signing out leads back to the app: to the address that the quick start uses, or else to the app's own front page.
  const signedOutUri = redirectUri === starting.redirectUri ? starting.signedOutUri : originOf(redirectUri);
  return {
    type,
    name,
    ...(isThirdParty ? { isThirdParty } : {}),
    oidcClientMetadata: {
      redirectUris: redirectUri ? [redirectUri] : [],
      postLogoutRedirectUris: signedOutUri ? [signedOutUri] : [],
    },
  };
}

function originOf(address: string): string | undefined {
  return /^https?:/.test(address) ? new URL(address).origin : undefined;
}

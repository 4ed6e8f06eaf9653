import { fieldChecks, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { bounds } from '@keystory/api-client';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCreateApplication } from '../api';
import { usualAddresses } from '../guide/addresses';
import type { Guide } from '../guide/guides';
import { mayBeForeign, type Creatable } from '../types';
import { startingAddresses, toApplication, type Values } from './newApplication';
import { TypePicker } from './TypePicker';

export function CreateApplicationForm({ guide, onClose }: { guide?: Guide | undefined; onClose: () => void }) {
  const { t } = useTranslation('console');
  const form = useCreateForm(guide);
  const create = useCreateApplication();
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const { type } = form.values;

  const choose = (next: Creatable) => {
    form.setFieldValue('type', next);
    if (!form.isTouched('redirectUri')) form.setFieldValue('redirectUri', usualAddresses(next)?.redirectUri ?? '');
  };
  const send = form.onSubmit(async (values) => {
    try {
      const { id, name } = await create.mutateAsync(toApplication(values, guide));
      notifySuccess(t('applications.create.done', { name }));
      await navigate(placeOf(values.type, id, guide));
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
        {type === 'Native' && !guide && (
          <Checkbox
            label={t('applications.create.device')}
            description={t('applications.create.deviceHint')}
            {...form.getInputProps('isDeviceFlow', { type: 'checkbox' })}
          />
        )}
        {startingAddresses(form.values, guide) && (
          <TextInput
            label={t('applications.fields.redirectUri')}
            description={t('applications.create.redirectHint')}
            autoComplete="off"
            {...form.getInputProps('redirectUri')}
          />
        )}
        {mayBeForeign(type) && !guide?.isThirdParty && (
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
  const isThirdParty = guide?.isThirdParty ?? false;
  return useForm<Values>({
    initialValues: { type, name: '', redirectUri: usualAddresses(type, guide)?.redirectUri ?? '', isThirdParty, isDeviceFlow: false },
    validate: {
      name: within(bounds.newApplication.name),
      redirectUri: (entered, values) => (startingAddresses(values, guide) ? url(entered) : undefined),
    },
  });
}

/** The page of the application, with the guide that it was made for. */
function placeOf(type: Creatable, id: string, guide: Guide | undefined): string {
  const query = guide ? `?guide=${guide.id}` : '';
  if (type !== 'SAML') return `/applications/${id}${query}`;
  return `/saml-applications/${id}${guide ? '/guide' : ''}${query}`;
}

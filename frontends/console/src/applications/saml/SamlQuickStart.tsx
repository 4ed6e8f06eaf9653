import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { SamlApplication } from '@keystory/api-client';
import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { GuidePicker } from '../guide/GuidePicker';
import { guidesFor } from '../guide/guides';
import { GuideSteps } from '../guide/GuideSteps';
import { MissingNotice } from '../guide/MissingNotice';
import { useGuide } from '../guide/useGuide';
import { POST, useSaveSamlApplication } from './api';

/** Where a service provider is on a developer's machine, and what it calls itself. */
const USUAL = { acs: 'http://localhost:3000/saml/acs', entityId: 'http://localhost:3000/saml/metadata' };

/** Code of a service provider that signs in here, with what both sides know of each other filled in. */
export function SamlQuickStart({ application: { id, acsUrl, entityId } }: { application: SamlApplication }) {
  const { t } = useTranslation('console');
  const { guide, guides, choose } = useGuide(guidesFor({ type: 'SAML' }));
  const save = useSaveSamlApplication(id);
  const notifyProblem = useNotifyProblem();
  const acs = acsUrl?.url ?? USUAL.acs;
  const known = { entityId: entityId ?? USUAL.entityId, acsUrl: { url: acs, binding: POST } };
  const missing = [...(entityId ? [] : [known.entityId]), ...(acsUrl ? [] : [acs])];
  const set = useMutation({
    mutationFn: () => save(known),
    onSuccess: () => notifySuccess(t('guide.addresses.done')),
    onError: notifyProblem,
  });
  const context = { origin: window.location.origin, appId: id, secret: '', redirectUri: acs, signedOutUri: '', entityId: known.entityId };
  if (!guide) return null;
  return (
    <Stack gap="xl">
      <GuidePicker guide={guide} guides={guides} choose={choose} />
      {missing.length > 0 && <MissingNotice addresses={missing} isBusy={set.isPending} onSet={() => set.mutate()} />}
      <GuideSteps key={guide.id} guide={guide} context={context} />
    </Stack>
  );
}

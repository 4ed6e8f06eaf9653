import { CopyAction, Problem } from '@keystory/app-kit';
import { narrow } from '@keystory/ui';
import { Code, Group, Image, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../proof/FormButtons';
import type { Step } from '../proof/Proven';
import { useEntry } from '../proof/useEntry';
import { totpSecretQuery, useAddTotp } from './api';

interface TotpFormProps extends Step {
  /** It takes the place of the one that there is. */
  isReplacing?: boolean;
}

/** Sets up an authenticator app, which shows by a code that it has the secret. */
export function TotpForm({ proof, finish, cancel, isReplacing = false }: TotpFormProps) {
  const { t } = useTranslation('account');
  const offer = useQuery(totpSecretQuery);
  const add = useAddTotp(proof);
  const { busy, send, input } = useEntry(async (code) => {
    if (!offer.data) return;
    await add.mutateAsync({ secret: offer.data.secret, code: narrow(code).replaceAll(/\s/g, ''), isReplacing });
    finish(t(isReplacing ? 'factors.replaced' : 'factors.added'));
  });
  if (offer.isError) return <Problem cause={offer.error} retry={offer.refetch} />;
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <Text>{t('factors.totpIntro')}</Text>
        {offer.data ? (
          <>
            <Image src={offer.data.secretQrCode} alt={t('factors.totpImage')} w={200} h={200} mx="auto" />
            <Text size="sm" c="dimmed" component="div">
              {t('factors.totpSecret')}
              <Group gap={4} wrap="nowrap">
                <Code style={{ overflowWrap: 'anywhere' }}>{offer.data.secret}</Code>
                <CopyAction label={t('factors.totpKey')} value={offer.data.secret} />
              </Group>
            </Text>
          </>
        ) : (
          <Skeleton h={200} w={200} mx="auto" />
        )}
        <TextInput
          autoFocus
          data-autofocus
          label={t('factors.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          {...input}
        />
        <FormButtons action={t(isReplacing ? 'factors.replace' : 'factors.setUp')} busy={busy} onCancel={cancel} />
      </Stack>
    </form>
  );
}

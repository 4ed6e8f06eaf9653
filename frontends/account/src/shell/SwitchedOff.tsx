import { CenteredPage, Dialogues, useSignedIn } from '@keystory/app-kit';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deletionRequestQuery } from '../api';
import { PendingDeletion } from '../security/PendingDeletion';

/** The installation does not let people look after their accounts themselves; who asked for the end of theirs may keep it. */
export default function SwitchedOff() {
  const { t } = useTranslation('account');
  const { session } = useSignedIn();
  const request = useQuery(deletionRequestQuery).data;
  return (
    <Dialogues>
      <CenteredPage>
        <Stack align="flex-start">
          <Title order={1}>{t('off.title')}</Title>
          <Text c="dimmed">{t('off.body')}</Text>
          <Text c="dimmed">{t('off.administrator')}</Text>
          {request?.requestedAt && (
            <div>
              <PendingDeletion requestedAt={request.requestedAt} dueAt={request.dueAt} />
            </div>
          )}
          <Button variant="default" onClick={() => void session.signOut()}>
            {t('off.signOut')}
          </Button>
        </Stack>
      </CenteredPage>
    </Dialogues>
  );
}

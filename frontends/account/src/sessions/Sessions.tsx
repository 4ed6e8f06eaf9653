import { describeBrowser, usePlaceName } from '@keystory/app-kit';
import { originOf } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ListSection } from '../shell/ListSection';
import { Row, Rows } from '../shell/Row';
import { RowButton } from '../shell/RowButton';
import { idOf, sessionsQuery, useEndSessions } from './api';
import { useAsk } from './useAsk';
import { useDay } from './useDay';

interface SessionsProps {
  proof: Proof;
  isEditable: boolean;
}

/** The browsers that one is signed in in; all but this one can be ended here. */
export function Sessions({ proof, isEditable }: SessionsProps) {
  const { t } = useTranslation('account');
  const sessions = useQuery(sessionsQuery(proof));
  const placeOf = usePlaceName();
  const ask = useAskToEnd(proof);
  const day = useDay();
  const others = sessions.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  return (
    <ListSection
      title={t('sessions.heading')}
      intro={t('sessions.intro')}
      found={sessions}
    >
      <Rows>
        {sessions.data?.map((session) => {
          const origin = originOf(session);
          const browser = describeBrowser(origin.userAgent ?? null) ?? t('sessions.unknown');
          const title = t('sessions.endOne', { name: browser });
          return (
            <Row
              key={idOf(session)}
              label={inOneLine(t('sessions.since', { date: day(session.payload.loginTs * 1000) }), placeOf(origin), origin.ip)}
              value={
                <Group gap="xs">
                  {browser}
                  {session.isCurrent && <Badge>{t('sessions.current')}</Badge>}
                </Group>
              }
              action={
                isEditable &&
                !session.isCurrent && (
                  <RowButton label={title} onClick={() => ask(title, [idOf(session)], t('sessions.ended'))}>
                    {t('sessions.end')}
                  </RowButton>
                )
              }
            />
          );
        })}
      </Rows>
      {isEditable && others.length > 1 && (
        <Button variant="default" mt="md" onClick={() => ask(t('sessions.endOthers'), others.map(idOf), t('sessions.othersEnded'))}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </ListSection>
  );
}

function useAskToEnd(proof: Proof) {
  const { t } = useTranslation('account');
  const end = useEndSessions(proof);
  const ask = useAsk();
  return (title: string, ids: string[], done: string) =>
    ask({ title, body: t('sessions.endBody'), action: t('sessions.end'), done, act: () => end.mutateAsync(ids) });
}

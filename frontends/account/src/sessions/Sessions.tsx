import { confirm, describeBrowser, notifySuccess, Problem } from '@keystory/app-kit';
import type { OwnSession } from '@keystory/api-client';
import { Badge, Button, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { Row } from '../shell/Row';
import { Section } from '../shell/Section';
import { idOf, sessionsQuery, signInsQuery, useEndSessions } from './api';
import { useDay } from './useDay';
import { useNotifyFailure } from './useNotifyFailure';

interface SessionsProps {
  proof: Proof;
  isEditable: boolean;
}

/** The browsers that one is signed in in; all but this one can be ended here. */
export function Sessions({ proof, isEditable }: SessionsProps) {
  const { t } = useTranslation('account');
  const sessions = useQuery(sessionsQuery(proof));
  const placeOf = usePlaces(proof);
  const ask = useAsk(proof);
  const day = useDay();
  const others = sessions.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  return (
    <Section title={t('sessions.heading')} intro={t('sessions.intro')}>
      {sessions.isPending && <Skeleton h={40} />}
      {sessions.isError && <Problem cause={sessions.error} retry={sessions.refetch} />}
      {sessions.data?.map((session) => {
        const { browser, ip } = placeOf(session);
        return (
          <Row
            key={idOf(session)}
            label={[t('sessions.since', { date: day(session.payload.loginTs * 1000) }), ip].filter(Boolean).join(' · ')}
            value={
              <Group gap="xs">
                {browser}
                {session.isCurrent && <Badge>{t('sessions.current')}</Badge>}
              </Group>
            }
            action={
              isEditable &&
              !session.isCurrent && (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t('sessions.endOne', { name: browser })}
                  onClick={() => ask(t('sessions.endOne', { name: browser }), [idOf(session)], t('sessions.ended'))}
                >
                  {t('sessions.end')}
                </Button>
              )
            }
          />
        );
      })}
      {isEditable && others.length > 1 && (
        <Button variant="default" mt="md" onClick={() => ask(t('sessions.endOthers'), others.map(idOf), t('sessions.othersEnded'))}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </Section>
  );
}

function useAsk(proof: Proof) {
  const { t } = useTranslation('account');
  const end = useEndSessions(proof);
  const notifyFailure = useNotifyFailure();
  return (title: string, ids: string[], done: string) =>
    confirm({
      title,
      body: t('sessions.endBody'),
      action: t('sessions.end'),
      danger: true,
      onConfirm: () => end.mutateAsync(ids).then(() => notifySuccess(done), notifyFailure),
    });
}

/** From which browser and address a session was last signed in with, where it is still on record. */
function usePlaces(proof: Proof) {
  const { t } = useTranslation('account');
  const signIns = useQuery(signInsQuery(proof)).data ?? [];
  return (session: OwnSession) => {
    const { ip, userAgent } = signIns.find(({ payload }) => payload.sessionId === idOf(session))?.payload ?? {};
    return {
      browser: describeBrowser(typeof userAgent === 'string' ? userAgent : null) ?? t('sessions.unknown'),
      ip: typeof ip === 'string' ? ip : undefined,
    };
  };
}

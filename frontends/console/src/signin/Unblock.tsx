import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { Panel } from '../shell/Panel';

/** The API takes so many at once. */
const MOST = 100;

/** Lets those try again at once who are locked out after too many wrong attempts. */
export function Unblock() {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const [text, setText] = useState('');
  const onError = useNotifyProblem();
  const unblock = useMutation({
    mutationFn: (targets: string[]) => unwrap(api.POST('/api/sentinel-activities/delete', { body: { targetType: 'User', targets } })),
  });
  if (useAsOf()) return null;
  const targets = [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
  const send = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      notifySuccess(t('security.unblock.done', { count: targets.length }));
      setText('');
    };
    unblock.mutate(targets, { onSuccess, onError });
  };
  return (
    <form onSubmit={send} style={{ marginTop: 16 }}>
      <Panel title={t('security.unblock.title')} intro={t('security.unblock.intro')}>
        <Textarea
          label={t('security.unblock.label')}
          description={t('security.unblock.hint')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={targets.length > MOST && tKit('form.atMost', { max: MOST })}
          autosize
          minRows={3}
          maxRows={12}
          spellCheck={false}
          autoComplete="off"
        />
        <div>
          <Button type="submit" variant="default" disabled={targets.length === 0 || targets.length > MOST} loading={unblock.isPending}>
            {t('security.unblock.submit')}
          </Button>
        </div>
      </Panel>
    </form>
  );
}

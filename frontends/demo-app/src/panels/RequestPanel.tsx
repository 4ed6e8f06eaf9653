import { Button, Notice, SelectField, TextField } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { freshClient } from '../client';
import { home } from '../config';
import { explain } from '../explain-error';
import { NOTHING, rememberRequest, signInOptions, wantedRequest, type SignInRequest } from '../request';
import { Panel } from './Panel';
import styles from './Panel.module.css';

const PROMPTS = ['', 'login', 'none', 'login consent'];

/** Signs in again and asks for something else. */
export function RequestPanel() {
  const { t } = useTranslation('demo');
  const [request, setRequest] = useState(wantedRequest);
  const [problem, setProblem] = useState<string>();
  const field = (name: keyof SignInRequest) => ({
    label: t(`request.${name}`),
    value: request[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setRequest((now) => ({ ...now, [name]: value })),
  });
  const again = async (event: FormEvent) => {
    event.preventDefault();
    rememberRequest(request);
    try {
      await freshClient().signIn({ redirectUri: home(), ...signInOptions() });
    } catch (error) {
      setProblem(explain(error as Error));
    }
  };
  return (
    <Panel title={t('request.title')} intro={t('request.intro')}>
      <form className={styles.form} onSubmit={(event) => void again(event)}>
        <TextField {...field('resources')} placeholder="https://api.example.com" autoComplete="off" />
        <TextField {...field('scopes')} hint={t('request.scopesHint')} placeholder="read:notes write:notes" autoComplete="off" />
        <SelectField {...field('prompt')}>
          {PROMPTS.map((prompt) => (
            <option key={prompt} value={prompt}>
              {prompt || t('request.usual')}
            </option>
          ))}
        </SelectField>
        <TextField {...field('organization')} autoComplete="off" />
        <TextField {...field('parameters')} hint={t('request.parametersHint')} autoComplete="off" />
        {problem && <Notice kind="danger">{problem}</Notice>}
        <div className={styles.buttons}>
          <Button type="submit">{t('request.go')}</Button>
          <Button variant="quiet" onClick={() => setRequest(NOTHING)}>
            {t('request.clear')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

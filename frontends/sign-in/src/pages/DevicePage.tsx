import { Button, isComposing, narrow, Notice, TextField } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import form from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { useSettings } from '../settings';
import styles from './DevicePage.module.css';
import { MessagePage } from './MessagePage';

/** Where a person lets a device in: enter its code, confirm, done. */
export default function DevicePage({ step }: { step?: string | undefined }) {
  const { device } = useSettings();
  if (step === 'success') return <MessagePage about="deviceLetIn" tone="success" />;
  if (step === 'refused') return <MessagePage about="deviceRefused" />;
  if (!device) return <MessagePage about="notFound" />;
  return device.userCode ? (
    <Confirmation xsrf={device.xsrf} userCode={device.userCode} application={device.application?.name ?? ''} />
  ) : (
    <CodeEntry xsrf={device.xsrf} problem={device.problem} />
  );
}

function CodeEntry({ xsrf, problem }: { xsrf: string; problem: string | undefined }) {
  const { t } = useTranslation('signIn');
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const check = (event: FormEvent) => {
    setChecked(true);
    if (!code.trim()) event.preventDefault();
  };
  return (
    <>
      <Heading title={t('device.title')} intro={t('device.intro')}>
        {t('device.title')}
      </Heading>
      <form className={form.form} method="post" action="/oidc/device" onSubmit={check} noValidate>
        {problem && (
          <Notice kind="danger" focus>
            {problem === 'tooMany' ? t('device.tooMany') : t('device.unknown')}
          </Notice>
        )}
        <input type="hidden" name="xsrf" value={xsrf} />
        <TextField
          label={t('device.code')}
          name="user_code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus={!problem}
          maxLength={16}
          value={code}
          error={checked && !code.trim() ? t('fields.missing') : undefined}
          onChange={(event) => setCode((isComposing(event) ? String : narrow)(event.currentTarget.value))}
          onCompositionEnd={(event) => setCode(narrow(event.currentTarget.value))}
        />
        <Button type="submit">{t('device.continue')}</Button>
      </form>
    </>
  );
}

function Confirmation({ xsrf, userCode, application }: { xsrf: string; userCode: string; application: string }) {
  const { t } = useTranslation('signIn');
  return (
    <>
      <Heading title={t('device.confirmTitle', { application })} intro={t('device.confirmIntro', { application })}>
        {t('device.confirmTitle', { application })}
      </Heading>
      <form className={form.form} method="post" action="/oidc/device">
        <input type="hidden" name="xsrf" value={xsrf} />
        <input type="hidden" name="user_code" value={userCode} />
        <p className={styles.code} aria-label={t('device.code')}>
          {userCode}
        </p>
        <Button type="submit" name="confirm" value="yes">
          {t('device.confirm')}
        </Button>
        <Button type="submit" variant="secondary" name="abort" value="yes">
          {t('device.abort')}
        </Button>
      </form>
    </>
  );
}

import { unwrap, type ConsentInfo } from '@keystory/api-client';
import { Button, Notice } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../interaction/api';
import { isSessionGone, useRefusal } from '../../interaction/problems';
import { useAttempt } from '../../interaction/useAttempt';
import form from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { TermsLinks } from '../../layout/TermsLinks';
import { MessagePage } from '../MessagePage';
import { ApplicationLogo } from './ApplicationLogo';
import styles from './Consent.module.css';
import { Organizations } from './Organizations';
import { Permissions } from './Permissions';
import { Person } from './Person';

export function ConsentForm({ info }: { info: ConsentInfo }) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const problem = useRefusal(error);
  const { application, organizations = [], redirectUri } = info;
  const [chosen, setChosen] = useState(() => (organizations.length === 1 ? organizations.map(({ id }) => id) : []));
  const name = application.displayName ?? application.name;

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;

  const allow = (event: FormEvent) => {
    event.preventDefault();
    const body = organizations.length > 0 ? { organizationIds: chosen } : {};
    void run(async () => (await unwrap(api.POST('/api/interaction/consent', { body }))).redirectTo);
  };
  const refuse = () => void run(async () => (await unwrap(api.DELETE('/api/interaction/consent'))).redirectTo);

  return (
    <>
      <ApplicationLogo branding={application.branding} />
      <Heading title={t('consent.documentTitle')}>{t('consent.title', { application: name })}</Heading>
      <form className={form.form} onSubmit={allow}>
        {error && (
          <Notice kind="danger" focus>
            {problem}
          </Notice>
        )}
        <Person user={info.user} />
        <Permissions info={info} application={name} />
        {organizations.length > 0 && (
          <Organizations
            organizations={organizations}
            chosen={chosen}
            isOne={URL.canParse(application.id)}
            onChange={setChosen}
          />
        )}
        <div className={styles.actions}>
          <Button variant="secondary" disabled={busy} onClick={refuse}>
            {t('consent.refuse')}
          </Button>
          <Button type="submit" busy={busy}>
            {t('consent.allow')}
          </Button>
        </div>
        <p className={form.small}>
          {redirectUri && t('consent.returnTo', { host: hostOf(redirectUri) })}{' '}
          {(application.termsOfUseUrl || application.privacyPolicyUrl) && (
            <TermsLinks
              terms={application.termsOfUseUrl}
              privacy={application.privacyPolicyUrl}
              sentence={(list) => t('consent.appTerms', { list })}
            />
          )}
        </p>
      </form>
    </>
  );
}

function hostOf(redirectUri: string): string {
  return URL.canParse(redirectUri) ? new URL(redirectUri).host || redirectUri : redirectUri;
}

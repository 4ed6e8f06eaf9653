import type { InteractionEvent } from '@keystory/api-client';
import { Button, Notice } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSocialProblem } from '../interaction/problems';
import { depart } from '../interaction/social';
import { useAttempt } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import { Picture } from '../layout/Picture';
import { useSettings } from '../settings';
import { connectorName } from './connector-name';
import styles from './Social.module.css';

/** One button for each provider that people can sign in with, once they agreed to the terms where that is asked; nothing where there is none. */
export function SocialButtons({ event }: { event: InteractionEvent }) {
  const { t } = useTranslation('signIn');
  const { socialConnectors, signIn } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const [chosen, setChosen] = useState<string>();
  const problem = useSocialProblem(error);
  const agreement = useAgreement(event);

  if (socialConnectors.length === 0) return null;
  const leave = (id: string) => {
    if (!agreement.ask()) return;
    setChosen(id);
    void run(() => depart(id, event, agreement.agreed));
  };
  return (
    <section aria-label={t('social.or')}>
      {signIn.methods.length > 0 && <p className={styles.divider}>{t('social.or')}</p>}
      {problem && (
        <Notice kind="danger" focus>
          {problem}
        </Notice>
      )}
      <ul className={styles.buttons}>
        {socialConnectors.map((connector) => (
          <li key={connector.id}>
            <Button variant="secondary" busy={busy && chosen === connector.id} disabled={busy && chosen !== connector.id} onClick={() => leave(connector.id)}>
              <span className={styles.label}>
                <Picture light={connector.logo} dark={connector.logoDark} className={styles.logo} size={20} />
                {t('social.with', { name: connectorName(connector) })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

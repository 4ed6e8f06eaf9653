import { Button } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../interaction/asked';
import { choose } from '../../interaction/factors';
import { useAttempt } from '../../interaction/useAttempt';
import { Heading } from '../../layout/Heading';
import { useLocation } from '../../routing';
import { FactorList } from './FactorList';
import { Problem } from './Problem';

/** Chooses which second factor to set up; what can be skipped says so. */
export function BindingPage({ asked }: { asked: Asked }) {
  const { t } = useTranslation('signIn');
  const { navigate } = useLocation();
  const { busy, error, run } = useAttempt();
  const offered = asked.availableFactors.filter((factor) => factor !== 'BackupCode');
  return (
    <>
      <Heading title={t('mfa.bindTitle')} intro={t(asked.suggestion ? 'mfa.suggestIntro' : 'mfa.bindIntro')}>
        {t('mfa.bindTitle')}
      </Heading>
      <Problem error={error} />
      <FactorList title={t('mfa.choose')} factors={offered} onPick={(factor) => navigate(`/mfa-binding/${factor}`)} />
      {asked.skippable && (
        <Button
          variant="quiet"
          busy={busy}
          onClick={() => void run(() => choose(asked.suggestion ? 'mfa-suggestion-skipped' : 'mfa-skipped'))}
        >
          {t('mfa.skip')}
        </Button>
      )}
    </>
  );
}

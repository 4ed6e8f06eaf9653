import { Button } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Mfa.module.css';

/** Copies a text; where the browser refuses that, says so and selects the text for copying it by hand. */
export function Copy({ text }: { text: string }) {
  const { t } = useTranslation('signIn');
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async () => {
    setOutcome(undefined);
    try {
      // Not there on pages without TLS, which fails like a refusal.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void copy()}>
        {t(outcome === 'copied' ? 'mfa.copied' : 'mfa.copy')}
      </Button>
      {outcome === 'refused' && (
        <label className={styles.byHand}>
          {t('mfa.copyByHand')}
          <textarea ref={select} value={text} rows={Math.min(text.split('\n').length, 10)} readOnly dir="ltr" spellCheck={false} />
        </label>
      )}
    </>
  );
}

function select(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}

import { Button } from '@keystory/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text; nothing where the browser does not let pages copy. */
export function Copy({ text }: { text: string }) {
  const { t } = useTranslation('signIn');
  const [isCopied, setCopied] = useState(false);
  // Not there on pages without TLS.
  if (!(navigator as Partial<Navigator>).clipboard) return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return (
    <Button variant="secondary" onClick={() => void copy()}>
      {t(isCopied ? 'mfa.copied' : 'mfa.copy')}
    </Button>
  );
}

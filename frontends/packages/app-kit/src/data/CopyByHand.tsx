import { placeOfFocus } from '@keystory/ui';
import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyByHandProps {
  value: string;
  onClose: () => void;
}

/** A value that the browser did not let the page copy, selected. */
export default function CopyByHand({ value, onClose }: CopyByHandProps) {
  const { t } = useTranslation('kit');
  const text = useRef<HTMLTextAreaElement>(null);
  const [goBack] = useState(placeOfFocus);
  useEffect(() => {
    text.current?.focus();
    text.current?.select();
    return goBack;
  }, [goBack]);
  // There is nothing else here to go on to.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' && event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <Textarea
      ref={text}
      label={t('actions.copyByHand')}
      labelProps={{ fw: 400, mb: 'xs' }}
      value={value}
      rows={value.includes('\n') ? 6 : 2}
      readOnly
      dir="ltr"
      spellCheck={false}
      onKeyDown={leave}
      // Escape leaves this, and no dialogue that it is in.
      data-mantine-stop-propagation
      styles={{ label: { direction: 'inherit' }, input: { fontFamily: 'var(--ks-font-mono)', fontSize: 13 } }}
    />
  );
}

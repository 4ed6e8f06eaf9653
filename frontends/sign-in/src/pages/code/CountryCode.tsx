import { isComposing } from '@keystory/ui';
import { findCodes, labelOf, type CallingCode } from '@keystory/ui/calling-codes';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CountryCode.module.css';

interface CountryCodeProps {
  codes: CallingCode[];
  region: string;
  /** The number itself begins with a code. */
  disabled: boolean;
  onChange: (region: string) => void;
}

/**
 * Chooses the country that a phone number belongs to, found by letters of its name or digits of its code. Whoever goes on has
 * chosen what they came to; Escape gives it up.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function CountryCode({ codes, region, disabled, onChange }: CountryCodeProps) {
  const { t } = useTranslation('signIn');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Undefined while nobody looks for another country.
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isLooking = typed !== undefined;
  const found = isLooking ? findCodes(codes, typed) : [];
  const chosen = codes.find((one) => one.region === region);
  const label = chosen ? labelOf(chosen) : '';

  useEffect(() => {
    if (isLooking) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [isLooking, at]);

  const look = (text: string) => {
    setTyped(text);
    const isNothing = findCodes(codes, text).length === codes.length;
    setAt(isNothing ? codes.findIndex((one) => one.region === region) : 0);
  };
  const close = () => setTyped(undefined);
  const choose = (one: CallingCode | undefined) => {
    if (one && one.region !== region) onChange(one.region);
    close();
  };
  const move = (by: number) => (isLooking ? setAt((at + by + found.length) % Math.max(found.length, 1)) : look(''));
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const acts: Partial<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      ...(isLooking && { Enter: () => choose(found[at]), Escape: close }),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('code.country')}</label>
      <input
        id={id}
        className={styles.input}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] && `${id}-${found[at].region}`}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        placeholder={label}
        value={typed ?? label}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => isLooking || look('')}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => isLooking && choose(found[at])}
      />
      <div
        ref={list}
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        tabIndex={-1}
        aria-label={t('code.country')}
        hidden={found.length === 0}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((one, index) => (
          <div
            key={one.region}
            id={`${id}-${one.region}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={() => choose(one)}
          >
            {labelOf(one)}
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {isLooking && found.length === 0 && t('code.noCountry')}
      </p>
    </div>
  );
}

import { Problem } from '@keystory/app-kit';
import { isComposing, isReadable } from '@keystory/ui';
import { Skeleton, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import styles from './Finding.module.css';
import type { Hit } from './hit';
import { useMade } from './useMade';
import { usePages } from './usePages';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

interface FindingProps {
  /** What was typed before it was there. */
  begun: string;
  onGo: () => void;
}

/** What is searched for, and all that is found of it: pages first, then what people have made. */
export default function Finding({ begun, onGo }: FindingProps) {
  const { t } = useTranslation('console');
  const [text, setText] = useState(begun);
  const [chosen, setChosen] = useState(0);
  const [sought, setSought] = useState(begun);
  const search = sought.trim();
  const made = useMade(search);
  const hits = [...usePages(search), ...made.hits];
  const at = Math.min(chosen, hits.length - 1);
  const navigate = useNavigate();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setSelectionRange(-1, -1), []);
  const go = ({ to }: Hit) => {
    onGo();
    void navigate(to);
  };
  const seek = (next: string) => {
    setSought(next);
    setChosen(0);
  };
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.currentTarget.value);
    // Of what an input method has only the sounds of there is nothing to search for yet.
    if (!isComposing(event) || isReadable(event)) seek(event.currentTarget.value);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = STEPS[event.key];
    const hit = hits[at];
    if (event.key === 'Enter' && hit) go(hit);
    else if (step && hit) setChosen((at + step + hits.length) % hits.length);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        ref={input}
        data-autofocus
        autoFocus
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        aria-label={t('finder.label')}
        placeholder={t('finder.label')}
        autoComplete="off"
        leftSection={<IconSearch size={18} />}
        value={text}
        onChange={type}
        onCompositionEnd={(event) => seek(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={t('finder.title')} className={styles.list}>
        {hits.map((hit, index) => (
          <Option key={`${hit.to} ${hit.name}`} id={`${list}-${index}`} hit={hit} isChosen={index === at} onGo={onGo} />
        ))}
      </div>
      {made.isReading && <Skeleton height={44} radius="md" />}
      {made.error && <Problem cause={made.error} />}
      {hits.length === 0 && !made.isReading && !made.error && (
        <Text role="status" c="dimmed" py="md" ta="center">
          {t('list.nothingFound.title')}
        </Text>
      )}
    </>
  );
}

interface OptionProps {
  id: string;
  hit: Hit;
  isChosen: boolean;
  onGo: () => void;
}

function Option({ id, hit: { to, icon: Icon, name, detail }, isChosen, onGo }: OptionProps) {
  const option = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <Link ref={option} id={id} to={to} role="option" aria-selected={isChosen} tabIndex={-1} className={styles.option} onClick={onGo}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>{detail}</span>
    </Link>
  );
}

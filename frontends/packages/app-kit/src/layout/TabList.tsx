import { Tabs } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useEdges } from './useEdges';
import styles from './TabList.module.css';

interface TabListProps {
  /** What the tabs are about, for those who do not see the page. */
  label: string;
  /** The tab that is chosen; it is always in view. */
  chosen: string | null;
  children: ReactNode;
}

/** Tabs in one line at any width: what does not fit is scrolled to, and an edge that hides something says so. */
export function TabList({ label, chosen, children }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const edges = useEdges(list);
  useEffect(() => {
    if (chosen !== null) centre(list.current);
  }, [chosen]);
  return (
    <div className={styles.frame}>
      <Tabs.List ref={list} className={styles.list} aria-label={label} onKeyDownCapture={chooseAtEnd}>
        {children}
      </Tabs.List>
      {edges.left && <Edge side="left" onClick={() => turn(list.current, -1)} />}
      {edges.right && <Edge side="right" onClick={() => turn(list.current, 1)} />}
    </div>
  );
}

/** The first and the last tab are chosen as they are come to, like all others. */
function chooseAtEnd({ key, currentTarget: list }: KeyboardEvent) {
  if (key !== 'Home' && key !== 'End') return;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]:not(:disabled)')];
  tabs.at(key === 'Home' ? 0 : -1)?.click();
}

/** For the mouse alone: with the keyboard one goes from tab to tab, and each comes into view. */
function Edge({ side, onClick }: { side: 'left' | 'right'; onClick: () => void }) {
  const Icon = side === 'left' ? IconChevronLeft : IconChevronRight;
  return (
    <button type="button" className={`${styles.edge} ${styles[side]}`} tabIndex={-1} aria-hidden onClick={onClick}>
      <Icon size={18} />
    </button>
  );
}

function turn(list: HTMLElement | null, direction: number) {
  list?.scrollBy({ left: direction * list.clientWidth * 0.7, behavior: 'smooth' });
}

/** Scrolls the tabs and nothing else, so that the page stays where it is. */
function centre(list: HTMLElement | null) {
  const tab = list?.querySelector('[role=tab][aria-selected=true]');
  if (!list || !tab) return;
  const [whole, part] = [list.getBoundingClientRect(), tab.getBoundingClientRect()];
  list.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2);
}

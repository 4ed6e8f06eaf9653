import { ActionIcon, Group, Paper, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moved } from './moved';
import styles from './OrderedList.module.css';
import { useFocusAfterMove } from './useFocusAfterMove';

interface OrderedListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** Told the keys in their new order; without it the order stays as it is. */
  onOrder?: ((keys: string[]) => void) | undefined;
  children: (item: T) => ReactNode;
}

/** Things in an order that is changed by dragging them, or by the buttons that each has. */
export function OrderedList<T>({ label, items, keyOf, nameOf, onOrder, children }: OrderedListProps<T>) {
  const { t } = useTranslation('console');
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const [said, setSaid] = useState('');
  const { list, focusAfter } = useFocusAfterMove();
  const keys = items.map(keyOf);
  const move = (key: string, to: number) => {
    if (!onOrder || to < 0 || to >= keys.length || keys.indexOf(key) === to) return;
    const item = items[keys.indexOf(key)];
    onOrder(moved(keys, key, to));
    if (item) setSaid(t('list.moved', { name: nameOf(item), place: to + 1, total: keys.length }));
  };
  const drag = (key: string, index: number) => ({
    draggable: true,
    onDragStart: () => setDragged(key),
    onDragEnd: () => {
      setDragged(undefined);
      setOver(undefined);
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(key);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged) move(dragged, index);
    },
  });
  return (
    <Paper withBorder radius="lg">
      <ol ref={list} aria-label={label} className={styles.list}>
        {items.map((item, index) => {
          const key = keyOf(item);
          return (
            <li key={key} className={styles.item} data-dragged={dragged === key} data-over={over === key && dragged !== key} {...(onOrder ? drag(key, index) : {})}>
              {onOrder && (
                <span className={styles.handle} aria-hidden="true">
                  <IconGripVertical size={18} />
                </span>
              )}
              <div className={styles.content}>{children(item)}</div>
              {onOrder && (
                <MoveButtons
                  name={nameOf(item)}
                  id={key}
                  isFirst={index === 0}
                  isLast={index === keys.length - 1}
                  onMove={(by) => {
                    move(key, index + by);
                    focusAfter({ key, by, place: index + by });
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Paper>
  );
}

interface MoveButtonsProps {
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
}

function MoveButtons({ id, name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('console');
  const shared = { variant: 'subtle', color: 'gray', 'data-move': id } as const;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon {...shared} data-by={-1} disabled={isFirst} aria-label={t('list.moveUp', { name })} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon {...shared} data-by={1} disabled={isLast} aria-label={t('list.moveDown', { name })} onClick={() => onMove(1)}>
        <IconArrowDown size={18} />
      </ActionIcon>
    </Group>
  );
}

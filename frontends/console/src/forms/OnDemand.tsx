import { useDisclosure } from '@mantine/hooks';
import { useCallback, useImperativeHandle, useRef, type ReactNode, type RefObject } from 'react';

interface Opener {
  open: () => void;
}

interface OnDemandProps {
  ref: RefObject<Opener | null>;
  children: (opened: boolean, close: () => void) => ReactNode;
}

/** A dialogue that is opened from elsewhere on its page: it alone is drawn when it opens, and not all that is around it. */
export function OnDemand({ ref, children }: OnDemandProps) {
  const [opened, { open, close }] = useDisclosure(false);
  useImperativeHandle(ref, () => ({ open }), [open]);
  return children(opened, close);
}

/** What a page hands to the dialogue that it opens, and what opens it. */
export function useOpener(): [ref: RefObject<Opener | null>, open: () => void] {
  const ref = useRef<Opener>(null);
  return [ref, useCallback(() => ref.current?.open(), [])];
}

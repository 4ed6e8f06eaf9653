import { notifySuccess, takeBack } from '@keystory/app-kit';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';

interface Saving<T, Values> {
  form: UseFormReturnType<Values>;
  valuesOf: (document: T) => Values;
  /**
   * Sends what differs between a document and these values, and answers the document as it is then. As a way back it is
   * for the document as it was saved, and for no later one.
   */
  save: (before: T, values: Values, isWayBack: boolean) => Promise<T>;
  /** Said when it is done. */
  done: string;
  /** Whether there was something before to go back to. */
  canUndo?: boolean;
}

/** Saves what a document's form holds, shows the answer, and offers the way back until it is saved again. */
export function useSaving<T, Values>({ form, valuesOf, save, done, canUndo = true }: Saving<T, Values>) {
  const isEdited = useRef(false);
  const offered = useRef<string>(undefined);
  useEffect(() => {
    isEdited.current = form.isDirty();
  });
  const show = (saved: T) => {
    form.setInitialValues(valuesOf(saved));
    form.reset();
  };
  const undo = async (before: T, after: T) => {
    const saved = await save(after, valuesOf(before), true);
    if (isEdited.current) form.setInitialValues(valuesOf(saved));
    else show(saved);
  };
  return async (before: T, values: Values) => {
    const after = await save(before, values, false);
    show(after);
    if (offered.current) takeBack(offered.current);
    offered.current = notifySuccess(done, canUndo ? () => undo(before, after) : undefined);
  };
}

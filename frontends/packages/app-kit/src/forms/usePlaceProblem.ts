import { asApiError } from '@keystory/api-client';
import { notifyProblem } from '../feedback/notifyProblem';
import { useEntryProblem } from '../feedback/useEntryProblem';

interface Form<Values> {
  setFieldError: (field: keyof Values & string, error: string) => void;
}

/** The field that each error code is about. */
export type Places<Values> = Record<string, keyof Values & string>;

/** Says why something was refused: at the field that it is about, or in a message that appears where it is about none. */
export function usePlaceProblem<Values>(form: Form<Values>, places: Places<Values>): (cause: unknown) => void {
  const text = useEntryProblem();
  return (cause) => {
    const field = places[asApiError(cause).code];
    if (field) form.setFieldError(field, text(cause));
    else notifyProblem(text(cause));
  };
}

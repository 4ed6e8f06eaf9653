import { asApiError } from '@keystory/api-client';

interface Form<Values> {
  setFieldError: (field: keyof Values & string, error: string) => void;
}

/** The field that each error code is about. */
export type Places<Values> = Record<string, keyof Values & string>;

/** Shows an error at the field it is about; answers false when it is about none. */
export function placeError<Values>(form: Form<Values>, cause: unknown, places: Places<Values>): boolean {
  const error = asApiError(cause);
  const field = places[error.code];
  if (!field) return false;
  form.setFieldError(field, error.message);
  return true;
}

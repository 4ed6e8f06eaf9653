/** What the API asks of a value: lengths in characters, numbers with both ends, a pattern for the whole of a text. */
export interface Bound {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
}

/** The bounds of a body's values, by where they stand in it: "config.url". */
export type BoundsByPath = Record<string, Bound>;

/** Where English has the form of many things, other languages may have forms of few, of two, or of none. */
type Forms<T> = {
  readonly [K in `${keyof T extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never}_${'zero' | 'two' | 'few' | 'many'}`]?: string;
};

/** The same places as in English, each with a text or, while it has none, without one: then English is shown. */
export type Translated<T> = Forms<T> & { readonly [K in keyof T]?: T[K] extends string ? string : Translated<T[K]> };

/** How many are asked for together: a page of the API has no more. */
export const MOST_TOGETHER = 100;

/** Nothing has the id that was asked for. */
export class NotThere extends Error {}

interface Group<T> {
  ids: Set<string>;
  found: Promise<Map<string, T>>;
}

/** Reads one by its id, NotThere without it. Those that are asked for in the same moment, as by the rows of a table, are read by one request. */
export function inOneRequest<T extends { id: string }>(read: (ids: string[]) => Promise<readonly T[]>): (id: string) => Promise<T> {
  let group: Group<T> | undefined;
  const begin = (): Group<T> => {
    const ids = new Set<string>();
    const found = Promise.resolve().then(async () => {
      if (group?.ids === ids) group = undefined;
      return new Map((await read([...ids])).map((one) => [one.id, one]));
    });
    return { ids, found };
  };
  return async (id) => {
    if (!group || group.ids.size >= MOST_TOGETHER) group = begin();
    const { ids, found } = group;
    ids.add(id);
    const one = (await found).get(id);
    if (!one) throw new NotThere(id);
    return one;
  };
}

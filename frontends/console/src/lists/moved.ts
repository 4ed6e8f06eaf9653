/** The list with one of its members at another place. */
export function moved<T>(list: readonly T[], member: T, to: number): T[] {
  const others = list.filter((other) => other !== member);
  return [...others.slice(0, to), member, ...others.slice(to)];
}

import type { StoryStep } from '@keystory/api-client';

export interface ReplayedField {
  path: string;
  value: unknown;
  /** Whether the last step has changed it. */
  isNew: boolean;
}

/** What was known of a sign-in after so many of its steps, by the names of the fields. */
export function fieldsAfter(steps: StoryStep[], count: number): ReplayedField[] {
  const fields = new Map<string, ReplayedField>();
  steps.slice(0, count).forEach(({ changes }, index) => {
    for (const { path, after } of changes) {
      if (after === null) fields.delete(path);
      else fields.set(path, { path, value: after, isNew: index === count - 1 });
    }
  });
  return [...fields.values()].toSorted((one, other) => one.path.localeCompare(other.path));
}

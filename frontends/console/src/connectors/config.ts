import type { ConnectorKind } from '@keystory/api-client';

export type FormItem = ConnectorKind['formItems'][number];
export type Config = Record<string, unknown>;

/** What is typed for each entry: JSON as text. */
export type Entered = Record<string, string | boolean | string[]>;

/** What a form shows for a configuration, or at first for none. */
export function entered(items: FormItem[], config?: Config): Entered {
  return Object.fromEntries(items.map((item) => [item.key, shown(item, config ? config[item.key] : item.defaultValue)]));
}

function shown({ type }: FormItem, value: unknown): Entered[string] {
  if (type === 'Switch') return value === true;
  if (type === 'MultiSelect') return Array.isArray(value) ? value.map(String) : [];
  if (value === undefined || value === null) return '';
  return type === 'Json' ? JSON.stringify(value, null, 2) : String(value);
}

/** The configuration that was entered, with what the form does not know as it was; the keys of what is no JSON apart. */
export function configOf(items: FormItem[], values: Entered, before: Config = {}): { config: Config; broken: string[] } {
  const config: Config = { ...before };
  const broken: string[] = [];
  for (const { key, type } of items) {
    const value = values[key];
    delete config[key];
    if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    try {
      config[key] = type === 'Json' ? JSON.parse(String(value)) : type === 'Number' ? Number(value) : value;
    } catch {
      broken.push(key);
    }
  }
  return { config, broken };
}

/** Whether an entry is asked for as things are. */
export function isAskedFor({ showConditions }: FormItem, values: Entered): boolean {
  return (showConditions ?? []).every(({ targetKey, expectValue }) => (expectValue as unknown) === values[targetKey]);
}

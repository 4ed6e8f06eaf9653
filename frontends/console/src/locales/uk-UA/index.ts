import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/uk-UA';
export { ui } from '@keystory/ui/i18n/uk-UA';

/** Ukrainian. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));

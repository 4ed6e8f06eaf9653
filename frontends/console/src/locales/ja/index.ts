import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/ja';
export { ui } from '@keystory/ui/i18n/ja';

/** Japanese. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));

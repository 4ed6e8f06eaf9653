import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/tr-TR';
export { ui } from '@keystory/ui/i18n/tr-TR';

/** Turkish. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));

import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/tr-TR';
export { ui } from '@keystory/ui/i18n/tr-TR';
export { refusals } from './refusals';

/** Turkish. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts', '!./refusals.ts'], { eager: true }));

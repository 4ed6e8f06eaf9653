import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/pl-PL';
export { ui } from '@keystory/ui/i18n/pl-PL';

/** Polish. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));

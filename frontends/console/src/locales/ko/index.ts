import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/ko';
export { ui } from '@keystory/ui/i18n/ko';

/** Korean. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));

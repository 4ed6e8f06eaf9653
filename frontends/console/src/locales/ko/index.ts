import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/ko';
export { ui } from '@keystory/ui/i18n/ko';
export { refusals } from './refusals';

/** Korean. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts', '!./refusals.ts'], { eager: true }));

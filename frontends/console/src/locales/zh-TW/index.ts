import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/zh-TW';
export { ui } from '@keystory/ui/i18n/zh-TW';

/** Chinese, traditional. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));

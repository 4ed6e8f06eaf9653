import type { en } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    demo: typeof en;
  }
}

export { en } from './en';

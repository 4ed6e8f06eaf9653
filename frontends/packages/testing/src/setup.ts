import { createRequire } from 'node:module';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});

configure({
  asyncUtilTimeout: 60_000,
  // The message says what was missing; the whole page after it hides that.
  getElementError: (message) => Object.assign(new Error(message ?? 'not found'), { name: 'ElementError' }),
});

// What browsers have and jsdom has not.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.matchMedia ??= (query: string) =>
  ({
    // Who asks for no motion waits for none.
    matches: query.includes('prefers-reduced-motion'),
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList;
Element.prototype.scrollIntoView ??= () => {};
document.elementsFromPoint ??= () => [];
window.scrollTo = () => {};
Blob.prototype.text ??= function text(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsText(this);
  });
};

// jsdom's signals are not the ones that Node's requests accept, and no test needs one.
const NodeRequest = globalThis.Request;
if (NodeRequest.name !== 'RequestWithoutSignal') {
  globalThis.Request = class RequestWithoutSignal extends NodeRequest {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init ? { ...init, signal: null } : init);
    }
  };
}
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
HTMLCanvasElement.prototype.getContext = () => null;

// jsdom works out twelve colours each time it is asked whether an element is seen; no component test asks for one.
const { propertiesWithResolvedValueImplemented: resolved } = createRequire(import.meta.url)('jsdom/lib/jsdom/living/helpers/style-rules.js');
for (const property of Object.keys(resolved)) if (property.endsWith('color')) delete resolved[property];

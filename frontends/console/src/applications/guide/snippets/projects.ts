import type { Snippet, SnippetContext, Step } from './types';

/** A project for Node.js with these packages. */
export const newProject = (...packages: string[]): Step => ({
  says: 'create',
  snippets: [{ code: `mkdir my-app && cd my-app\nnpm init -y\nnpm install ${packages.join(' ')}` }],
});

/** A folder for Python with these packages in an environment of its own. */
export const python = (...packages: string[]): Step => ({
  says: 'create',
  snippets: [{
    code: `mkdir my-app && cd my-app\npython3 -m venv .venv && . .venv/bin/activate\npython3 -m pip install ${packages.join(' ')}`,
  }],
});

/** The steps of a page that Vite bundles, from its template, with an SDK and these files of its own. */
export const bundled = (template: string, sdk: string, files: (context: SnippetContext) => Snippet[]) =>
  (context: SnippetContext): Step[] => [
    {
      says: 'create',
      snippets: [{ code: `npm create vite@latest my-app -- --template ${template}\ncd my-app\nnpm install\nnpm install ${sdk}` }],
    },
    { says: 'pages', snippets: files(context) },
    { says: 'run', snippets: [{ code: 'npm run dev' }], open: context.signedOutUri },
  ];

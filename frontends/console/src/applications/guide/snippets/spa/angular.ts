import { portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'npx @angular/cli@latest new my-app --defaults\ncd my-app\nnpm install angular-auth-oidc-client' }],
  },
  {
    says: 'pages',
    snippets: [
      { file: 'src/app/app.config.ts', code: config(context) },
      { file: 'src/app/app.ts', code: APP },
    ],
  },
  { says: 'run', snippets: [{ code: `npx ng serve --port ${portOf(context)}` }], open: context.signedOutUri },
];

/** All of `src/app/app.config.ts`. */
const config = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import { provideHttpClient } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter } from '@angular/router';
import { provideAuth, withAppInitializerAuthCheck } from 'angular-auth-oidc-client';

const auth = {
  authority: '${origin}/oidc',
  clientId: '${appId}',
  redirectUrl: '${redirectUri}',
  postLogoutRedirectUri: '${signedOutUri}',
  scope: 'openid profile',
  responseType: 'code',
};

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter([{ path: '**', children: [] }]),
    provideHttpClient(),
    provideAuth({ config: auth }, withAppInitializerAuthCheck()),
  ],
};`;

/** All of `src/app/app.ts`. */
const APP = `import { Component, computed, inject } from '@angular/core';
import { OidcSecurityService } from 'angular-auth-oidc-client';

@Component({
  selector: 'app-root',
  template: \`
    @if (auth.authenticated().isAuthenticated) {
      <h1>Hello {{ name() }}</h1>
      <button (click)="auth.logoff().subscribe()">Sign out</button>
    } @else {
      <button (click)="auth.authorize()">Sign in</button>
    }
  \`,
})
export class App {
  protected readonly auth = inject(OidcSecurityService);
  protected readonly name = computed(() => {
    const person = this.auth.userData().userData;
    return person?.name ?? person?.username ?? person?.sub;
  });
}`;

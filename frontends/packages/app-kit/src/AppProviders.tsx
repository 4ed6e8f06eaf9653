import { ApiError } from '@keystory/api-client';
import { pageNonce, useGuidedFocus } from '@keystory/ui';
import { DirectionContext, localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tellWholeTexts } from './layout/wholeTexts';
import { cssVariablesResolver, theme } from './theme';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'keystory:color-scheme' });

interface AppProvidersProps {
  /** Called when the API no longer accepts the token for what is read. */
  onUnauthorized?: () => void;
  children: ReactNode;
}

/** Everything an app needs around it before anybody is signed in: looks and server state. */
export function AppProviders({ onUnauthorized, children }: AppProvidersProps) {
  const [queries] = useState(() => createQueries(onUnauthorized));
  useGuidedFocus();
  useEffect(tellWholeTexts, []);
  return (
    <DirectionContext value={useDirectionOfLanguage()}>
      <MantineProvider
        theme={useNamedTheme()}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => pageNonce() ?? ''}
      >
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </MantineProvider>
    </DirectionContext>
  );
}

/** Components run in the direction of the language, which nothing but the language changes. */
function useDirectionOfLanguage() {
  const { i18n } = useTranslation('kit');
  const dir = i18n.dir(i18n.resolvedLanguage);
  return useMemo(() => ({ dir, toggleDirection: () => {}, setDirection: () => {} }), [dir]);
}

/** The theme with the names of what has only an icon, in the language of the page. */
function useNamedTheme() {
  const { t } = useTranslation('kit');
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('actions.close') };
    const named = { defaultProps: { closeButtonProps } };
    const shown = { defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('actions.show') } } };
    return mergeThemeOverrides(theme, { components: { Modal: named, Drawer: named, Notification: named, PasswordInput: shown } });
  }, [t]);
}

function createQueries(onUnauthorized?: () => void): QueryClient {
  const onError = (cause: unknown) => {
    if (cause instanceof ApiError && cause.status === 401 && cause.code.startsWith('auth.')) onUnauthorized?.();
  };
  return new QueryClient({
    // Who changes something keeps what was entered, and is told: leaving the page would lose it.
    queryCache: new QueryCache({ onError }),
    defaultOptions: {
      // Without a network both fail at once, and say so: one that is awaited in silence looks like an answer that is late.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 0,
        // What was refused stays refused; what got no answer may get one.
        retry: (failures, cause) => failures < 2 && navigator.onLine && cause instanceof ApiError && (cause.status === 0 || cause.status >= 500),
      },
    },
  });
}

/** Keeps libraries to the policy of this page: those that add styles learn its nonce. Call once, before rendering. */
export function keepToPolicy(): void {
  const nonce = pageNonce();
  if (nonce) setNonce(nonce);
}

import { Button, useGuidedFocus } from '@keystory/ui';
import type { IdTokenClaims } from '@logto/react';
import { lazy, Suspense, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeClaims } from '../jwt';
import { Page } from '../pages/Page';
import styles from '../pages/Page.module.css';
import { Claims } from '../panels/Claims';
import qr from './QrCode.module.css';
import { useDevice, type Device } from './useDevice';

const QrCode = lazy(() => import('./QrCode'));

/** Signs in as a device without a browser does, and shows what it learns. */
export function DeviceDemo() {
  useGuidedFocus();
  const [attempt, startOver] = useReducer((count: number) => count + 1, 0);
  return <Attempt key={attempt} startOver={startOver} />;
}

function Attempt({ startOver }: { startOver: () => void }) {
  const { t } = useTranslation('demo');
  const device = useDevice();
  if (device.at === 'in') {
    return (
      <Page>
        <h1>{t('device.in')}</h1>
        <Claims claims={decodeClaims(device.idToken) as IdTokenClaims} />
        <Button onClick={startOver}>{t('failed.reset')}</Button>
      </Page>
    );
  }
  return (
    <Page narrow>
      <div className={`${styles.card} ${styles.big}`} aria-live="polite">
        <Waiting device={device} />
        {device.at === 'failed' && <Button onClick={startOver}>{t('failed.reset')}</Button>}
      </div>
    </Page>
  );
}

const WHY: Record<string, 'failed.denied' | 'failed.expired'> = { access_denied: 'failed.denied', expired_token: 'failed.expired' };

function Waiting({ device }: { device: Exclude<Device, { at: 'in' }> }) {
  const { t } = useTranslation('demo');
  if (device.at === 'asking') return <h1>{t('loading')}</h1>;
  if (device.at === 'failed') {
    return (
      <>
        <h1>{t('failed.title')}</h1>
        <p className={styles.lead}>{t(WHY[device.error] ?? 'failed.body')}</p>
        <pre className={styles.code}>{device.error}</pre>
      </>
    );
  }
  return (
    <>
      <h1>{t('device.title')}</h1>
      <p className={styles.lead}>{t('device.body')}</p>
      <p className={qr.typed}>{device.code}</p>
      <Suspense fallback={<div className={qr.code} />}>
        <QrCode text={device.page} label={t('device.qr')} />
      </Suspense>
      <a href={device.page} target="_blank" rel="noreferrer">
        {t('device.open')}
      </a>
    </>
  );
}

import { unwrap, type CaptchaProvider, type CaptchaProviderChange } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DeletePanel } from '../../entity/DeletePanel';
import { orNull } from '../../entity/orNull';
import { useChanging } from '../../entity/useChanging';
import { SettingsForm } from '../../forms/SettingsForm';
import { ActivityPanel } from '../../history/ActivityPanel';
import { momentQuery } from '../../lists/useListState';
import { useAsOf } from '../../past/moment';
import { PastBanner } from '../../past/PastBanner';
import { api } from '../../session';
import { Loaded } from '../../shell/Loaded';
import { readSignInSettings, useSaveSignInSettings } from '../api';
import { useCaptchaPanels } from './panels';

/** Whether people have to show that they are no programs, and who finds out. */
interface CaptchaSettings {
  isOn: boolean;
  config: CaptchaProvider['config'];
}

const ENTITY = { kind: 'captcha-provider', id: '', place: '/security/captcha' } as const;

const KEY = [ENTITY.kind];

/** The provider as it is, or as it was, and what became of it. */
export function Captcha() {
  const asOf = useAsOf();
  const found = useQuery({ queryKey: [...KEY, asOf ?? 'now'], queryFn: () => read(asOf) });
  return (
    <>
      {asOf && <PastBanner entity={ENTITY} asOf={asOf} />}
      <Loaded query={found}>
        {({ provider, isOn }) => <CaptchaForm key={`${asOf} ${provider?.id}`} provider={provider} isOn={isOn} />}
      </Loaded>
      <ActivityPanel key={found.data?.provider?.id ?? 'none'} entity={ENTITY} />
    </>
  );
}

function CaptchaForm({ provider, isOn }: { provider: CaptchaProvider | null; isOn: boolean }) {
  const { t } = useTranslation('console');
  const panels = useCaptchaPanels();
  const save = useSaveCaptcha();
  const document: CaptchaSettings = { isOn, config: provider?.config ?? { type: 'Turnstile' } };
  return (
    <>
      <SettingsForm document={document} panels={panels} save={(change) => save(document, change)} />
      {provider && (
        <DeletePanel
          entity={ENTITY}
          name={t(`captcha.types.${provider.config.type ?? 'Turnstile'}`)}
          title={t('captcha.delete.submit')}
          body={t('captcha.delete.body')}
          act={() => unwrap(api.DELETE('/api/captcha-provider'))}
          to="/security/captcha"
        />
      )}
    </>
  );
}

/** Both are read anew after a change of either: what is asked of people depends on both. */
async function read(asOf: string | undefined) {
  const query = momentQuery(asOf);
  const [provider, settings] = await Promise.all([
    orNull(unwrap(api.GET('/api/captcha-provider', { params: { query } }))),
    readSignInSettings(asOf),
  ]);
  return { provider, isOn: settings.captchaPolicy.enabled === true };
}

function useSaveCaptcha() {
  const changing = useChanging(KEY);
  const saveSettings = useSaveSignInSettings();
  return async (before: CaptchaSettings, { isOn, config }: Partial<CaptchaSettings>): Promise<CaptchaSettings> => {
    const body = { config } as CaptchaProviderChange;
    const saved = config ? (await unwrap(api.PUT('/api/captcha-provider', { body }))).config : before.config;
    if (isOn !== undefined) await saveSettings({ captchaPolicy: { enabled: isOn } });
    await changing(Promise.resolve());
    return { isOn: isOn ?? before.isOn, config: saved };
  };
}

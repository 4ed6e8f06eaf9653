import { unwrap, type ApplicationLook, type ApplicationLookChange, type SignInSettings } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orNull } from '../../../entity/orNull';
import { useChanging } from '../../../entity/useChanging';
import { documentOf, type Field } from '../../../forms/field';
import { SettingsForm, type FieldPanel } from '../../../forms/SettingsForm';
import { momentQuery } from '../../../lists/useListState';
import { useAsOf } from '../../../past/moment';
import { api } from '../../../session';
import { Loaded } from '../../../shell/Loaded';
import { readSignInSettings } from '../../../signin/api';
import { useLookFields } from '../../../signin/lookFields';
import { overlaidLook } from '../../../signin/overlaidLook';
import { Preview } from '../../../signin/Preview';

const NONE = { color: {}, branding: {}, customCss: null, displayName: null, termsOfUseUrl: null, privacyPolicyUrl: null };

const keyOf = (applicationId: string) => ['applications', applicationId, 'look'];

/** How the sign-in pages look to those who come from an application; what it leaves out is as for all. */
export function Look({ applicationId }: { applicationId: string }) {
  const asOf = useAsOf();
  const found = useQuery({
    queryKey: [...keyOf(applicationId), asOf ?? 'now'],
    queryFn: async () => {
      const params = { path: { applicationId }, query: momentQuery(asOf) };
      const [look, common] = await Promise.all([
        orNull(unwrap(api.GET('/api/applications/{applicationId}/sign-in-experience', { params }))),
        readSignInSettings(asOf),
      ]);
      return { look: look ?? NONE, common };
    },
  });
  return (
    <Loaded query={found} height={420}>
      {(looks) => <LookForm applicationId={applicationId} {...looks} />}
    </Loaded>
  );
}

interface LookFormProps {
  applicationId: string;
  look: Partial<ApplicationLook>;
  common: SignInSettings;
}

function LookForm({ applicationId, look, common }: LookFormProps) {
  const changing = useChanging(keyOf(applicationId), ['applications', applicationId, 'history']);
  const panels = usePanels(common);
  const fields = panels.flatMap((panel) => panel.fields);
  const save = (change: Record<string, unknown>) => {
    const body = { ...look, ...change } as ApplicationLookChange;
    const params = { path: { applicationId } };
    return changing(unwrap(api.PUT('/api/applications/{applicationId}/sign-in-experience', { params, body })));
  };
  return (
    <SettingsForm<Partial<ApplicationLook>>
      document={look}
      panels={panels}
      save={save}
      renderAside={(values) => <Preview draft={overlaidLook(common, documentOf(fields, values))} />}
    />
  );
}

function usePanels(common: SignInSettings): FieldPanel[] {
  const { t } = useTranslation('console');
  const { logos, colors, css } = useLookFields();
  const words: Field[] = [
    { path: 'displayName', kind: 'text', label: t('appLook.displayName'), hint: t('appLook.displayNameHint') },
    { path: 'termsOfUseUrl', kind: 'url', label: t('signin.content.termsUrl') },
    { path: 'privacyPolicyUrl', kind: 'url', label: t('signin.content.privacyUrl') },
  ];
  const colorsHere = colors.map((field) => (field.kind === 'switch' ? { ...field, otherwise: common.color.isDarkModeEnabled } : field));
  return [
    { title: t('appLook.words'), intro: t('appLook.intro'), fields: words },
    { title: t('look.logos'), intro: t('look.logosIntro'), fields: logos },
    { title: t('look.colors'), fields: colorsHere },
    { title: t('look.css'), intro: t('look.cssIntro'), fields: css },
  ];
}

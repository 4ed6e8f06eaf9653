import { unwrap, unwrapPage, unwrapWritten, type ApplicationLook, type ApplicationLookChange, type SignInSettings } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { orNull } from '../../../entity/orNull';
import { useChanging } from '../../../entity/useChanging';
import { documentOf, type Field } from '../../../forms/field';
import { SettingsForm, type FieldPanel } from '../../../forms/SettingsForm';
import { ActivityPanel } from '../../../history/ActivityPanel';
import { pagesOfPart } from '../../../history/api';
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

const historyOf = (applicationId: string) =>
  pagesOfPart(keyOf(applicationId), (query) =>
    unwrapPage(api.GET('/api/applications/{applicationId}/sign-in-experience/history', { params: { path: { applicationId }, query } })),
  );

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
  const entity = { kind: 'applications', id: applicationId, place: useLocation().pathname } as const;
  return (
    <>
      <Loaded query={found} height={420}>
        {(looks) => <LookForm applicationId={applicationId} {...looks} />}
      </Loaded>
      <ActivityPanel entity={entity} query={historyOf(applicationId)} />
    </>
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
  const versions = useRef(new WeakMap<Partial<ApplicationLook>, string>());
  const save = async (change: Record<string, unknown>, before: Partial<ApplicationLook>, isWayBack: boolean) => {
    const body = { ...before, ...change } as ApplicationLookChange;
    const known = isWayBack ? versions.current.get(before) : undefined;
    const options = { params: { path: { applicationId } }, body, headers: known ? { 'If-Match': known } : {} };
    const saved = await changing(unwrapWritten(api.PUT('/api/applications/{applicationId}/sign-in-experience', options)));
    if (saved.version) versions.current.set(saved.body, saved.version);
    return saved.body;
  };
  return (
    <SettingsForm<Partial<ApplicationLook>>
      document={look}
      panels={panels}
      save={save}
      isAsideAbove
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

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../shell/Section';
import { useAccount, useControl } from '../shell/account';
import { useTitle } from '../shell/useTitle';
import { OwnPicture } from './OwnPicture';
import { ProfileForm } from './ProfileForm';

export function Component() {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const { isShown } = useControl();
  useTitle(t('profile.title'));
  const identifier = account.username ?? account.primaryEmail ?? account.primaryPhone ?? account.id;
  const name = account.name || identifier;
  const hasNothing = !isShown('name') && !isShown('profile');
  return (
    <Section title={t('profile.heading')} intro={t('profile.intro')}>
      <OwnPicture name={name}>
        <Text fw={600} size="lg" truncate dir="auto">
          {name}
        </Text>
        {name !== identifier && (
          <Text c="dimmed" truncate dir="auto">
            {identifier}
          </Text>
        )}
      </OwnPicture>
      {hasNothing ? !isShown('avatar') && <Text c="dimmed">{t('profile.hidden')}</Text> : <ProfileForm key={account.id} />}
    </Section>
  );
}

import { nameOfLanguage } from '@keystory/ui/i18n';
import { Button, Menu, SimpleGrid } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chosenHere, languagesOf, speak } from '../i18n/languages';

/** The part of a menu that chooses the language, where there is a choice. */
export function LanguageItem() {
  const { t, i18n } = useTranslation('kit');
  if (languagesOf(i18n).length < 2) return null;
  const ask = () => {
    const id = modals.open({ title: t('language.title'), children: <Languages onChosen={() => modals.close(id)} /> });
  };
  return (
    <>
      <Menu.Label>{t('language.label')}</Menu.Label>
      <Menu.Item leftSection={<IconLanguage size={16} />} onClick={ask}>
        {nameOfLanguage(i18n.resolvedLanguage ?? 'en')}
      </Menu.Item>
    </>
  );
}

/** Each language by the name that its speakers know it by. */
function Languages({ onChosen }: { onChosen: () => void }) {
  const { t, i18n } = useTranslation('kit');
  const chosen = chosenHere(i18n);
  const choose = (tag?: string) => {
    onChosen();
    void speak(i18n, tag);
  };
  const choice = (tag: string | undefined, name: string) => (
    <Button
      key={name}
      lang={tag}
      variant={tag === chosen ? 'light' : 'default'}
      aria-pressed={tag === chosen}
      onClick={() => choose(tag)}
    >
      {name}
    </Button>
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {choice(undefined, t('language.browser'))}
      {languagesOf(i18n).map((tag) => choice(tag, nameOfLanguage(tag)))}
    </SimpleGrid>
  );
}

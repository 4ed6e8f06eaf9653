import { Button, Group, Modal, Text, type ModalProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** What is chosen without an input of its own. */
const CHOICES = '[role="option"], [role="radio"]';

/**
 * A dialogue in which something is entered. Once there is, closing it by its corner, beside it or by the keyboard asks
 * first; its own buttons say themselves what becomes of it.
 */
export function Dialogue({ opened, onClose, children, ...rest }: ModalProps) {
  const { t } = useTranslation('console');
  const isEntered = useRef(false);
  const [asking, question] = useDisclosure(false);
  useEffect(() => {
    if (!opened) isEntered.current = false;
  }, [opened]);
  const onChange = ({ target }: SyntheticEvent) => {
    // A search is nothing that could be lost.
    if ((target as HTMLInputElement).type !== 'search') isEntered.current = true;
  };
  const onClickCapture = ({ target }: MouseEvent) => {
    if ((target as Element).closest(CHOICES)) isEntered.current = true;
  };
  const close = () => (isEntered.current ? question.open() : onClose());
  const leave = () => {
    question.close();
    onClose();
  };
  return (
    <>
      <Modal {...rest} opened={opened} onClose={close} closeOnEscape={!asking} onChange={onChange} onClickCapture={onClickCapture}>
        {children}
      </Modal>
      <Modal opened={asking} onClose={question.close} title={t('form.abandon.title')}>
        <Text mb="lg">{t('form.abandon.body')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('form.abandon.submit')}
          </Button>
          <Button data-autofocus onClick={question.close}>
            {t('form.abandon.stay')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

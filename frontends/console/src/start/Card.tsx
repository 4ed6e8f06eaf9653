import { Badge, Group, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import { IconArrowRight, IconCheck, IconExternalLink } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { en } from '../locales';
import styles from './Card.module.css';

interface CardProps {
  about: keyof typeof en.start.cards;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** A page of the console. */
  to?: string;
  /** A page outside of it, opened beside. */
  href?: string;
  done?: boolean;
}

/** One thing to do, clickable as a whole. */
export function Card({ about, icon: Icon, to, href, done = false }: CardProps) {
  const { t } = useTranslation('console');
  const action = t(`start.cards.${about}.action`);
  return (
    <Paper withBorder radius="lg" p="lg" className={styles.card}>
      <Group justify="space-between" mb="md">
        <ThemeIcon size={40} radius="md" variant="light">
          <Icon size={22} stroke={1.6} />
        </ThemeIcon>
        {done && (
          <Badge color="green" leftSection={<IconCheck size={12} />}>
            {t('start.done')}
          </Badge>
        )}
      </Group>
      <Title order={2} size="h3">
        {t(`start.cards.${about}.title`)}
      </Title>
      <Text c="dimmed" mt={4} mb="md">
        {t(`start.cards.${about}.text`)}
      </Text>
      {to && (
        <Link to={to} className={styles.link}>
          {action} <IconArrowRight size={16} />
        </Link>
      )}
      {href && (
        <a href={href} target="_blank" rel="noopener" className={styles.link}>
          {action} <IconExternalLink size={16} />
        </a>
      )}
    </Paper>
  );
}

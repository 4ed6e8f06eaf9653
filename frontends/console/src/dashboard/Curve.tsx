import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Curve.module.css';

interface CurveProps {
  label: string;
  days: { date: string; count: number }[];
}

const HEIGHT = 180;
const STEP = 20;
const WIDTH = 14;

/** A number a day, as bars to see and as a table to read out. */
export function Curve({ label, days }: CurveProps) {
  const { t, i18n } = useTranslation('console');
  const most = Math.max(1, ...days.map(({ count }) => count));
  const day = (date: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return (
    <figure style={{ margin: 0 }}>
      <svg className={styles.plot} viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map(({ date, count }, index) => {
          const height = Math.max(2, (count / most) * (HEIGHT - 4));
          return (
            <rect key={date} className={styles.bar} x={index * STEP + 3} y={HEIGHT - height} width={WIDTH} height={height} rx={3}>
              <title>{`${day(date)}: ${count}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{days[0] && day(days[0].date)}</span>
        <span>{t('dashboard.most', { count: most })}</span>
        <span>{days.at(-1) && day(days.at(-1)!.date)}</span>
      </div>
      <VisuallyHidden>
        <table>
          <caption>{label}</caption>
          <tbody>
            {days.map(({ date, count }) => (
              <tr key={date}>
                <th scope="row">{day(date)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  );
}

import { useSettings } from '../settings';

interface PictureProps {
  light: string;
  /** The same for dark pages; without one the light one is shown there, too. */
  dark: string | null | undefined;
  className: string | undefined;
  size?: number;
}

/** A picture beside words that say the same, as it fits a light or a dark page. */
export function Picture({ light, dark, className, size }: PictureProps) {
  const { isDarkModeEnabled } = useSettings().signInExperience.color;
  const { theme } = document.documentElement.dataset;
  const measures = size === undefined ? {} : { width: size, height: size };
  // What the page is told to be, as in the console's preview, comes before what the person's system prefers.
  const always = theme === 'dark' ? (dark ?? light) : light;
  return (
    <picture>
      {!theme && dark && isDarkModeEnabled && <source srcSet={dark} media="(prefers-color-scheme: dark)" />}
      <img className={className} src={always} alt="" {...measures} />
    </picture>
  );
}

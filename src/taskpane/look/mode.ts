/**
 * Which theme to wear: the system's forced colours first, then Office's own theme, then the system's wish.
 * Office tells its theme as two colours; a dark body means a dark pane. Desktop Excel also says when it changes.
 */
import { useEffect, useState } from 'react';
import type { Mode } from './theme';

export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
}

export interface Wishes {
  readonly forced: boolean;
  readonly prefersDark: boolean;
  readonly office: OfficeColours | null;
}

/** Relative luminance 0…1 of `#rrggbb`; null for anything else. */
export function luminanceOf(colour: string): number | null {
  const hex = /^#?(?<digits>[0-9a-f]{6})$/i.exec(colour.trim())?.groups?.['digits'];
  if (hex === undefined) return null;
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

export function modeOf({ forced, prefersDark, office }: Wishes): Mode {
  if (forced) return 'contrast';
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? 'dark' : 'light';
  const luminance = luminanceOf(office?.bodyBackgroundColor ?? '');
  if (luminance !== null) return luminance < 0.3 ? 'dark' : 'light';
  return prefersDark ? 'dark' : 'light';
}

const forcedColours = '(forced-colors: active)';
const darkWish = '(prefers-color-scheme: dark)';

function matches(query: string): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia(query).matches;
}

/** Asks anew whenever the system's wishes change or `officeColours` changes its answer on focus. */
export function useMode(officeColours: () => OfficeColours | null): Mode {
  const ask = (): Mode =>
    modeOf({ forced: matches(forcedColours), prefersDark: matches(darkWish), office: officeColours() });
  const [mode, setMode] = useState<Mode>(ask);
  useEffect(() => {
    const again = (): void => setMode(ask());
    const queries =
      typeof window.matchMedia === 'function' ? [forcedColours, darkWish].map((query) => window.matchMedia(query)) : [];
    for (const query of queries) query.addEventListener('change', again);
    // A person who switches Office's theme leaves the pane and comes back to it.
    window.addEventListener('focus', again);
    return () => {
      for (const query of queries) query.removeEventListener('change', again);
      window.removeEventListener('focus', again);
    };
  }, [officeColours]);
  return mode;
}

/**
 * Fluent's themes in our own hue: an ink teal that stands apart from Excel's green and from the five status colours.
 * Fonts name the Chinese ones Office installs, so that mixed text keeps one baseline on Windows, Mac and the web.
 */
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

export type Mode = 'light' | 'dark' | 'contrast';

const ink: BrandVariants = {
  10: '#02090d',
  20: '#0a1d26',
  30: '#0d2f3d',
  40: '#0e3d50',
  50: '#0f4a60',
  60: '#125871',
  70: '#176682',
  80: '#1f7391',
  90: '#34819e',
  100: '#4a8fab',
  110: '#609db7',
  120: '#76acc3',
  130: '#8cbacf',
  140: '#a3c9da',
  150: '#bbd8e5',
  160: '#d4e7ef',
};

const fontFamilyBase =
  "'Segoe UI Variable Text', 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const own = { fontFamilyBase, fontFamilyNumeric: fontFamilyBase };
const dark = createDarkTheme(ink);

const themes: Readonly<Record<Mode, Theme>> = {
  light: { ...createLightTheme(ink), ...own },
  // On dark ground the brand's middle shades are too dim to read as text.
  dark: {
    ...dark,
    ...own,
    colorBrandForeground1: ink[120],
    colorBrandForeground2: ink[130],
    colorBrandForegroundLink: ink[120],
  },
  contrast: { ...teamsHighContrastTheme, ...own },
};

export function themeFor(mode: Mode): Theme {
  return themes[mode];
}

import type { VersionName } from '../../harness/obtainServer.mjs';

export type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

interface ThemeName {
  /** As the setting `workbench.colorTheme` spells it. */
  readonly id: string;
  /** As a person reads it in the list of themes. */
  readonly label: string;
}

const highContrastThemes = {
  highContrast: { id: 'Default High Contrast', label: 'Dark High Contrast' },
  highContrastLight: { id: 'Default High Contrast Light', label: 'Light High Contrast' },
} as const;

/** The colour themes have other names in other versions. */
export const themeNames: Readonly<Record<VersionName, Readonly<Record<Theme, ThemeName>>>> = {
  newest: {
    light: { id: 'Light 2026', label: 'Light 2026' },
    dark: { id: 'Dark 2026', label: 'Dark 2026' },
    ...highContrastThemes,
  },
  oldest: {
    light: { id: 'Default Light Modern', label: 'Light Modern' },
    dark: { id: 'Default Dark Modern', label: 'Dark Modern' },
    ...highContrastThemes,
  },
};

/** The class by which the workbench says that a theme of this kind is on. */
export const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  highContrast: 'hc-black',
  highContrastLight: 'hc-light',
};

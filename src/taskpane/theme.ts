import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** What Office tells of its theme; absent in the browser versions that follow the system. */
export interface ThemeOffice {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Whether to draw the pane dark: Office's word first, else the darkness of its background, else the system's. */
export function estSombre(office: ThemeOffice | undefined, systemeSombre: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const fond = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(office?.bodyBackgroundColor ?? '');
  if (!fond) return systemeSombre;
  const [rouge = 0, vert = 0, bleu = 0] = fond.slice(1).map((composante) => Number.parseInt(composante, 16));
  return rouge + vert + bleu < (3 * 256) / 2;
}

const SOMBRE = '(prefers-color-scheme: dark)';

/**
 * The pane's theme. Excel raises no event when its theme changes: it is read again when the system's changes and when
 * the pane gets the focus back, which is where one comes from after changing it.
 */
export function useTheme(lireOffice: () => ThemeOffice | undefined): Theme {
  const [sombre, setSombre] = useState(() => estSombre(lireOffice(), matchMedia(SOMBRE).matches));
  useEffect(() => {
    const relire = () => setSombre(estSombre(lireOffice(), matchMedia(SOMBRE).matches));
    const systeme = matchMedia(SOMBRE);
    systeme.addEventListener('change', relire);
    window.addEventListener('focus', relire);
    return () => {
      systeme.removeEventListener('change', relire);
      window.removeEventListener('focus', relire);
    };
  }, [lireOffice]);
  return sombre ? webDarkTheme : webLightTheme;
}

import { useEffect, useRef } from 'react';
import { idDuTitre } from './Etape.tsx';
import type { NomEtape } from './parcours.ts';

/** When what had the focus goes away, the title of the open step takes it: a keyboard user is never sent to the top. */
export function useFocusGarde(ouverte: NomEtape | null, secours: string): void {
  const dernier = useRef<Element | null>(null);
  useEffect(() => {
    const noter = ({ target }: FocusEvent) => {
      if (target instanceof Element) dernier.current = target;
    };
    document.addEventListener('focusin', noter);
    return () => document.removeEventListener('focusin', noter);
  }, []);
  useEffect(() => {
    if (!dernier.current || dernier.current.isConnected || document.activeElement !== document.body) return;
    document.getElementById(ouverte ? idDuTitre(ouverte) : secours)?.focus();
  });
}

import { useCallback, useRef, useState } from 'react';
import type { Progres, Suivi } from '../actions/contrat.ts';
import { messageDe, type TexteMessage } from './message.ts';

export interface Travail {
  readonly nom: string;
  readonly progres: Progres | null;
  readonly annulation: boolean;
}

/** The one piece of work under way, the last thing said, and how to start, stop and say. */
export interface Atelier {
  readonly travail: Travail | null;
  readonly message: TexteMessage | null;
  /** Runs a task with progress and cancel; a failure becomes the message and gives undefined. One at a time. */
  readonly lancer: <T>(nom: string, tache: (suivi: Suivi) => Promise<T>) => Promise<T | undefined>;
  /** Runs a short task without showing progress; a failure becomes the message and gives undefined. */
  readonly faire: <T>(tache: () => Promise<T>) => Promise<T | undefined>;
  readonly annuler: () => void;
  readonly dire: (message: TexteMessage | null) => void;
}

export function useAtelier(): Atelier {
  const [travail, setTravail] = useState<Travail | null>(null);
  const [message, dire] = useState<TexteMessage | null>(null);
  const enCours = useRef<AbortController | null>(null);

  const faire = useCallback(async <T>(tache: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await tache();
    } catch (erreur) {
      dire(messageDe(erreur));
      return undefined;
    }
  }, []);

  const lancer = useCallback(
    async <T>(nom: string, tache: (suivi: Suivi) => Promise<T>): Promise<T | undefined> => {
      if (enCours.current) return undefined;
      const controleur = new AbortController();
      enCours.current = controleur;
      dire(null);
      setTravail({ nom, progres: null, annulation: false });
      const progres = (progres: Progres) => setTravail((avant) => avant && { ...avant, progres });
      try {
        return await faire(() => tache({ signal: controleur.signal, progres }));
      } finally {
        enCours.current = null;
        setTravail(null);
      }
    },
    [faire],
  );

  const annuler = useCallback(() => {
    enCours.current?.abort();
    setTravail((avant) => avant && { ...avant, annulation: true });
  }, []);

  return { travail, message, lancer, faire, annuler, dire };
}

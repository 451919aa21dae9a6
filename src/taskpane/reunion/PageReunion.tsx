import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Reunion } from '../../actions/contrat.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_REUNION as mots } from '../motsDeReunion.ts';
import { CeQuiSePasse } from './CeQuiSePasse.tsx';
import { Salle } from './Salle.tsx';

/** The page for the screen of a meeting: it reads the sheet once, then everything moves at once. */
export function PageReunion() {
  const { actions, atelier } = useVolet();
  const { faire } = atelier;
  const [reunion, setReunion] = useState<Reunion | null | undefined>(undefined);
  useEffect(() => {
    let ouverte = true;
    void faire(() => actions.lireReunion()).then((lue) => {
      if (ouverte) setReunion(lue ?? null);
    });
    return () => {
      ouverte = false;
    };
  }, [actions, faire]);
  if (reunion === undefined) return <Spinner size="small" label={mots.lecture} />;
  if (reunion === null) return <CeQuiSePasse />;
  if (reunion.territoires.length === 0) return <p>{mots.vide}</p>;
  return <Salle reunion={reunion} />;
}

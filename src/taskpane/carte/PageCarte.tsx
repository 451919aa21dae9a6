import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CartePreparee } from '../../actions/contrat.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_CARTE as mots } from '../motsDeCarte.ts';
import { Pied } from '../Pied.tsx';
import { CarteDuVolet } from './CarteDuVolet.tsx';

const useStyles = makeStyles({
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The residences on a map, made when the page opens from what was last computed. */
export function PageCarte() {
  const styles = useStyles();
  const { actions, parcours, atelier } = useVolet();
  const { donnees, bilan } = parcours;
  const { lancer } = atelier;
  const [preparee, setPreparee] = useState<CartePreparee | null>(null);
  const demandee = useRef(false);

  const preparer = useCallback(async () => {
    if (!donnees) return;
    const faite = await lancer(mots.travail, (suivi) => actions.preparerCarte(donnees, suivi));
    if (faite) setPreparee(faite);
  }, [actions, donnees, lancer]);
  useEffect(() => {
    if (demandee.current || !bilan) return;
    demandee.current = true;
    void preparer();
  }, [bilan, preparer]);

  return (
    <>
      <p className={styles.discret}>{bilan ? mots.aide : mots.sansDiagnostic}</p>
      {preparee && <CarteDuVolet preparee={preparee} />}
      <Pied>
        {bilan && !preparee && atelier.travail === null && (
          <Button onClick={() => void preparer()}>{mots.reessayer}</Button>
        )}
      </Pied>
    </>
  );
}

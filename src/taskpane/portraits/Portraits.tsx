import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Destination, Galerie, PreparationDePortraits } from '../../actions/contrat.ts';
import { FEUILLES } from '../../sheets/noms.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_PORTRAITS } from '../motsDePortraits.ts';
import { Pied } from '../Pied.tsx';
import { insecable } from '../typographie.ts';
import durees from './durees.json' with { type: 'json' };
import { Prets } from './Prets.tsx';
import { Residences } from './Residences.tsx';

const mots = MOTS_DE_PORTRAITS;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  texte: { margin: 0 },
  lien: { alignSelf: 'flex-start' },
});

/** The page « Portraits »: choose, see what would be written, write, take away. */
export function Portraits() {
  const styles = useStyles();
  const { actions, parcours, atelier } = useVolet();
  const { donnees, bilan } = parcours;
  const { lancer, faire, dire, travail } = atelier;
  const [galerie, setGalerie] = useState<Galerie | null>(null);
  const [choisies, setChoisies] = useState<ReadonlySet<string>>(new Set());
  const [preparation, setPreparation] = useState<PreparationDePortraits | null>(null);

  const lire = useCallback(async () => {
    if (!donnees) return;
    const lue = await lancer(mots.lecture, (suivi) => actions.listerPortraits(donnees, suivi));
    if (lue) setGalerie(lue);
  }, [actions, donnees, lancer]);
  useEffect(() => {
    void lire();
  }, [lire]);

  const preparer = async (depuis: Galerie) => {
    const prete = await lancer(mots.travail, (suivi) =>
      actions.preparerPortraits(depuis, [...choisies], suivi),
    );
    if (!prete) return;
    setPreparation(prete);
    dire({ intention: 'info', phrase: mots.garantie });
  };
  const ecrire = async (prete: PreparationDePortraits, destination: Destination | null) => {
    const fait = await lancer(mots.ecriture, (suivi) => actions.ecrirePortraits(prete, destination, suivi));
    if (!fait) return;
    setPreparation(null);
    setGalerie((avant) => avant && { ...avant, faits: prete.portraits.map(({ cle }) => cle) });
    dire({ intention: 'success', phrase: mots.ecrits(fait.portraits) });
  };
  const retirer = async () => {
    const retires = await faire(() => actions.retirerPortraits());
    if (retires === undefined) return;
    setPreparation(null);
    setGalerie((avant) => avant && { ...avant, faits: [] });
    dire({ intention: 'success', phrase: mots.retires(retires) });
  };
  const changer = () => {
    dire(null);
    setPreparation(null);
  };

  return (
    <div className={styles.page}>
      <p className={styles.texte}>{insecable(bilan ? mots.texte : mots.sansBilan)}</p>
      {preparation ? (
        <Prets
          preparation={preparation}
          ecrire={(destination) => void ecrire(preparation, destination)}
          changer={changer}
        />
      ) : galerie ? (
        <>
          {galerie.faits.length > 0 && (
            <Link
              as="button"
              className={styles.lien}
              onClick={() => void faire(() => actions.allerA(FEUILLES.portraits))}
            >
              {mots.ouvrir}
            </Link>
          )}
          <Residences galerie={galerie} choisies={choisies} choisir={setChoisies} />
          <p className={styles.texte}>
            {mots.choisies(choisies.size, choisies.size * durees.secondesParPage)}
          </p>
          <Pied>
            <Button
              appearance="primary"
              disabledFocusable={travail !== null || choisies.size === 0}
              onClick={() => void preparer(galerie)}
            >
              {mots.preparer(choisies.size)}
            </Button>
            {galerie.faits.length > 0 && (
              <Button disabledFocusable={travail !== null} onClick={() => void retirer()}>
                {mots.retirer}
              </Button>
            )}
          </Pied>
        </>
      ) : (
        <Pied>{!travail && bilan && <Button onClick={() => void lire()}>{mots.relire}</Button>}</Pied>
      )}
    </div>
  );
}

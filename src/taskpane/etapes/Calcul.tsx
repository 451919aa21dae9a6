import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import type { Preparation } from '../../actions/contrat.ts';
import { famillesRetenues, retenir } from '../../actions/retenir.ts';
import { Apports } from '../Apports.tsx';
import { useVolet } from '../contexte.ts';
import { Familles } from '../Familles.tsx';
import { MOTS } from '../mots.ts';
import { NonCalculables } from '../NonCalculables.tsx';
import { Pied } from '../Pied.tsx';

const mots = MOTS.calcul;

// It brings the whole catalogue and the method's schema, which the first paint does without.
const RepliSurAide = lazy(async () => ({ default: (await import('../RepliSurAide.tsx')).RepliSurAide }));

const useStyles = makeStyles({
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Step 3: what will be written, said before it is written. */
export function Calcul() {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const { donnees, preparation } = parcours;
  const { lancer, dire, travail } = atelier;

  const preparer = useCallback(async () => {
    if (!donnees) return;
    const prete = await lancer(mots.preparation, (suivi) => actions.preparerDiagnostic(donnees, suivi));
    if (prete) emettre({ type: 'calculPrepare', preparation: prete });
  }, [actions, donnees, emettre, lancer]);

  useEffect(() => {
    void preparer();
  }, [preparer]);

  const calculer = async (prete: Preparation) => {
    const bilan = await lancer(mots.travail, (suivi) => actions.ecrireDiagnostic(prete, suivi));
    if (!bilan) return;
    emettre({ type: 'calculEcrit', bilan });
    const phrase = mots.termine(bilan.residences, bilan.indicateursCalcules, bilan.feuilles.length);
    dire({ intention: 'success', phrase, place: 'tete' });
  };

  if (!preparation) {
    return (
      <>
        <p className={styles.texte}>{mots.prepareTexte}</p>
        <Pied>
          {!travail && (
            <Button appearance="primary" onClick={() => void preparer()}>
              {mots.preparer}
            </Button>
          )}
        </Pied>
      </>
    );
  }
  const familles = famillesRetenues(parcours.familles, preparation);
  return (
    <>
      <Apports preparation={preparation} />
      <Familles
        annonce={preparation.annonce}
        retenues={familles}
        choisir={(choisies) => emettre({ type: 'famillesChoisies', familles: choisies })}
      />
      <NonCalculables preparation={preparation} />
      <Suspense>
        <RepliSurAide preparation={preparation} refaire={preparer} />
      </Suspense>
      <p className={styles.discret}>{mots.garanties}</p>
      <Pied>
        <Button
          appearance="primary"
          disabledFocusable={travail !== null}
          onClick={() => void calculer(retenir(preparation, familles))}
        >
          {mots.calculer}
        </Button>
      </Pied>
    </>
  );
}

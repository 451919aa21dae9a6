import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect } from 'react';
import type { Preparation } from '../../actions/contrat.ts';
import { Apports } from '../Apports.tsx';
import { useVolet } from '../contexte.ts';
import { MOTS } from '../mots.ts';
import { NonCalculables } from '../NonCalculables.tsx';
import { Pied } from '../Pied.tsx';

const mots = MOTS.calcul;

const useStyles = makeStyles({
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  feuille: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  nom: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
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
  return (
    <>
      <Apports preparation={preparation} />
      <h4 className={styles.titre}>{mots.annonce(preparation.annonce.length)}</h4>
      <ul className={styles.liste}>
        {preparation.annonce.map(({ nom, contenu, dejaLa }) => (
          <li key={nom} className={styles.feuille}>
            <span className={styles.nom}>
              <span>{nom}</span>
              <Badge appearance="tint" shape="rounded" color={dejaLa ? 'warning' : 'brand'}>
                {dejaLa ? mots.refaite : mots.nouvelle}
              </Badge>
            </span>
            <p className={styles.discret}>{contenu}</p>
          </li>
        ))}
      </ul>
      <NonCalculables preparation={preparation} />
      <p className={styles.discret}>{mots.garanties}</p>
      <Pied>
        <Button
          appearance="primary"
          disabledFocusable={travail !== null}
          onClick={() => void calculer(preparation)}
        >
          {mots.calculer}
        </Button>
      </Pied>
    </>
  );
}

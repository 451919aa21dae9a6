import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { FEUILLE_EXEMPLE } from '../../sheets/exemple.ts';
import { useVolet } from '../contexte.ts';
import { MOTS } from '../mots.ts';

const mots = MOTS.donnees;

const useStyles = makeStyles({
  bloc: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  texte: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The invented landlord: offered while the workbook has no data, taken away in one click. */
export function Exemple() {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const occupe = atelier.travail !== null;

  const ajouter = async () => {
    const sources = await atelier.lancer(mots.exempleTravail, async (suivi) => {
      await actions.essayerExemple(suivi);
      await actions.allerA(FEUILLE_EXEMPLE);
      return actions.inspecterClasseur(suivi);
    });
    if (!sources) return;
    emettre({ type: 'sourcesLues', sources });
    atelier.dire({ intention: 'success', phrase: mots.exempleAjoute });
  };

  const retirer = async () => {
    const sources = await atelier.lancer(mots.retrait, async (suivi) => {
      await actions.retirerExemple();
      return actions.inspecterClasseur(suivi);
    });
    if (!sources) return;
    emettre({ type: 'sourcesLues', sources });
    atelier.dire({ intention: 'success', phrase: mots.exempleRetire });
  };

  if (parcours.sources.some(({ exemple }) => exemple)) {
    return (
      <Button disabledFocusable={occupe} onClick={() => void retirer()}>
        {mots.exempleRetirer}
      </Button>
    );
  }
  if (parcours.sources.some((source) => source.lisible)) return null;
  return (
    <div className={styles.bloc}>
      <Divider />
      <p className={styles.texte}>{mots.exempleTexte}</p>
      <Button appearance="primary" disabledFocusable={occupe} onClick={() => void ajouter()}>
        {mots.exemple}
      </Button>
    </div>
  );
}

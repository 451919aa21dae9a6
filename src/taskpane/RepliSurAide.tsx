import { Button, makeStyles } from '@fluentui/react-components';
import type { Preparation } from '../actions/contrat.ts';
import { enAideSeule, repliPossible } from '../domain/methode/aideSeule.ts';
import { useVolet } from './contexte.ts';
import { MOTS_DE_FRAGILITE as mots } from './motsDeFragilite.ts';

const useStyles = makeStyles({ texte: { margin: 0 } });

/** When the method gives no index and the housing aid is known: rank on it alone, in one click. */
export function RepliSurAide(props: {
  readonly preparation: Preparation;
  readonly refaire: () => Promise<void>;
}) {
  const styles = useStyles();
  const { actions, emettre, atelier } = useVolet();
  const { diagnostic } = props.preparation;
  if (!repliPossible(diagnostic)) return null;

  const replier = async () => {
    const methode = enAideSeule(diagnostic.methode);
    const ecrite = await atelier.lancer(mots.replique, async (suivi) => {
      await actions.enregistrerMethode(methode, suivi);
      return methode;
    });
    if (!ecrite) return;
    emettre({ type: 'methodeEnregistree', methode: ecrite });
    await props.refaire();
  };
  return (
    <>
      <p className={styles.texte}>{mots.repli}</p>
      <Button disabledFocusable={atelier.travail !== null} onClick={() => void replier()}>
        {mots.replier}
      </Button>
    </>
  );
}

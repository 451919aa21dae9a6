import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useVolet } from '../contexte.ts';
import { MOTS } from '../mots.ts';

const mots = MOTS.secret;

const useStyles = makeStyles({
  plage: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The control of a range of the user's own tables. */
export function Plage() {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const occupe = atelier.travail !== null;

  const controler = async () => {
    const controle = await atelier.lancer(mots.controle, (suivi) => actions.controlerSelection(suivi));
    if (!controle) return;
    const { feuille, plage, controlees, infractions, parts } = controle;
    const [premiere = parts[0]] = infractions;
    atelier.dire({
      intention: premiere ? 'warning' : 'success',
      phrase: mots.resultat(`${feuille}!${plage}`, controlees, infractions.length, parts.length),
      ...(premiere && { lieu: { feuille, cellule: premiere.cellule } }),
    });
  };

  const retirer = async () => {
    const retirees = await atelier.lancer(mots.retrait, () => actions.retirerMarques());
    if (retirees !== undefined) atelier.dire({ intention: 'info', phrase: mots.retirees(retirees) });
  };

  return (
    <div className={styles.plage}>
      <p className={styles.discret}>{mots.plageAide}</p>
      <Button disabledFocusable={occupe} onClick={() => void controler()}>
        {mots.controler}
      </Button>
      <Button disabledFocusable={occupe} onClick={() => void retirer()}>
        {mots.retirer}
      </Button>
    </div>
  );
}

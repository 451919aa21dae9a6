import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { FEUILLES } from '../../sheets/noms.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { insecable } from '../typographie.ts';
import { useChangement, useProtection } from './protection.ts';

const mots = MOTS_DE_DIFFUSION;

const useStyles = makeStyles({
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  lien: { paddingBlock: tokens.spacingVerticalXXS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The protected sheets, and how to have them otherwise. */
export function Ecrites({ feuilles }: { readonly feuilles: readonly string[] }) {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const { proteger } = useProtection();
  const changer = useChangement();
  const occupe = atelier.travail !== null;
  return (
    <>
      <section>
        <h4 className={styles.titre}>{mots.ouvrir}</h4>
        <ul className={styles.liste}>
          {feuilles.map((feuille) => (
            <li key={feuille} className={styles.lien}>
              <Link as="button" onClick={() => void atelier.faire(() => actions.allerA(feuille))}>
                {feuille}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {feuilles.includes(FEUILLES.regroupements) && (
        <p className={styles.discret}>{insecable(mots.aLaMain)}</p>
      )}
      <div className={styles.boutons}>
        <Button disabledFocusable={occupe} onClick={() => void proteger()}>
          {mots.protegerDeNouveau}
        </Button>
        <Button disabledFocusable={occupe} onClick={changer}>
          {mots.changer}
        </Button>
      </div>
    </>
  );
}

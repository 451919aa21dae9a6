import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useVolet } from '../contexte.ts';
import { MOTS } from '../mots.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { Pied } from '../Pied.tsx';
import { useChangement, useProtection } from './protection.ts';

const mots = MOTS_DE_DIFFUSION;

const useStyles = makeStyles({
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What comes next: protect, then write what was shown, then go on. */
export function Suite() {
  const styles = useStyles();
  const { parcours, emettre, atelier } = useVolet();
  const { proteger, ecrire } = useProtection();
  const changer = useChangement();
  const { aEcrire, protection } = parcours;
  const occupe = atelier.travail !== null;
  const continuer = () => {
    atelier.dire(null);
    emettre({ type: 'etapeOuverte', etape: 'feuilles' });
  };
  return (
    <Pied>
      <div className={styles.boutons}>
        {protection ? (
          <Button appearance="primary" disabledFocusable={occupe} onClick={continuer}>
            {mots.continuer}
          </Button>
        ) : aEcrire ? (
          <>
            <Button appearance="primary" disabledFocusable={occupe} onClick={() => void ecrire(aEcrire)}>
              {mots.ecrire}
            </Button>
            <Button disabledFocusable={occupe} onClick={changer}>
              {mots.changer}
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={occupe} onClick={() => void proteger()}>
              {mots.proteger}
            </Button>
            <Button disabledFocusable={occupe} onClick={continuer}>
              {MOTS.secret.continuer}
            </Button>
          </>
        )}
      </div>
    </Pied>
  );
}

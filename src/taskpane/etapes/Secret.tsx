import { Divider, makeStyles } from '@fluentui/react-components';
import { Annonce } from '../Annonce.tsx';
import { useVolet } from '../contexte.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS } from '../mots.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { Pied } from '../Pied.tsx';
import { Ecrites } from '../secret/Ecrites.tsx';
import { Partage } from '../secret/Partage.tsx';
import { Plage } from '../secret/Plage.tsx';
import { Protection } from '../secret/Protection.tsx';
import { Risque } from '../secret/Risque.tsx';
import { Suite } from '../secret/Suite.tsx';
import { TitreVise } from '../secret/TitreVise.tsx';

const mots = MOTS_DE_DIFFUSION;

const useStyles = makeStyles({ texte: { margin: 0 } });

/** Step 4: how many counts are under the threshold, what to share, and what protecting it gives, before it is written. */
export function Secret() {
  const styles = useStyles();
  const { bilan } = useVolet().parcours;
  return (
    <>
      {bilan ? <Resultat /> : <p className={styles.texte}>{MOTS.secret.avant}</p>}
      <Divider />
      <Depliant titre={MOTS.secret.plage} ouvert={bilan === null}>
        <Plage />
      </Depliant>
      {bilan ? <Suite /> : <Pied />}
    </>
  );
}

function Resultat() {
  const { parcours, emettre } = useVolet();
  const { bilan, choixDeDiffusion, aEcrire, protection } = parcours;
  if (!bilan || !choixDeDiffusion) return null;
  if (protection)
    return (
      <>
        <Protection key="ecrite" titre={mots.ecrite} bilan={protection} />
        <Ecrites feuilles={protection.feuilles} />
      </>
    );
  if (aEcrire)
    return (
      <>
        <Protection key="prete" titre={mots.prete} bilan={aEcrire.bilan} />
        <Annonce feuilles={aEcrire.annonce} />
      </>
    );
  return (
    <>
      <Risque bilan={bilan} />
      <Divider />
      <TitreVise texte={mots.titre} />
      <Partage
        aPartager={bilan.aPartager}
        choix={choixDeDiffusion}
        changer={(choix) => emettre({ type: 'diffusionChoisie', choix })}
      />
    </>
  );
}

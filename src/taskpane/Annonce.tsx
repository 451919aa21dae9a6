import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeuilleAnnoncee } from '../actions/contrat.ts';
import { FeuillesAnnoncees } from './FeuillesAnnoncees.tsx';
import { MOTS } from './mots.ts';

const useStyles = makeStyles({
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The sheets that will be written or rewritten, each with what it shows. */
export function Annonce({ feuilles }: { readonly feuilles: readonly FeuilleAnnoncee[] }) {
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.titre}>{MOTS.calcul.annonce(feuilles.length)}</h4>
      <FeuillesAnnoncees feuilles={feuilles} />
    </>
  );
}

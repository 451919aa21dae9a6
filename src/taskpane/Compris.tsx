import { makeStyles, tokens } from '@fluentui/react-components';
import { choixEnMots } from './choixEnMots.ts';
import { type TableEnUsage, tablesRivales } from './enUsage.ts';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.donnees;

const useStyles = makeStyles({
  compris: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the choice means, said again as it changes. */
export function Compris({ enUsage }: { readonly enUsage: readonly TableEnUsage[] }) {
  const styles = useStyles();
  const phrase = choixEnMots(enUsage);
  const rivales = tablesRivales(enUsage);
  return (
    <div className={styles.compris} aria-live="polite">
      <span className={styles.discret}>{mots.votreChoix}</span>
      <strong>{insecable(phrase ?? mots.rienDeCoche)}</strong>
      {rivales && (
        <span>{insecable(mots.rivales(rivales[0].source.feuille, rivales[1].source.feuille))}</span>
      )}
    </div>
  );
}

import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { FeuilleAnnoncee } from '../actions/contrat.ts';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.calcul;

const useStyles = makeStyles({
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
});

/** Sheets by name, new or made again, each with what it shows. */
export function FeuillesAnnoncees({ feuilles }: { readonly feuilles: readonly FeuilleAnnoncee[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.liste}>
      {feuilles.map(({ nom, contenu, dejaLa }) => (
        <li key={nom} className={styles.feuille}>
          <span className={styles.nom}>
            <span>{nom}</span>
            <Badge appearance="tint" shape="rounded" color={dejaLa ? 'warning' : 'brand'}>
              {dejaLa ? mots.refaite : mots.nouvelle}
            </Badge>
          </span>
          <p className={styles.discret}>{insecable(contenu)}</p>
        </li>
      ))}
    </ul>
  );
}

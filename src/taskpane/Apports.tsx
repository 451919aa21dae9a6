import { makeStyles, tokens } from '@fluentui/react-components';
import type { Preparation } from '../actions/contrat.ts';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.calcul;

const useStyles = makeStyles({
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  table: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which tables the figures will come from. One table alone is no news. */
export function Apports({ preparation: { apports, diagnostic } }: { readonly preparation: Preparation }) {
  const styles = useStyles();
  const anterieures = diagnostic.vagues.slice(0, -1).flatMap(({ dossier }) => dossier.annee ?? []);
  if (apports.length < 2 && anterieures.length === 0) return null;
  return (
    <section>
      <h4 className={styles.titre}>{mots.apports}</h4>
      <ul className={styles.liste}>
        {apports.map(({ feuille, libelle, nature, annee, indicateurs }) => (
          <li key={feuille} className={styles.table}>
            {feuille}
            <p className={styles.discret}>
              {insecable(
                `${MOTS.donnees.semble(libelle, annee)} · ${nature === 'attributions' ? mots.compteesAPart : mots.nourrit(indicateurs)}`,
              )}
            </p>
          </li>
        ))}
        {anterieures.length > 0 && (
          <li className={styles.table}>{mots.vaguesAnterieures(anterieures.join(', '))}</li>
        )}
      </ul>
    </section>
  );
}

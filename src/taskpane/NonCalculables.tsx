import { makeStyles, tokens } from '@fluentui/react-components';
import type { Preparation } from '../actions/contrat.ts';
import { FRAGILITES } from '../domain/methode/composites.ts';
import { Depliant } from './Depliant.tsx';
import { MOTS } from './mots.ts';
import { parRaison } from './raisons.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.calcul;

/** Up to so many indicators are named at once; more of them fold. */
const NOMMES = 3;

const useStyles = makeStyles({
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  raison: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  noms: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What cannot be computed from these tables, and what it would take. */
export function NonCalculables({ preparation }: { readonly preparation: Preparation }) {
  const styles = useStyles();
  const { tableau, raisonSansIndice, fragilites } = preparation.diagnostic;
  const sansFragilite = FRAGILITES.flatMap((nom) => fragilites[nom].raison ?? []);
  const raisons = parRaison(tableau.indicateurs);
  const nombre = raisons.reduce((somme, { libelles }) => somme + libelles.length, 0);
  return (
    <>
      {raisonSansIndice !== null && <p className={styles.texte}>{insecable(raisonSansIndice)}</p>}
      {sansFragilite.map((raison) => (
        <p key={raison} className={styles.discret}>
          {insecable(raison)}
        </p>
      ))}
      {nombre > 0 && (
        <Depliant titre={mots.nonCalculables(nombre)}>
          <ul className={styles.liste}>
            {raisons.map(({ raison, libelles }) => (
              <li key={raison} className={styles.raison}>
                {insecable(raison)}
                {libelles.length <= NOMMES ? (
                  libelles.map((libelle) => (
                    <p key={libelle} className={styles.discret}>
                      {insecable(libelle)}
                    </p>
                  ))
                ) : (
                  <Depliant titre={mots.indicateurs(libelles.length)} discret>
                    <ul className={styles.noms}>
                      {libelles.map((libelle) => (
                        <li key={libelle} className={styles.discret}>
                          {insecable(libelle)}
                        </li>
                      ))}
                    </ul>
                  </Depliant>
                )}
              </li>
            ))}
          </ul>
        </Depliant>
      )}
    </>
  );
}

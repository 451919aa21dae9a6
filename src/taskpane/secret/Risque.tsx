import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Bilan } from '../../actions/contrat.ts';
import type { Infraction } from '../../domain/diagnostic.ts';
import { FEUILLES } from '../../sheets/noms.ts';
import { useVolet } from '../contexte.ts';
import { Message } from '../Message.tsx';
import { MOTS } from '../mots.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { entier } from '../nombres.ts';
import { insecable } from '../typographie.ts';

const mots = MOTS.secret;
const PIRES = 3;

const useStyles = makeStyles({
  chiffres: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  grand: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  pires: { margin: 0, padding: 0, listStyleType: 'none' },
  pire: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  cellule: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  valeur: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
});

/** How many counts are under the threshold, and the worst, with the subtraction that gives them back. */
export function Risque({ bilan }: { readonly bilan: Bilan }) {
  const styles = useStyles();
  const { actions, parcours, atelier } = useVolet();
  const pires = lesPires(parcours.infractions);
  return (
    <>
      <p className={styles.chiffres}>
        <span className={styles.grand}>{entier(bilan.infractions)}</span>
        <span>{mots.compte(bilan.infractions)}</span>
      </p>
      <p className={styles.discret}>
        {mots.sur(bilan.cellulesControlees)} · {mots.residences(bilan.residencesEnInfraction)}
      </p>
      <Message
        message={
          bilan.infractions > 0
            ? {
                intention: 'warning',
                phrase: `${mots.nonDiffusable} ${MOTS_DE_DIFFUSION.retrouvees(bilan.retrouvees)}`,
              }
            : { intention: 'info', phrase: `${mots.diffusable} ${mots.limite}` }
        }
      />
      {pires.length > 0 && (
        <section>
          <h4 className={styles.titre}>{mots.pires}</h4>
          <ul className={styles.pires}>
            {pires.map(({ cle, nom, code, court, objet, valeur, soustraction }) => (
              <li key={`${cle} ${code} ${objet}`} className={styles.pire}>
                <div className={styles.cellule}>
                  <span>{nom}</span>
                  <span className={styles.valeur}>
                    {mots.objets[objet]} {entier(valeur)}
                  </span>
                </div>
                <p className={styles.discret}>{court}</p>
                {soustraction !== null && (
                  <p className={styles.discret}>{insecable(MOTS_DE_DIFFUSION.soustraction(soustraction))}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Link as="button" onClick={() => void atelier.faire(() => actions.allerA(FEUILLES.secret))}>
        {mots.ouvrir}
      </Link>
    </>
  );
}

/** Those that a subtraction gives back first, then the smallest, then those that are said in fewest words. */
function lesPires(infractions: readonly Infraction[]): readonly Infraction[] {
  const rang = ({ soustraction, valeur }: Infraction) =>
    [Number(soustraction === null), valeur, soustraction?.length ?? 0] as const;
  const vues = new Set<string>();
  return infractions
    .map((infraction) => ({ infraction, rang: rang(infraction) }))
    .sort(({ rang: a }, { rang: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ infraction }) => infraction)
    .filter(({ cle, code, objet, soustraction }) => {
      // One count may be the complement of an indicator and the count of another.
      const dite = `${cle} ${soustraction ?? `${code} ${objet}`}`;
      return !vues.has(dite) && vues.add(dite);
    })
    .slice(0, PIRES);
}

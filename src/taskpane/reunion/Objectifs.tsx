import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Objectif, ResultatDeScenario } from '../../domain/attributions/scenario.ts';
import type { TerritoireAServir } from '../../domain/attributions/territoire.ts';
import { MOTS_DE_REUNION as mots } from '../motsDeReunion.ts';
import { entier } from '../nombres.ts';

const useStyles = makeStyles({
  liste: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  nom: { fontWeight: tokens.fontWeightSemibold },
  /** Fixed sides: every rail has the same length, so that bars compare from one territory to the next. */
  barres: {
    display: 'grid',
    gridTemplateColumns: '5em 1fr 6em',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  rail: { height: '0.9em', backgroundColor: tokens.colorNeutralBackground3 },
  barre: { height: '100%', minWidth: '2px', forcedColorAdjust: 'none' },
  actuel: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  objectif: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  compare: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  nombre: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  fort: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: '0.85em' },
  ensemble: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const points = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
/** With a true minus sign. */
const signe = (valeur: number) => points.format(valeur).replace('-', '−');
const pourcent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const indice = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
const part = (valeur: number | null) => (valeur === null ? 'nd' : pourcent.format(valeur));

/** Every territory before and after, in bars of one scale and in figures; a compared scenario as a third bar. */
export function Objectifs(props: {
  readonly territoires: readonly TerritoireAServir[];
  readonly resultat: ResultatDeScenario;
  readonly compare: ResultatDeScenario | null;
}) {
  const { territoires, resultat, compare } = props;
  const styles = useStyles();
  const avant = territoires.map(({ prioritaires }) => prioritaires ?? 0);
  const apres = resultat.objectifs.map(({ cible }) => cible);
  const autres = compare?.objectifs.map(({ cible }) => cible) ?? [];
  const plusGrand = Math.max(1, ...avant, ...apres, ...autres);
  const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);
  const barre = (libelle: string, valeur: number, sorte: 'actuel' | 'objectif' | 'compare', suite = '') => (
    <>
      <span className={styles.detail}>{libelle}</span>
      <span className={styles.rail} aria-hidden="true">
        <span
          className={mergeClasses(styles.barre, styles[sorte])}
          style={{ display: 'block', width: `${(100 * valeur) / plusGrand}%` }}
        />
      </span>
      <span className={mergeClasses(styles.nombre, sorte === 'objectif' && styles.fort)}>
        {entier(valeur)}
        {suite}
      </span>
    </>
  );
  return (
    <>
      <ul className={styles.liste} aria-label={mots.objectifs}>
        {resultat.objectifs.map((objectif, rang) => (
          <li key={objectif.nom}>
            <div className={styles.nom}>{objectif.nom}</div>
            <div className={styles.barres}>
              {barre(mots.actuel, avant[rang] ?? 0, 'actuel')}
              {barre(
                mots.objectif,
                objectif.cible,
                'objectif',
                ` (${signe(objectif.cible - (avant[rang] ?? 0))})`,
              )}
              {compare && barre(mots.compare, autres[rang] ?? 0, 'compare')}
            </div>
            <div className={styles.detail}>{detail(objectif)}</div>
          </li>
        ))}
      </ul>
      <p className={styles.ensemble}>{mots.ensemble(somme(avant), somme(apres))}</p>
      {resultat.effet && (
        <p className={styles.detail}>
          {mots.mixite(
            indice.format(resultat.effet.dissimilarite.avant),
            indice.format(resultat.effet.dissimilarite.apres),
          )}
        </p>
      )}
    </>
  );
}

function detail({ ecart, part: avant, partVisee, retenue }: Objectif): string {
  return [
    mots.ecart(signe(ecart)),
    mots.part(part(avant), part(partVisee)),
    ...(retenue ? [mots.borne[retenue]] : []),
  ].join(' · ');
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Bilan } from '../actions/contrat.ts';
import { MOTS } from './mots.ts';
import { entier } from './nombres.ts';

const useStyles = makeStyles({
  barre: { display: 'flex', height: '14px', gap: '2px', marginBottom: tokens.spacingVerticalS },
  segment: { minWidth: '3px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  ligne: {
    display: 'grid',
    gridTemplateColumns: '14px 1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    paddingBlock: tokens.spacingVerticalXXS,
  },
  pastille: {
    width: '12px',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  nombre: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  type1: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  type2: { backgroundColor: tokens.colorPaletteTealBorderActive },
  type3: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  type4: { backgroundColor: tokens.colorPaletteRedBackground3 },
  inconnu: { backgroundColor: tokens.colorNeutralStrokeAccessible },
});

/** How many residences each class has: a small bar, and the same in words and numbers. */
export function BarreDesClasses({ classes }: { readonly classes: Bilan['classes'] }) {
  const styles = useStyles();
  const couleurs = [styles.inconnu, styles.type1, styles.type2, styles.type3, styles.type4];
  const couleur = (type: number | null) => couleurs[type ?? 0] ?? styles.inconnu;
  return (
    <div>
      <div className={styles.barre} aria-hidden="true">
        {classes
          .filter(({ residences }) => residences > 0)
          .map(({ type, residences }) => (
            <div
              key={type}
              className={mergeClasses(styles.segment, couleur(type))}
              style={{ flexGrow: residences, flexBasis: 0 }}
            />
          ))}
      </div>
      <ul className={styles.liste} aria-label={MOTS.feuilles.classes}>
        {classes.map(({ type, libelle, residences }) => (
          <li key={type} className={styles.ligne}>
            <span className={mergeClasses(styles.pastille, couleur(type))} />
            <span>{libelle}</span>
            <span className={styles.nombre}>{entier(residences)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

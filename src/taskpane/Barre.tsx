import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { entier } from './nombres.ts';

export interface PartDeBarre {
  readonly cle: string;
  readonly libelle: string;
  readonly nombre: number;
  readonly couleur: keyof typeof COULEURS;
}

const COULEURS = {
  bleu: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  turquoise: { backgroundColor: tokens.colorPaletteTealBorderActive },
  ambre: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  rouge: { backgroundColor: tokens.colorPaletteRedBackground3 },
  gris: { backgroundColor: tokens.colorNeutralStrokeAccessible },
} as const;

const useCouleurs = makeStyles(COULEURS);

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
});

/** How a whole is shared out: a small bar, and the same in words and numbers. */
export function Barre({ titre, parts }: { readonly titre: string; readonly parts: readonly PartDeBarre[] }) {
  const styles = useStyles();
  const couleurs = useCouleurs();
  return (
    <div>
      <div className={styles.barre} aria-hidden="true">
        {parts
          .filter(({ nombre }) => nombre > 0)
          .map(({ cle, nombre, couleur }) => (
            <div
              key={cle}
              className={mergeClasses(styles.segment, couleurs[couleur])}
              style={{ flexGrow: nombre, flexBasis: 0 }}
            />
          ))}
      </div>
      <ul className={styles.liste} aria-label={titre}>
        {parts.map(({ cle, libelle, nombre, couleur }) => (
          <li key={cle} className={styles.ligne}>
            <span className={mergeClasses(styles.pastille, couleurs[couleur])} />
            <span>{libelle}</span>
            <span className={styles.nombre}>{entier(nombre)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BilanDeDiffusion } from '../../actions/contrat.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { entier } from '../nombres.ts';

const mots = MOTS_DE_DIFFUSION;

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
  montres: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  primaires: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  secondaires: { backgroundColor: tokens.colorNeutralStrokeAccessible },
});

/** How many figures are shown, and why the others are not: a small bar, and the same in words and numbers. */
export function BarreDesChiffres({ bilan }: { readonly bilan: BilanDeDiffusion }) {
  const styles = useStyles();
  const { figures, primaires, secondaires } = bilan;
  const parts = [
    { sorte: 'montres', nombre: figures - primaires - secondaires },
    { sorte: 'primaires', nombre: primaires },
    { sorte: 'secondaires', nombre: secondaires },
  ] as const;
  return (
    <div>
      <div className={styles.barre} aria-hidden="true">
        {parts
          .filter(({ nombre }) => nombre > 0)
          .map(({ sorte, nombre }) => (
            <div
              key={sorte}
              className={mergeClasses(styles.segment, styles[sorte])}
              style={{ flexGrow: nombre, flexBasis: 0 }}
            />
          ))}
      </div>
      <ul className={styles.liste} aria-label={mots.chiffres}>
        {parts.map(({ sorte, nombre }) => (
          <li key={sorte} className={styles.ligne}>
            <span className={mergeClasses(styles.pastille, styles[sorte])} />
            <span>{mots[sorte]}</span>
            <span className={styles.nombre}>{entier(nombre)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComposanteExpliquee } from '../../sheets/explication/explication.ts';
import { EXPLICATION } from '../motsDExplication.ts';
import { insecable } from '../typographie.ts';

const useStyles = makeStyles({
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  composante: { paddingBlock: tokens.spacingVerticalXS },
  ligne: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  nom: { overflowWrap: 'anywhere' },
  points: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  barre: {
    position: 'relative',
    height: '8px',
    marginBlock: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusSmall,
  },
  /** Where the component is as in the reference. */
  milieu: {
    position: 'absolute',
    left: '50%',
    top: '-2px',
    bottom: '-2px',
    width: '1px',
    backgroundColor: tokens.colorNeutralStrokeAccessible,
  },
  part: { position: 'absolute', top: 0, bottom: 0, forcedColorAdjust: 'none' },
  plus: { left: '50%', backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  moins: { right: '50%', backgroundColor: tokens.colorPaletteBlueBorderActive },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What each component adds to 100, to the right, or takes away, to the left; the same in figures. */
export function Composantes({ composantes }: { readonly composantes: readonly ComposanteExpliquee[] }) {
  const styles = useStyles();
  const maximum = Math.max(...composantes.map(({ points }) => Math.abs(points ?? 0)));
  return (
    <ul className={styles.liste} aria-label={EXPLICATION.composantes}>
      {composantes.map(({ nom, poids, part, reference, points }) => (
        <li key={nom} className={styles.composante}>
          <div className={styles.ligne}>
            <span className={styles.nom}>{nom}</span>
            <span className={styles.points}>{EXPLICATION.points(points)}</span>
          </div>
          <div className={styles.barre} aria-hidden="true">
            <div className={styles.milieu} />
            {points !== null && maximum > 0 && (
              <div
                className={mergeClasses(styles.part, points < 0 ? styles.moins : styles.plus)}
                style={{ width: `${(50 * Math.abs(points)) / maximum}%` }}
              />
            )}
          </div>
          <div className={styles.detail}>{insecable(EXPLICATION.detail(part, reference, poids))}</div>
        </li>
      ))}
    </ul>
  );
}

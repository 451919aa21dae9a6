import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Methode } from '../../domain/methode/methode.ts';
import { exempleDIndice } from '../exemple.ts';
import { MOTS } from '../mots.ts';
import { entier } from '../nombres.ts';

const mots = MOTS.methode;
/** Index at the right end of the drawing. */
const ECHELLE = 200;

const useStyles = makeStyles({
  bloc: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  titre: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  ligne: {
    display: 'grid',
    gridTemplateColumns: '6em 1fr 2.5em',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  piste: { position: 'relative', height: '12px', backgroundColor: tokens.colorNeutralBackground6 },
  barre: { position: 'absolute', insetBlock: 0, insetInlineStart: 0, forcedColorAdjust: 'none' },
  dessus: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  dessous: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  cent: {
    position: 'absolute',
    insetBlock: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  valeur: { textAlign: 'end', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The source's three residences, drawn again as the weights change; the line stands at 100. */
export function ExempleDIndice({ precarite }: { readonly precarite: Methode['precarite'] }) {
  const styles = useStyles();
  const exemple = exempleDIndice(precarite);
  return (
    <div className={styles.bloc}>
      <h4 className={styles.titre}>{mots.exemple}</h4>
      {exemple === null ? (
        <p className={styles.discret}>{mots.exempleImpossible}</p>
      ) : (
        <ul className={styles.liste}>
          {exemple.residences.map(({ nom, valeur }) => (
            <li key={nom} className={styles.ligne}>
              <span>{mots.exempleDe(nom)}</span>
              <span className={styles.piste} aria-hidden="true">
                <span
                  className={mergeClasses(styles.barre, valeur > 100 ? styles.dessus : styles.dessous)}
                  style={{ width: `${(100 * Math.min(valeur, ECHELLE)) / ECHELLE}%` }}
                />
                <span className={styles.cent} style={{ insetInlineStart: `${(100 * 100) / ECHELLE}%` }} />
              </span>
              <span className={styles.valeur}>{entier(valeur)}</span>
            </li>
          ))}
        </ul>
      )}
      {exemple?.partiel && <p className={styles.discret}>{mots.exemplePartiel}</p>}
    </div>
  );
}

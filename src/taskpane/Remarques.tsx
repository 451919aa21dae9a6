import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Remarque } from '../domain/parc/reconnaissance.ts';
import { useVolet } from './contexte.ts';
import { Depliant } from './Depliant.tsx';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.donnees;
const PREMIERES = 3;
const ORDRE = { refus: 0, attention: 1, info: 2 };
const COULEURS = { refus: 'danger', attention: 'warning', info: 'informative' } as const;

const useStyles = makeStyles({
  bloc: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  remarque: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  texte: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** What was repaired, doubted or refused in the table, the gravest first, each with its cell. */
export function Remarques(props: { readonly feuille: string; readonly remarques: readonly Remarque[] }) {
  const styles = useStyles();
  const triees = props.remarques.toSorted((a, b) => ORDRE[a.gravite] - ORDRE[b.gravite]);
  if (triees.length === 0) return null;
  const suivantes = triees.slice(PREMIERES);
  return (
    <section className={styles.bloc}>
      <h4 className={styles.titre}>{mots.remarques(triees.length)}</h4>
      <Liste feuille={props.feuille} remarques={triees.slice(0, PREMIERES)} />
      {suivantes.length > 0 && (
        <Depliant titre={mots.autresRemarques(suivantes.length)} discret>
          <Liste feuille={props.feuille} remarques={suivantes} />
        </Depliant>
      )}
    </section>
  );
}

function Liste({
  feuille,
  remarques,
}: {
  readonly feuille: string;
  readonly remarques: readonly Remarque[];
}) {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  return (
    <ul className={styles.liste}>
      {remarques.map(({ gravite, cellule, phrase, feuille: sienne }) => (
        <li key={`${cellule} ${phrase}`} className={styles.remarque}>
          <span className={styles.texte}>
            <Badge appearance="tint" shape="rounded" color={COULEURS[gravite]}>
              {mots.gravites[gravite]}
            </Badge>
            <span>{insecable(phrase)}</span>
          </span>
          {cellule !== null && (
            <Button
              size="small"
              aria-label={`${MOTS.voir} ${cellule}`}
              onClick={() => void atelier.faire(() => actions.allerA(sienne ?? feuille, cellule))}
            >
              {MOTS.voir}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

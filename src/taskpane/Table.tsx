import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { SourceTrouvee } from '../actions/contrat.ts';
import { aVerifier } from './aVerifier.ts';
import { ChampNombre } from './ChampNombre.tsx';
import { estRetenue, tableDuChoix } from './choix.ts';
import { useVolet } from './contexte.ts';
import { Detail } from './Detail.tsx';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.donnees;
const ANNEES = { min: 1980, max: 2100 };

const useStyles = makeStyles({
  table: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  ligne: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  etiquette: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  retrait: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: '36px',
    overflowWrap: 'anywhere',
  },
});

/** One sheet found: what it seems to be, whether it is used, and its details one click away. */
export function Table(props: {
  readonly source: SourceTrouvee;
  /** Its year is asked, for another table of its kind is used too. */
  readonly datee: boolean;
  readonly ouverte: boolean;
  readonly basculer: () => void;
  readonly signaler: (label: string, valide: boolean) => void;
}) {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const { source, ouverte } = props;
  const { feuille, reconnaissance } = source;
  const idDetail = useId();
  const retenue = estRetenue(parcours.choix, feuille);
  const table = tableDuChoix(parcours.choix, feuille);
  const annee = table.annee ?? source.annee;
  const depliable = reconnaissance.colonnes.length > 0;
  const doutes = aVerifier(reconnaissance, table.colonnes);
  return (
    <li className={styles.table}>
      <div className={styles.ligne}>
        <Checkbox
          checked={retenue}
          disabled={!source.lisible && !retenue}
          onChange={(_, { checked }) =>
            emettre({ type: 'tableBasculee', feuille, retenue: checked === true })
          }
          label={
            <span className={styles.etiquette}>
              <span>{feuille}</span>
              <span className={styles.discret}>
                {source.lisible
                  ? mots.semble(reconnaissance.libelle, props.datee ? null : annee)
                  : mots.illisible}
              </span>
            </span>
          }
        />
        {depliable && (
          <Button
            appearance="subtle"
            icon={ouverte ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-label={mots.details(feuille)}
            aria-expanded={ouverte}
            aria-controls={ouverte ? idDetail : undefined}
            onClick={props.basculer}
          />
        )}
      </div>
      {!source.lisible && (
        <div className={styles.retrait}>
          <span className={styles.discret}>{insecable(source.phrase)}</span>
          <Button
            size="small"
            aria-label={`${MOTS.voir} ${feuille}`}
            onClick={() => void atelier.faire(() => actions.allerA(feuille, source.cellule ?? undefined))}
          >
            {MOTS.voir}
          </Button>
        </div>
      )}
      {source.lisible && doutes > 0 && !ouverte && (
        <span className={`${styles.retrait} ${styles.discret}`}>{mots.pointsAVerifier(doutes)}</span>
      )}
      {props.datee && (
        <div className={styles.retrait}>
          <ChampNombre
            label={mots.annee(feuille)}
            court={mots.anneeCourt}
            valeur={annee}
            {...ANNEES}
            facultatif={source.annee === null}
            changer={(valeur) => emettre({ type: 'tableReglee', table: { ...table, annee: valeur } })}
            signaler={props.signaler}
          />
        </div>
      )}
      {ouverte && depliable && (
        <div id={idDetail}>
          <Detail source={source} table={table} />
        </div>
      )}
    </li>
  );
}

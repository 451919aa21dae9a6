import { Button, Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useReducer, useState } from 'react';
import type { Reunion } from '../../actions/contrat.ts';
import { MOTS_DE_REUNION as mots } from '../motsDeReunion.ts';
import { insecable } from '../typographie.ts';
import { CeQuiSePasse } from './CeQuiSePasse.tsx';
import { discuter, issueDe, proposee } from './discussion.ts';
import { Garder } from './Garder.tsx';
import { Objectifs } from './Objectifs.tsx';
import { Reglages } from './Reglages.tsx';

const useStyles = makeStyles({
  salle: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  /** A long name of a scenario must not push the page wider than the pane. */
  choix: { minWidth: 0, '& select': { minWidth: 0 } },
  grand: { fontSize: '1.45em', lineHeight: 1.35 },
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  titre: { margin: 0, fontSize: '1em', fontWeight: tokens.fontWeightSemibold },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  refus: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  phrases: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The scenario under discussion, its targets as they move, and one to compare it with. */
export function Salle({ reunion }: { readonly reunion: Reunion }) {
  const styles = useStyles();
  const { territoires, scenarios } = reunion;
  const [discussion, emettre] = useReducer(discuter, { scenario: scenarios[0], avant: [] });
  const [gardes, setGardes] = useState(reunion.gardes);
  const [grand, setGrand] = useState(false);
  const [compare, setCompare] = useState('');
  const [fautifs, setFautifs] = useState<ReadonlySet<string>>(new Set());
  const { scenario, avant } = discussion;
  const issue = useMemo(() => issueDe(territoires, scenario), [territoires, scenario]);
  const comparables = [
    ...scenarios.map((s, rang) => [`f${rang}`, mots.feuille(rang === 0 ? 'A' : 'B', s.nom), s] as const),
    ...gardes.map((s) => [`g${s.nom}`, mots.garde(s.nom), s] as const),
  ];
  const autre = comparables.find(([cle]) => cle === compare)?.[2] ?? null;
  const issueAutre = useMemo(() => (autre ? issueDe(territoires, autre) : null), [territoires, autre]);
  const signaler = useCallback((label: string, valide: boolean) => {
    setFautifs((connus) => {
      if (connus.has(label) !== valide) return connus;
      const suivants = new Set(connus);
      if (valide) suivants.delete(label);
      else suivants.add(label);
      return suivants;
    });
  }, []);

  return (
    <div className={styles.salle}>
      {reunion.exemple && <p className={styles.discret}>{insecable(mots.exemple)}</p>}
      <Switch label={mots.grand} checked={grand} onChange={(_, { checked }) => setGrand(checked)} />
      <Reglages scenario={scenario} changer={(en) => emettre({ type: 'change', en })} signaler={signaler} />
      <div className={styles.boutons}>
        <Button
          size="small"
          disabledFocusable={avant.length === 0}
          onClick={() => emettre({ type: 'annule' })}
        >
          {mots.annulerDernier}
        </Button>
        <Button size="small" onClick={() => emettre({ type: 'reprend', scenario: proposee(scenario) })}>
          {mots.reprendre}
        </Button>
      </div>
      <Field label={mots.comparer}>
        <Select className={styles.choix} value={compare} onChange={(_, { value }) => setCompare(value)}>
          <option value="">{mots.aucun}</option>
          {comparables.map(([cle, libelle]) => (
            <option key={cle} value={cle}>
              {libelle}
            </option>
          ))}
        </Select>
      </Field>
      {autre && (
        <div className={styles.boutons}>
          <Button size="small" onClick={() => emettre({ type: 'reprend', scenario: autre })}>
            {mots.reprendreCompare}
          </Button>
        </div>
      )}
      <section className={grand ? styles.grand : undefined}>
        <h3 className={styles.titre}>{mots.objectifs}</h3>
        {issue.possible && (
          <Objectifs
            territoires={territoires}
            resultat={issue.resultat}
            compare={issueAutre?.possible ? issueAutre.resultat : null}
          />
        )}
        <div role="status">
          {issue.possible ? (
            <ul className={styles.phrases} aria-label={mots.savoir}>
              {issue.phrases.map((phrase) => (
                <li key={phrase}>{insecable(phrase)}</li>
              ))}
            </ul>
          ) : (
            <p className={styles.refus}>{insecable(issue.phrase)}</p>
          )}
          {issueAutre && !issueAutre.possible && (
            <p className={styles.refus}>
              {mots.compare} : {insecable(issueAutre.phrase)}
            </p>
          )}
        </div>
      </section>
      <Garder
        scenario={scenario}
        possible={issue.possible && fautifs.size === 0}
        renommer={(nom) => emettre({ type: 'nomme', nom })}
        gardes={setGardes}
      />
      <CeQuiSePasse />
    </div>
  );
}

import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { REGLES, regleDe } from '../../domain/attributions/regles.ts';
import { FERMETURES } from '../../domain/attributions/repartition.ts';
import type { Scenario } from '../../domain/attributions/scenario.ts';
import { ChampNombre } from '../ChampNombre.tsx';
import { MOTS_DE_REUNION as mots } from '../motsDeReunion.ts';

const useStyles = makeStyles({
  champs: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    padding: 0,
    margin: 0,
  },
  paire: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  phrase: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const SUR_MESURE = 'sur-mesure';

/** The rule, its steps, the total and the bounds common to all. */
export function Reglages(props: {
  readonly scenario: Scenario;
  readonly changer: (en: Partial<Scenario>) => void;
  readonly signaler: (label: string, valide: boolean) => void;
}) {
  const { scenario, changer, signaler } = props;
  const styles = useStyles();
  const regle = regleDe(scenario);
  const nombre = (
    label: string,
    valeur: number,
    max: number,
    pas: number,
    en: (valeur: number) => Partial<Scenario>,
  ) => (
    <ChampNombre
      label={label}
      valeur={valeur}
      min={0}
      max={max}
      pas={pas}
      decimal={pas < 1}
      changer={(lu) => lu !== null && changer(en(lu))}
      signaler={signaler}
    />
  );
  const borne = (label: string, part: number | null, en: (part: number | null) => Partial<Scenario>) => (
    <ChampNombre
      label={label}
      valeur={part === null ? null : Math.round(1e4 * part) / 100}
      min={0}
      max={100}
      pas={1}
      decimal
      facultatif
      changer={(lu) => changer(en(lu === null ? null : lu / 100))}
      signaler={signaler}
    />
  );
  return (
    <fieldset className={styles.champs} aria-label={mots.reglages}>
      <Field label={mots.regle}>
        <Select
          value={regle?.code ?? SUR_MESURE}
          onChange={(_, { value }) => {
            const choisie = REGLES.find(({ code }) => code === value);
            if (choisie)
              changer({ pas: choisie.pas, minimum: choisie.minimum, fermeture: choisie.fermeture });
          }}
        >
          {REGLES.map(({ code, nom }) => (
            <option key={code} value={code}>
              {nom}
            </option>
          ))}
          {regle === null && <option value={SUR_MESURE}>{mots.surMesure}</option>}
        </Select>
      </Field>
      {regle && <p className={styles.phrase}>{regle.phrase}</p>}
      {nombre(mots.total, scenario.total, 1_000_000, 10, (total) => ({ total }))}
      <div className={styles.paire}>
        {nombre(mots.moins, scenario.pas.moins, 100, 0.05, (moins) => ({ pas: { ...scenario.pas, moins } }))}
        {nombre(mots.plus, scenario.pas.plus, 100, 0.05, (plus) => ({ pas: { ...scenario.pas, plus } }))}
      </div>
      {nombre(mots.minimum, scenario.minimum, 100, 0.5, (minimum) => ({ minimum }))}
      <Field label={mots.reste}>
        <Select
          value={scenario.fermeture}
          onChange={(_, { value }) => {
            const fermeture = FERMETURES.find((f) => f === value);
            if (fermeture) changer({ fermeture });
          }}
        >
          {FERMETURES.map((fermeture) => (
            <option key={fermeture} value={fermeture}>
              {mots.restes[fermeture]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.paire}>
        {borne(mots.plancher, scenario.plancher, (plancher) => ({ plancher }))}
        {borne(mots.plafond, scenario.plafond, (plafond) => ({ plafond }))}
      </div>
      <p className={styles.phrase}>{mots.bornesAide}</p>
    </fieldset>
  );
}

import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { CleProposee } from '../actions/contrat.ts';
import type { Champ } from '../domain/parc/champs.ts';
import { MOTS } from './mots.ts';

const useStyles = makeStyles({
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What makes a residence: each possible key with the number of groups it gives. */
export function Cles(props: {
  readonly cles: readonly CleProposee[];
  readonly choisie: Champ | null;
  readonly choisir: (cle: Champ | null) => void;
}) {
  const styles = useStyles();
  const { cles, choisie } = props;
  if (cles.length === 0) return null;
  const retenue = cles.find(({ champ }) => champ === choisie) ?? cles[0];
  return (
    <Field label={MOTS.donnees.cle}>
      <RadioGroup
        value={retenue?.champ ?? ''}
        onChange={(_, { value }) => props.choisir(cles.find(({ champ }) => champ === value)?.champ ?? null)}
      >
        {cles.map(({ champ, libelle, groupes }) => (
          <Radio
            key={champ}
            value={champ ?? ''}
            label={
              <span>
                {libelle} <span className={styles.discret}>· {MOTS.donnees.groupes(groupes)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

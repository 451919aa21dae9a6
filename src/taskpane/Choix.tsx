import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  champ: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

type Option<T extends string> = readonly [T, string];

/** Options under a title of their own. */
export interface GroupeDOptions<T extends string> {
  readonly titre: string;
  readonly options: readonly Option<T>[];
}

/** One value out of a list of worded ones, in a native list: the keyboard and narrow panes are then at home. */
export function Choix<T extends string>(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly valeur: T;
  readonly options: readonly Option<T>[];
  /** Further options, when there are too many to be one list. */
  readonly groupes?: readonly GroupeDOptions<T>[];
  readonly changer: (valeur: T) => void;
}) {
  const styles = useStyles();
  const { label, hint, valeur, options, groupes = [] } = props;
  const toutes = [...options, ...groupes.flatMap((groupe) => groupe.options)];
  return (
    <Field className={styles.champ} label={label} {...(hint !== undefined && { hint })}>
      <Select
        value={valeur}
        onChange={(_, { value }) => {
          const choisie = toutes.find(([option]) => option === value);
          if (choisie) props.changer(choisie[0]);
        }}
      >
        {options.map(enOption)}
        {groupes.map((groupe) => (
          <optgroup key={groupe.titre} label={groupe.titre}>
            {groupe.options.map(enOption)}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}

function enOption([option, libelle]: Option<string>) {
  return (
    <option key={option} value={option}>
      {libelle}
    </option>
  );
}

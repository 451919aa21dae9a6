import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  champ: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** One value out of a list of worded ones, in a native list: the keyboard and narrow panes are then at home. */
export function Choix<T extends string>(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly valeur: T;
  readonly options: readonly (readonly [T, string])[];
  readonly changer: (valeur: T) => void;
}) {
  const styles = useStyles();
  const { label, hint, valeur, options } = props;
  return (
    <Field className={styles.champ} label={label} {...(hint !== undefined && { hint })}>
      <Select
        value={valeur}
        onChange={(_, { value }) => {
          const choisie = options.find(([option]) => option === value);
          if (choisie) props.changer(choisie[0]);
        }}
      >
        {options.map(([option, libelle]) => (
          <option key={option} value={option}>
            {libelle}
          </option>
        ))}
      </Select>
    </Field>
  );
}

import { Checkbox, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  cases: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  titre: { padding: 0 },
});

/** Boxes to tick, under a title that the eye finds elsewhere when it is hidden. */
export function Cases<T extends string>(props: {
  readonly titre: string;
  readonly cachee?: boolean;
  readonly options: readonly { readonly valeur: T; readonly libelle: string }[];
  readonly cochees: readonly T[];
  /** All the options are given in their order, whatever the order of the clicks. */
  readonly changer: (cochees: readonly T[]) => void;
}) {
  const styles = useStyles();
  const { titre, cachee = false, options, cochees, changer } = props;
  const basculer = (valeur: T, coche: boolean) =>
    changer(
      options
        .map((option) => option.valeur)
        .filter((autre) => (autre === valeur ? coche : cochees.includes(autre))),
    );
  return (
    <fieldset className={styles.cases} {...(cachee && { 'aria-label': titre })}>
      {!cachee && <legend className={styles.titre}>{titre}</legend>}
      {options.map(({ valeur, libelle }) => (
        <Checkbox
          key={valeur}
          label={libelle}
          checked={cochees.includes(valeur)}
          onChange={(_, { checked }) => basculer(valeur, checked === true)}
        />
      ))}
    </fieldset>
  );
}

import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useVolet } from './contexte.ts';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const useStyles = makeStyles({
  etiquette: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  illisible: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** The sheets found: those that can be read, to choose from, then the others with what stands in the way. */
export function Sources() {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const lisibles = parcours.sources.filter((source) => source.lisible);
  const illisibles = parcours.sources.filter((source) => !source.lisible);
  return (
    <>
      {lisibles.length > 0 && (
        <Field label={MOTS.donnees.choisir}>
          <RadioGroup
            value={parcours.choix?.feuille ?? ''}
            onChange={(_, { value }) =>
              emettre({ type: 'choixFait', choix: { feuille: value, colonnes: {}, cle: null } })
            }
          >
            {lisibles.map(({ feuille, reconnaissance }) => (
              <Radio
                key={feuille}
                value={feuille}
                label={
                  <span className={styles.etiquette}>
                    <span>{feuille}</span>
                    <span className={styles.discret}>{reconnaissance.libelle}</span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {illisibles.length > 0 && (
        <ul className={styles.liste}>
          {illisibles.map(({ feuille, phrase, cellule }) => (
            <li key={feuille} className={styles.illisible}>
              <span className={styles.etiquette}>
                <span>{feuille}</span>
                <span className={styles.discret}>{insecable(phrase)}</span>
              </span>
              <Button
                size="small"
                aria-label={`${MOTS.voir} ${feuille}`}
                onClick={() => void atelier.faire(() => actions.allerA(feuille, cellule ?? undefined))}
              >
                {MOTS.voir}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

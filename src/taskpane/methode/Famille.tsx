import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS } from '../mots.ts';
import { insecable } from '../typographie.ts';

const mots = MOTS.methode;

const useStyles = makeStyles({
  prudence: { paddingInlineStart: '32px' },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The indicators of one family, to keep one by one or all together. */
export function Famille(props: {
  readonly nom: string;
  readonly membres: readonly Indicateur[];
  readonly retenus: ReadonlySet<string>;
  readonly cocher: (codes: ReadonlySet<string>, coches: boolean) => void;
}) {
  const styles = useStyles();
  const { nom, membres, retenus, cocher } = props;
  const nombre = membres.filter(({ code }) => retenus.has(code)).length;
  const tous = nombre === membres.length ? true : nombre === 0 ? false : 'mixed';
  return (
    <>
      {membres.length > 1 && (
        <Checkbox
          label={mots.tous(nom)}
          checked={tous}
          onChange={(_, { checked }) => cocher(new Set(membres.map(({ code }) => code)), checked === true)}
        />
      )}
      {membres.map((indicateur) => (
        <div key={indicateur.code}>
          <Checkbox
            label={insecable(indicateur.libelle)}
            checked={retenus.has(indicateur.code)}
            onChange={(_, { checked }) => cocher(new Set([indicateur.code]), checked === true)}
          />
          <div className={styles.prudence}>
            <Depliant titre={mots.prudence} discret>
              <p className={styles.discret}>{insecable(indicateur.prudence)}</p>
              <p className={styles.discret}>{insecable(mots.source(indicateur.source, indicateur.page))}</p>
            </Depliant>
          </div>
        </div>
      ))}
    </>
  );
}

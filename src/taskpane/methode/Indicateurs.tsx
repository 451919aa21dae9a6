import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { catalogueDe } from '../../domain/indicateurs/catalogue.ts';
import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';

const mots = MOTS.methode;
const FAMILLES = [
  'precarite',
  'emploi',
  'emmenages',
  'fonctionnement',
  'parc',
] as const satisfies readonly Indicateur['famille'][];

const useStyles = makeStyles({
  familles: { paddingInlineStart: tokens.spacingHorizontalL },
  prudence: { paddingInlineStart: '32px' },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The catalogue, to keep from; each indicator with its caution one click away. */
export function Indicateurs({ methode, changer }: Pick<Reglages, 'methode' | 'changer'>) {
  const styles = useStyles();
  const catalogue = catalogueDe(methode);
  const retenus = new Set(methode.indicateurs);
  const cocher = (code: string, coche: boolean) => {
    const suivants = catalogue.filter((i) => (i.code === code ? coche : retenus.has(i.code)));
    changer({ ...methode, indicateurs: suivants.map((i) => i.code) });
  };
  const pages = FAMILLES.map((famille) => {
    const membres = catalogue.filter((indicateur) => indicateur.famille === famille);
    if (membres.length === 0) return null;
    return (
      <Depliant
        key={famille}
        titre={`${mots.familles[famille]} · ${mots.retenus(membres.filter((i) => retenus.has(i.code)).length, membres.length)}`}
      >
        {membres.map((indicateur) => (
          <div key={indicateur.code}>
            <Checkbox
              label={indicateur.libelle}
              checked={retenus.has(indicateur.code)}
              onChange={(_, { checked }) => cocher(indicateur.code, checked === true)}
            />
            <div className={styles.prudence}>
              <Prudence indicateur={indicateur} />
            </div>
          </div>
        ))}
      </Depliant>
    );
  });
  return <div className={styles.familles}>{pages}</div>;
}

function Prudence({ indicateur }: { readonly indicateur: Indicateur }) {
  const styles = useStyles();
  return (
    <Depliant titre={mots.prudence} discret>
      <p className={styles.discret}>{indicateur.prudence}</p>
      <p className={styles.discret}>{mots.source(indicateur.source, indicateur.page)}</p>
    </Depliant>
  );
}

import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { comparerTextes } from '../../domain/parc/ordre.ts';
import type { ResidenceAChoisir } from '../../domain/portraits/choisir.ts';
import { Choix } from '../Choix.tsx';
import { MOTS_DE_PORTRAITS } from '../motsDePortraits.ts';
import type { FiltreDeResidences } from './filtrer.ts';

const mots = MOTS_DE_PORTRAITS;
const TOUT = '';

const useStyles = makeStyles({
  listes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

/** What narrows the list: a search, then the type, the commune and QPV when there are several. */
export function Filtres(props: {
  readonly residences: readonly ResidenceAChoisir[];
  readonly filtre: FiltreDeResidences;
  readonly changer: (filtre: FiltreDeResidences) => void;
}) {
  const styles = useStyles();
  const { residences, filtre, changer } = props;
  const types = [...new Set(residences.map(({ type }) => type))].sort((a, b) => (a ?? 9) - (b ?? 9));
  const communes = distincts(residences.map(({ commune }) => commune));
  const qpv = distincts(residences.map(({ qpv }) => qpv));
  return (
    <>
      <Field label={mots.recherche}>
        <Input
          type="search"
          value={filtre.recherche}
          onChange={(_, { value }) => changer({ ...filtre, recherche: value })}
        />
      </Field>
      <div className={styles.listes}>
        <Choix
          label={mots.type}
          valeur={filtre.type ?? TOUT}
          options={[[TOUT, mots.tous], ...types.map((type) => [String(type), mots.nomDuType(type)] as const)]}
          changer={(type) => changer({ ...filtre, type: type || null })}
        />
        <Choix
          label={mots.commune}
          valeur={filtre.commune ?? TOUT}
          options={[[TOUT, mots.toutesCommunes], ...communes.map((nom) => [nom, nom] as const)]}
          changer={(commune) => changer({ ...filtre, commune: commune || null })}
        />
        <Choix
          label={mots.qpv}
          valeur={filtre.qpv ?? TOUT}
          options={[[TOUT, mots.tous], ...qpv.map((nom) => [nom, nom] as const)]}
          changer={(choisi) => changer({ ...filtre, qpv: choisi || null })}
        />
      </div>
    </>
  );
}

const distincts = (noms: readonly (string | null)[]): string[] =>
  [...new Set(noms.filter((nom) => nom !== null))].sort(comparerTextes);

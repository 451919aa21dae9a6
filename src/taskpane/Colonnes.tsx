import { makeStyles, tokens } from '@fluentui/react-components';
import { type Champ, estNomme } from '../domain/parc/champs.ts';
import { libelleDeChamp } from '../domain/parc/libelles.ts';
import type { ColonneReconnue } from '../domain/parc/reconnaissance.ts';
import { RUBRIQUES } from '../domain/parc/rubriques.ts';
import { Choix, type GroupeDOptions } from './Choix.tsx';
import { certitude } from './certitude.ts';
import { Depliant } from './Depliant.tsx';
import { MOTS } from './mots.ts';

const mots = MOTS.donnees;

const AUCUN: readonly (readonly [Champ | '', string])[] = [['', mots.nonUtilisee]];

const enOption = (champ: Champ) => [champ, libelleDeChamp(champ)] as const;

const CHAMPS_NOMMES: readonly GroupeDOptions<Champ | ''>[] = RUBRIQUES.map(({ titre, champs }) => ({
  titre,
  options: champs.map(enOption),
}));

const useStyles = makeStyles({
  aide: { marginTop: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  liste: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  ecartee: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which field each column of the table is, to correct where it was misunderstood. */
export function Colonnes(props: {
  readonly colonnes: readonly ColonneReconnue[];
  /** Positions that the user has already decided. */
  readonly choisies: Readonly<Record<number, Champ | null>>;
  readonly corriger: (index: number, champ: Champ | null) => void;
}) {
  const styles = useStyles();
  const { colonnes, choisies } = props;
  const groupes = groupesPour(colonnes);
  const reconnues = colonnes.filter(({ champ }) => champ !== null);
  const douteuses = reconnues.filter((colonne) => certitude(colonne, choisies) === 'faible');
  const titre = [
    mots.colonnes(reconnues.length, colonnes.length),
    ...(douteuses.length > 0 ? [mots.aVerifier(douteuses.length)] : []),
  ].join(' · ');
  return (
    <Depliant titre={titre}>
      <p className={styles.aide}>{mots.colonnesAide}</p>
      <ul className={styles.liste}>
        {colonnes.map((colonne) => (
          <li key={colonne.index}>
            {colonne.ecart ? (
              <span className={styles.ecartee}>
                <span>{nomDe(colonne)}</span>
                <span className={styles.discret}>{mots.ecartees[colonne.ecart]}</span>
              </span>
            ) : (
              <Champs colonne={colonne} groupes={groupes} choisies={choisies} corriger={props.corriger} />
            )}
          </li>
        ))}
      </ul>
    </Depliant>
  );
}

function Champs(props: {
  readonly colonne: ColonneReconnue;
  readonly groupes: readonly GroupeDOptions<Champ | ''>[];
  readonly choisies: Readonly<Record<number, Champ | null>>;
  readonly corriger: (index: number, champ: Champ | null) => void;
}) {
  const { colonne, choisies } = props;
  const surete = certitude(colonne, choisies);
  return (
    <Choix
      label={nomDe(colonne)}
      hint={surete === null ? undefined : mots.certitude[surete]}
      valeur={colonne.champ ?? ''}
      options={AUCUN}
      groupes={props.groupes}
      changer={(champ) => props.corriger(colonne.index, champ === '' ? null : champ)}
    />
  );
}

/** The counts that this table already makes are offered besides the named fields. */
function groupesPour(colonnes: readonly ColonneReconnue[]): readonly GroupeDOptions<Champ | ''>[] {
  const comptes = colonnes.flatMap(({ champ }) => (champ !== null && !estNomme(champ) ? [champ] : []));
  if (comptes.length === 0) return CHAMPS_NOMMES;
  return [...CHAMPS_NOMMES, { titre: mots.effectifsComptes, options: comptes.map(enOption) }];
}

function nomDe({ entete, index }: ColonneReconnue): string {
  return entete === '' ? mots.sansEntete(index + 1) : entete;
}

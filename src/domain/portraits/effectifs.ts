import { nombres, unParLigne } from '../indicateurs/colonnes.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Champ } from '../parc/champs.ts';
import type { Dossier } from '../parc/dossier.ts';
import { NATURES, type NatureParc, type Parc } from '../parc/parc.ts';

const COMPTES = { logements: 'nbLogements', menages: 'nbMenages' } as const satisfies Record<string, Champ>;
const COMPTEES = ['logements', 'menages'] as const;

/**
 * How many dwellings and households a residence has, as columns of a publication: their number stands as a base, and is
 * protected with all the other counts. Rows where a table has one each, else what a table of residences says.
 */
export function effectifsAPublier({ parcs }: Dossier): readonly Indicateur[] {
  return COMPTEES.flatMap((nature) => {
    if (parcs.has(nature)) return [compteDe(nature, nature, unParLigne)];
    const champ = COMPTES[nature];
    return parcs.get('residences')?.colonnes.has(champ)
      ? [compteDe(nature, 'residences', (parc) => nombres(parc, champ))]
      : [];
  });
}

function compteDe(
  comptee: (typeof COMPTEES)[number],
  nature: NatureParc,
  valeurs: (parc: Parc) => Float64Array,
): Indicateur {
  const { titre, des } = NATURES[comptee];
  return {
    code: `nombre:${comptee}`,
    libelle: titre,
    court: titre,
    niveau: 'socle',
    famille: 'parc',
    unite: des,
    forme: 'moyenne',
    sens: 0,
    numerateur: titre,
    denominateur: titre,
    source: '',
    page: '',
    prudence: '',
    reference: null,
    calculs: [
      {
        sorte: 'lignes',
        nature,
        champs: [],
        compter: (parc) => {
          const siennes = valeurs(parc);
          return { numerateur: siennes, base: siennes };
        },
      },
    ],
  };
}

/** Whether a column of a publication only says how many there are. */
export const estUnEffectif = ({ code }: Indicateur): boolean => code.startsWith('nombre:');

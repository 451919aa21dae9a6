import type { Diagnostic, TableLue } from './diagnostic.ts';
import { differenceDe } from './indicateurs/calculs.ts';
import { calculDe } from './indicateurs/etat.ts';
import type { Calcul, ChampsAttendus, Indicateur } from './indicateurs/indicateur.ts';
import type { Champ } from './parc/champs.ts';
import type { NatureParc } from './parc/parc.ts';

/** What one table of the last wave brings to the diagnostic. */
export interface ApportDeTable {
  readonly feuille: string;
  readonly libelle: string;
  readonly nature: NatureParc;
  readonly annee: number | null;
  /** Indicators that read at least one of its columns. */
  readonly indicateurs: number;
}

/** Which tables feed how many indicators, the main table first; a column that a join has lent counts for its owner. */
export function apportsDesTables(
  diagnostic: Pick<Diagnostic, 'tables' | 'dossier' | 'tableau'>,
): ApportDeTable[] {
  const { tables, dossier, tableau } = diagnostic;
  const parCode = new Map(tableau.indicateurs.map(({ indicateur }) => [indicateur.code, indicateur]));
  const comptes = new Map<TableLue, number>();
  const sources = (indicateur: Indicateur): ReadonlySet<TableLue> => {
    const difference = differenceDe(indicateur);
    if (difference) {
      const parts = difference.flatMap((code) => parCode.get(code) ?? []);
      return new Set(parts.flatMap((part) => [...sources(part)]));
    }
    const { calcul } = calculDe(indicateur, dossier);
    return new Set(lectures(indicateur.code, calcul).flatMap((lecture) => tablesLues(lecture, diagnostic)));
  };
  for (const { indicateur, etat } of tableau.indicateurs) {
    if (!etat.calculable) continue;
    for (const table of sources(indicateur)) comptes.set(table, (comptes.get(table) ?? 0) + 1);
  }
  return tables.map((table) => ({
    feuille: table.reconnaissance.feuille,
    libelle: table.reconnaissance.libelle,
    nature: table.parc.nature,
    annee: table.parc.millesime,
    indicateurs: comptes.get(table) ?? 0,
  }));
}

interface Lecture {
  readonly nature: NatureParc;
  readonly champs: ChampsAttendus;
}

function lectures(code: string, calcul: Calcul | 'comptes' | null): readonly Lecture[] {
  if (calcul === null) return [];
  if (calcul === 'comptes')
    return [{ nature: 'residences', champs: [[`${code}:effectif`, `${code}:somme`], `${code}:base`] }];
  switch (calcul.sorte) {
    case 'difference':
      return [];
    case 'tables':
      return [calcul.numerateur, calcul.base];
    default:
      return [calcul];
  }
}

/** The tables whose columns are read; what is worked out from others, or only counted, is the rows' own table's. */
function tablesLues(
  { nature, champs }: Lecture,
  { tables, dossier }: Pick<Diagnostic, 'tables' | 'dossier'>,
): readonly TableLue[] {
  const siennes = tables.filter(({ parc }) => parc.nature === nature);
  const autres = tables.filter(({ parc }) => parc.nature !== nature);
  const presents = champs
    .flatMap((attendu): readonly Champ[] => (typeof attendu === 'string' ? [attendu] : attendu))
    .filter((champ) => dossier.parcs.get(nature)?.colonnes.has(champ));
  const trouvees = presents.flatMap((champ) => [...siennes, ...autres].find((t) => aLeChamp(t, champ)) ?? []);
  if (trouvees.length > 0) return trouvees;
  const [hote] = siennes.length > 0 ? siennes : tables.filter(({ parc }) => parc.nature === 'personnes');
  return hote ? [hote] : [];
}

const aLeChamp = ({ reconnaissance }: TableLue, champ: Champ): boolean =>
  reconnaissance.colonnes.some((colonne) => colonne.champ === champ);

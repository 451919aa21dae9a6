import type { Plage } from '../domain/parc/cellule.ts';
import type { Champ } from '../domain/parc/champs.ts';
import { clesPossibles } from '../domain/parc/cles.ts';
import { construireParc, construireTable, type ParcConstruit } from '../domain/parc/construire.ts';
import { accorderLesCoordonnees } from '../domain/parc/coordonnees.ts';
import { etiquettes } from '../domain/parc/etiquettes.ts';
import { comparerTextes } from '../domain/parc/ordre.ts';
import type { Parc } from '../domain/parc/parc.ts';
import type { Reconnaissance } from '../domain/parc/reconnaissance.ts';
import { reconnaitre } from '../domain/parc/reconnaitre.ts';
import { feuillesDuClasseur, plagesDuClasseur } from '../excel/classeur.ts';
import {
  ActionRefusee,
  type SourceTrouvee,
  type Suivi,
  type TableRetenue,
  type Territoires,
} from './contrat.ts';
import { tableDe } from './proposerChoix.ts';
import { verifier } from './verifier.ts';

/** Sheets of ours that stand for the landlord's own: the example, and files counted into the workbook. */
const ROLES_DE_SOURCE: ReadonlySet<string> = new Set(['exemple', 'import']);

/**
 * The sheets that may hold the landlord's tables, the example included, with what each seems to be: those that can be
 * read first, in the order of the workbook.
 */
export async function inspecterClasseur(suivi: Suivi): Promise<readonly SourceTrouvee[]> {
  const feuilles = (await feuillesDuClasseur()).filter(
    ({ visible, marque }) => visible && (marque === null || ROLES_DE_SOURCE.has(marque.role)),
  );
  const exemples = new Set(feuilles.filter(({ marque }) => marque?.role === 'exemple').map(({ nom }) => nom));
  const noms = feuilles.map(({ nom }) => nom);
  let lues = 0;
  const plages = await plagesDuClasseur(noms, (nom) => {
    verifier(suivi);
    suivi.progres?.({ etape: `Lecture de « ${nom} »`, fait: lues++, total: noms.length });
  });
  verifier(suivi);
  return plages
    .filter(({ cellules }) => cellules.length > 0)
    .map((plage) => decrire(plage, exemples.has(plage.feuille), tableDe(plage.feuille), null))
    .sort((a, b) => Number(b.lisible) - Number(a.lisible));
}

/** Recognises one sheet again with the user's corrections. */
export async function reconnaitreFeuille(table: TableRetenue, cle: Champ | null): Promise<SourceTrouvee> {
  const { plages, exemples } = await plagesDe([table.feuille]);
  const plage = plages[0] ?? { feuille: table.feuille, row: 0, column: 0, cellules: [] };
  return decrire(plage, exemples.has(table.feuille), table, cle);
}

export interface PlagesLues {
  readonly plages: readonly Plage[];
  /** Names of the example's sheets. */
  readonly exemples: ReadonlySet<string>;
}

/** The used ranges of the sheets that the user named, in one reading; refused when one of them is gone. */
export async function plagesDe(feuilles: readonly string[]): Promise<PlagesLues> {
  const presentes = await feuillesDuClasseur();
  const absente = feuilles.find((feuille) => !presentes.some(({ nom }) => nom === feuille));
  if (absente !== undefined)
    throw new ActionRefusee(
      `La feuille « ${absente} » n’est plus dans le classeur. Choisissez vos données à l’étape 1.`,
    );
  const exemples = presentes.filter(({ marque }) => marque?.role === 'exemple').map(({ nom }) => nom);
  return { plages: await plagesDuClasseur(feuilles), exemples: new Set(exemples) };
}

function decrire(plage: Plage, exemple: boolean, table: TableRetenue, cle: Champ | null): SourceTrouvee {
  const { feuille } = plage;
  const reconnaissance = reconnaitre(plage, table.colonnes);
  // A key that another table has is asked of that one only.
  const sienne = reconnaissance.colonnes.some(({ champ }) => champ === cle) ? cle : null;
  const construit = lire(plage, reconnaissance, sienne);
  if (!construit.ok) {
    const { phrase, cellule } = construit.probleme;
    return { feuille, exemple, annee: null, reconnaissance, lisible: false, phrase, cellule };
  }
  const remarques = [...reconnaissance.remarques, ...construit.remarques];
  return {
    feuille,
    exemple,
    annee: construit.parc.millesime,
    reconnaissance: { ...reconnaissance, remarques },
    lisible: true,
    cles: clesPossibles(construit.parc),
    territoires: territoiresDe(construit.parc),
  };
}

const SE_JOIGNENT: readonly Champ[] = ['logement', 'menage'];

/** A table that does not tell its residences is read too when it has the dwellings or households by which another will. */
function lire(plage: Plage, reconnaissance: Reconnaissance, cle: Champ | null): ParcConstruit {
  const seul = construireParc(plage, reconnaissance, { cle });
  if (seul.ok) return seul;
  const construite = construireTable(plage, reconnaissance, accorderLesCoordonnees);
  if (!construite.ok || !SE_JOIGNENT.some((champ) => construite.typee.colonnes.has(champ))) return seul;
  const { typee, remarques } = construite;
  const parc: Parc = { ...typee, cles: new Array<null>(typee.lignes).fill(null), regleCle: '' };
  return { ok: true, parc, remarques };
}

function territoiresDe(parc: Parc): Territoires {
  const nommes = (echelle: keyof Territoires) => {
    const noms = new Set(etiquettes(parc, echelle));
    return [...noms].filter((nom) => nom !== null).sort(comparerTextes);
  };
  return {
    departement: nommes('departement'),
    epci: nommes('epci'),
    grandTerritoire: nommes('grandTerritoire'),
    commune: nommes('commune'),
    quartier: nommes('quartier'),
    qpv: nommes('qpv'),
  };
}

import type { Plage } from './cellule.ts';
import type { Champ } from './champs.ts';
import { parResidence } from './comptes.ts';
import { estVide, selonContenu } from './contenu.ts';
import { champDeDisposition, type DispositionTrouvee, dispositionDe } from './dispositions.ts';
import { champDeLEntete } from './entetes.ts';
import { libelleDeTable, natureDe, nomDeTable } from './natures.ts';
import type { NatureParc } from './parc.ts';
import type { ColonneReconnue, Reconnaissance, Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { sensibilite } from './sensibles.ts';
import { adresseDe, plageDe, type Table, trouverTable } from './table.ts';

/** The user's corrections: position of a column in the table → its field, or null to leave it out. */
export type ChoixDeColonnes = Readonly<Record<number, Champ | null>>;

/**
 * What a sheet seems to be and what each of its columns is: by the names of RPLS (open data, complete record,
 * published tables), then by other known names, without regard to accents, case, spaces and underscores. Columns that
 * name people are left out, those on nationality or origin are refused whatever `choix` says; both are said.
 *
 * A range where no table can be read gives no column and one remark of gravity 'refus'.
 *
 * @example reconnaitre(plage).libelle // « RPLS 2018 (données ouvertes), 6 374 logements »
 */
export function reconnaitre(plage: Plage, choix: ChoixDeColonnes = {}): Reconnaissance {
  const trouvee = trouverTable(plage);
  return trouvee.ok ? reconnaitreTable(trouvee.table, choix) : illisible(plage, trouvee.probleme);
}

/** The same on a table already found. */
export function reconnaitreTable(table: Table, choix: ChoixDeColonnes = {}): Reconnaissance {
  const connue = dispositionDe(table.entetes);
  const remarques: Remarque[] = [...table.remarques];
  const lues = table.entetes.map((entete, index) => reconnaitreColonne(table, entete, index, connue, choix));
  const nature = natureDeTable(table, lues, connue);
  const colonnes = sansDoublon(table, enComptes(lues, nature, choix), choix, remarques);
  for (const { entete, index, ecart } of colonnes) {
    if (!ecart) continue;
    const code = ecart === 'interdite' ? 'colonne-interdite' : 'colonne-personnelle';
    const cellule = adresseDe(table, -1, index);
    remarques.push(
      remarque(ecart === 'interdite' ? 'attention' : 'info', cellule, 1, { code, entete, cellule }),
    );
  }
  if (colonnes.every(({ champ }) => champ === null)) {
    const cellule = adresseDe(table, -1, 0);
    remarques.push(
      remarque('refus', cellule, 1, { code: 'aucune-colonne-connue', cellule, feuille: table.feuille }),
    );
  }
  const nom =
    connue && nature === connue.disposition.nature
      ? connue.disposition.libelle
      : nomDeTable(nature, colonnes);
  return {
    feuille: table.feuille,
    plage: plageDe(table),
    lignes: table.lignes.length,
    nature,
    libelle: libelleDeTable(nom, nature, table.lignes.length, colonnes),
    confiance: connue?.part ?? confianceMoyenne(colonnes),
    colonnes,
    remarques,
  };
}

/** A layout of dwellings to which a landlord has added incomes and adults is a file of households. */
function natureDeTable(
  table: Table,
  colonnes: readonly ColonneReconnue[],
  connue: DispositionTrouvee | null,
): NatureParc {
  const nature = natureDe(table, colonnes);
  if (connue === null) return nature;
  const suivie = connue.disposition.extrait || nature === 'menages';
  return connue.disposition.nature === 'logements' && suivie ? nature : connue.disposition.nature;
}

function reconnaitreColonne(
  table: Table,
  entete: string,
  index: number,
  connue: DispositionTrouvee | null,
  choix: ChoixDeColonnes,
): ColonneReconnue {
  const base = { index, entete };
  const prevu = connue ? champDeDisposition(connue, entete) : undefined;
  const ecart = prevu === undefined ? sensibilite(entete) : null;
  if (ecart) return { ...base, champ: null, confiance: 1, ecart };
  const voulu = choix[index];
  if (voulu !== undefined) return { ...base, champ: voulu, confiance: 1 };
  if (prevu !== undefined) return { ...base, champ: prevu, confiance: 1 };
  if (entete === '') return { ...base, champ: null, confiance: 0 };
  const { champ, confiance } = champDeLEntete(entete);
  return { ...base, champ: champ === null ? null : selonContenu(table, index, champ), confiance };
}

/** Where a row is a residence, « Chômeurs » is the count of one of its indicators. */
function enComptes(
  colonnes: readonly ColonneReconnue[],
  nature: NatureParc,
  choix: ChoixDeColonnes,
): readonly ColonneReconnue[] {
  if (nature !== 'residences') return colonnes;
  return colonnes.map((colonne) =>
    colonne.champ === null || choix[colonne.index] !== undefined
      ? colonne
      : { ...colonne, champ: parResidence(colonne.champ) },
  );
}

/**
 * One column per field: the user's choice, else the surest, else the first that is filled. The others are left out, and
 * said unless a known layout has them both.
 */
function sansDoublon(
  table: Table,
  colonnes: readonly ColonneReconnue[],
  choix: ChoixDeColonnes,
  remarques: Remarque[],
): readonly ColonneReconnue[] {
  const rang = ({ index, confiance }: ColonneReconnue) => (choix[index] ? 2 : confiance);
  const gardees = new Map<Champ, ColonneReconnue>();
  for (const colonne of colonnes) {
    if (!colonne.champ) continue;
    const autre = gardees.get(colonne.champ);
    const plusSure = autre && rang(colonne) > rang(autre);
    const plusPleine = autre && rang(colonne) === rang(autre) && estVide(table, autre.index);
    if (!autre || plusSure || plusPleine) gardees.set(colonne.champ, colonne);
  }
  return colonnes.map((colonne) => {
    const gardee = colonne.champ && gardees.get(colonne.champ);
    if (!gardee || gardee === colonne) return colonne;
    if (colonne.confiance === 1 && gardee.confiance === 1 && choix[gardee.index] === undefined)
      return { ...colonne, champ: null };
    const cellule = adresseDe(table, -1, colonne.index);
    remarques.push(
      remarque('info', cellule, 1, {
        code: 'meme-champ',
        entete: colonne.entete,
        gardee: gardee.entete,
        cellule,
      }),
    );
    return { ...colonne, champ: null, confiance: 0 };
  });
}

function confianceMoyenne(colonnes: readonly ColonneReconnue[]): number {
  const nommees = colonnes.filter(({ entete, ecart }) => entete !== '' && !ecart);
  return nommees.reduce((somme, { confiance }) => somme + confiance, 0) / Math.max(1, nommees.length);
}

function illisible(plage: Plage, probleme: Remarque): Reconnaissance {
  return {
    feuille: plage.feuille,
    plage: '',
    lignes: 0,
    nature: 'logements',
    libelle: 'Aucune table lisible',
    confiance: 0,
    colonnes: [],
    remarques: [probleme],
  };
}

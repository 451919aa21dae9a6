import { nombre } from '../messages/phrases.ts';
import type { Plage } from './cellule.ts';
import type { Champ } from './champs.ts';
import { champDeDisposition, type Disposition, dispositionDe } from './dispositions.ts';
import { accorder, type NatureParc } from './parc.ts';
import type { ColonneReconnue, Reconnaissance, Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { sensibilite } from './sensibles.ts';
import { CHAMPS_DE_LOGEMENT, CHAMPS_DE_MENAGE, PAR_NOM } from './synonymes.ts';
import { adresseDe, plageDe, type Table, trouverTable } from './table.ts';
import { racine } from './texte.ts';
import { estManquant } from './valeurs.ts';

/** The user's corrections: position of a column in the table → its field, or null to leave it out. */
export type ChoixDeColonnes = Readonly<Record<number, Champ | null>>;

const CONFIANCE = { exacte: 1, synonyme: 0.9, approchee: 0.6, aucune: 0 } as const;

/** A shorter name says too little to be looked for inside a longer one. */
const LONGUEUR_POUR_INCLURE = 8;

/** Two such fields make a file of households, and one does when as little is said of the dwellings. */
const MINIMUM_DE_MENAGE = 2;

/**
 * What a sheet seems to be and what each of its columns is: by the names of RPLS (2018, 2023 to 2025), then by other
 * known names, without regard to accents, case, spaces and underscores. Columns that name people are left out, those
 * on nationality or origin are refused whatever `choix` says; both are said.
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
  const lues = table.entetes.map((entete, index) =>
    reconnaitreColonne(table, entete, index, connue?.disposition ?? null, choix),
  );
  const colonnes = sansDoublon(table, lues, choix, remarques);
  for (const { entete, index, ecart } of colonnes) {
    if (!ecart) continue;
    const code = ecart === 'interdite' ? 'colonne-interdite' : 'colonne-personnelle';
    const cellule = adresseDe(table, -1, index);
    remarques.push(
      remarque(ecart === 'interdite' ? 'attention' : 'info', cellule, 1, { code, entete, cellule }),
    );
  }
  const trouvees = colonnes.filter(({ champ }) => champ !== null);
  if (trouvees.length === 0) {
    const cellule = adresseDe(table, -1, 0);
    remarques.push(
      remarque('refus', cellule, 1, { code: 'aucune-colonne-connue', cellule, feuille: table.feuille }),
    );
  }
  const nature: NatureParc = connue || !estDeMenages(trouvees) ? 'logements' : 'menages';
  const nom = connue?.disposition.libelle ?? (nature === 'menages' ? 'Ménages, type OPS' : 'Logements');
  return {
    feuille: table.feuille,
    plage: plageDe(table),
    lignes: table.lignes.length,
    nature,
    libelle: `${nom}, ${nombre(table.lignes.length)} ${accorder(nature, table.lignes.length)}`,
    confiance: connue?.part ?? confianceMoyenne(colonnes),
    colonnes,
    remarques,
  };
}

function reconnaitreColonne(
  table: Table,
  entete: string,
  index: number,
  disposition: Disposition | null,
  choix: ChoixDeColonnes,
): ColonneReconnue {
  const base = { index, entete };
  const prevu = disposition ? champDeDisposition(disposition, entete) : undefined;
  const ecart = prevu === undefined ? sensibilite(entete) : null;
  if (ecart) return { ...base, champ: null, confiance: CONFIANCE.exacte, ecart };
  const voulu = choix[index];
  if (voulu !== undefined) return { ...base, champ: voulu, confiance: CONFIANCE.exacte };
  if (prevu !== undefined) return { ...base, champ: prevu, confiance: CONFIANCE.exacte };
  const cle = racine(entete);
  const champ = PAR_NOM.get(cle);
  if (champ) return { ...base, champ: selonContenu(table, index, champ), confiance: CONFIANCE.synonyme };
  for (const [nom, candidat] of PAR_NOM) {
    if (nom.length >= LONGUEUR_POUR_INCLURE && cle.startsWith(nom)) {
      return { ...base, champ: selonContenu(table, index, candidat), confiance: CONFIANCE.approchee };
    }
  }
  return { ...base, champ: null, confiance: CONFIANCE.aucune };
}

const CODES: Partial<Record<Champ, { readonly champ: Champ; readonly motif: RegExp }>> = {
  nomCommune: { champ: 'commune', motif: /^(\d{4,5}|2[ab]\d{3})$/i },
  nomEpci: { champ: 'epci', motif: /^\d{9}$/ },
};

/** « Commune » and « EPCI » may hold a name or a code: the first value tells. */
function selonContenu(table: Table, index: number, champ: Champ): Champ {
  const code = CODES[champ];
  if (!code) return champ;
  const cases = table.lignes.find((ligne) => !estManquant(ligne[table.decalage + index] ?? null));
  return code.motif.test(String(cases?.[table.decalage + index] ?? '').trim()) ? code.champ : champ;
}

/** One column per field: the user's choice, else the surest, else the first. The others are said and left out. */
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
    if (!autre || rang(colonne) > rang(autre)) gardees.set(colonne.champ, colonne);
  }
  return colonnes.map((colonne) => {
    const gardee = colonne.champ && gardees.get(colonne.champ);
    if (!gardee || gardee === colonne) return colonne;
    const cellule = adresseDe(table, -1, colonne.index);
    remarques.push(
      remarque('info', cellule, 1, {
        code: 'meme-champ',
        entete: colonne.entete,
        gardee: gardee.entete,
        cellule,
      }),
    );
    return { ...colonne, champ: null, confiance: CONFIANCE.aucune };
  });
}

function estDeMenages(colonnes: readonly ColonneReconnue[]): boolean {
  const parmi = (champs: readonly Champ[]) =>
    colonnes.filter(({ champ }) => champ !== null && champs.includes(champ)).length;
  const siennes = parmi(CHAMPS_DE_MENAGE);
  return siennes >= MINIMUM_DE_MENAGE || (siennes > 0 && parmi(CHAMPS_DE_LOGEMENT) <= siennes);
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

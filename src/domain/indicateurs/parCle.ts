import { Refus } from '../messages/index.ts';
import type { Cellule, Plage } from '../parc/cellule.ts';
import { clesDeResidence } from '../parc/cles.ts';
import { construireTable } from '../parc/construire.ts';
import type { Dossier } from '../parc/dossier.ts';
import type { Parc } from '../parc/parc.ts';
import type { ColonneReconnue, Reconnaissance } from '../parc/reconnaissance.ts';
import { reconnaitre } from '../parc/reconnaitre.ts';
import { trouverTable } from '../parc/table.ts';
import { plier } from '../parc/texte.ts';
import { estManquant } from '../parc/valeurs.ts';
import { differenceDe } from './calculs.ts';
import { CATALOGUE } from './catalogue.ts';
import { chercher } from './chercher.ts';
import { type Chiffre, chiffre, compter, ditQuelqueChose } from './chiffre.ts';
import { faits } from './faits.ts';
import type { Indicateur } from './indicateur.ts';
import { echelleDite, type ParCle, parEchelle, parTexte, textesDuChamp } from './regrouperParCle.ts';
import seuils from './seuils.json' with { type: 'json' };

export interface IndicateursParCle {
  /** The key's header, then the codes. */
  readonly entetes: readonly string[];
  readonly lignes: readonly { readonly cle: string; readonly valeurs: readonly Chiffre[] }[];
}

/**
 * The catalogue's indicators for each key of a table with its header row: pooled counts, then shares 0–1, means in
 * their unit, quotients, medians. Columns are recognised as everywhere else, income threshold and window of recent
 * movers are those of the method « Socle ».
 *
 * The key is a header of the table or the name of a scale (« commune »); rows without a key are in no line. `codes`
 * null: every indicator that the table gives. A figure is a problem when nothing of it is known, when its base is
 * empty, when the table cannot give it, and under the rule of 11, by the count itself only: what subtraction between
 * lines may reveal is not looked at.
 *
 * @throws Refus no readable table, an unknown or personal key, an unknown code, nothing to compute
 * @example
 * indicateursParCle([['Secteur', 'APL'], ['Nord', 'oui'], …], 'Secteur', ['I03'])
 * // { entetes: ['Secteur', 'I03'], lignes: [{ cle: 'Nord', valeurs: [0.4] }, …] }
 */
export function indicateursParCle(
  cellules: readonly (readonly Cellule[])[],
  cle: string,
  codes: readonly string[] | null,
): IndicateursParCle {
  const plage: Plage = { feuille: 'tableau', row: 0, column: 0, cellules };
  const reconnaissance = reconnaitre(plage);
  const dossier = lireDossier(plage, reconnaissance);
  const { colonnes } = reconnaissance;
  const colonne = colonnes.find(({ entete }) => plier(entete) === plier(cle)) ?? null;
  if (colonne?.ecart) throw new Refus({ code: 'cle-personnelle', cle: colonne.entete });
  const entetes = colonnes.flatMap(({ entete }) => (entete === '' ? [] : [entete]));
  const absente = new Refus({ code: 'cle-absente', cle, entetes });
  const echelle = colonne ? null : echelleDite(cle);
  if (colonne === null && echelle === null) throw absente;
  const groupes = echelle === null ? parColonne(dossier, plage, colonne) : parEchelle(dossier, echelle);
  if (groupes.noms.length === 0) throw absente;
  const voulus = codes?.map(indicateurDe) ?? CATALOGUE;
  const tous = CATALOGUE.filter((indicateur) =>
    voulus.some((voulu) => voulu === indicateur || differenceDe(voulu)?.includes(indicateur.code)),
  );
  const lus = new Map(
    faits(dossier, seuils.reglages, tous).map(
      (fait) => [fait.indicateur.code, compter(fait, groupes)] as const,
    ),
  );
  const montres = codes === null ? voulus.filter(({ code }) => ditQuelqueChose(lus.get(code))) : voulus;
  if (montres.length === 0) throw new Refus({ code: 'aucun-indicateur' });
  return {
    entetes: [colonne?.entete ?? cle, ...montres.map(({ code }) => code)],
    lignes: groupes.noms.map((nom, rang) => ({
      cle: nom,
      valeurs: montres.map(({ code }) => chiffre(code, lus, rang)),
    })),
  };
}

/** The table as a wave of its own. Nothing need tell the residence of its rows. */
function lireDossier(plage: Plage, reconnaissance: Reconnaissance): Dossier {
  const construite = construireTable(plage, reconnaissance);
  if (!construite.ok) throw new Refus({ code: 'tableau-illisible', raison: construite.probleme.phrase });
  const { typee } = construite;
  const faites = clesDeResidence(typee.colonnes, typee.lignes, null);
  const parc: Parc = {
    ...typee,
    cles: faites?.cles ?? new Array<null>(typee.lignes).fill(null),
    regleCle: faites?.regle ?? '',
    ...(faites && { noms: faites.noms }),
  };
  return { annee: null, principal: parc, parcs: new Map([[parc.nature, parc]]) };
}

function parColonne(dossier: Dossier, plage: Plage, colonne: ColonneReconnue | null): ParCle {
  const textes = colonne && (textesDuChamp(dossier, colonne.champ) ?? textesBruts(plage, colonne.index));
  return parTexte(dossier, textes ?? []);
}

/** A column that is no known field, as it is written. */
function textesBruts(plage: Plage, index: number): (string | null)[] {
  const trouvee = trouverTable(plage);
  if (!trouvee.ok) return [];
  const { lignes, decalage } = trouvee.table;
  return lignes.map((cases) => {
    const cellule = cases[decalage + index] ?? null;
    if (estManquant(cellule) || cellule === null || typeof cellule === 'object') return null;
    return typeof cellule === 'boolean' ? (cellule ? 'VRAI' : 'FAUX') : String(cellule).trim();
  });
}

const PAR_CODE = new Map(CATALOGUE.map((indicateur) => [indicateur.code, indicateur] as const));

function indicateurDe(cherche: string): Indicateur {
  const code = chercher(cherche, [...PAR_CODE.keys()]);
  const trouve = typeof code === 'string' ? PAR_CODE.get(code) : undefined;
  if (trouve) return trouve;
  throw new Refus(typeof code === 'string' ? { code: 'code-inconnu', cherche, proches: [] } : code);
}

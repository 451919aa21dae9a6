import { controler } from './controler.ts';
import type { Diagnostic, TableLue, Vague } from './diagnostic.ts';
import { evolutionDe } from './evolution/evolution.ts';
import { remarquesDEvolution } from './evolution/remarques.ts';
import { cotationsDuTerrain, remarquesDuTerrain } from './grille/cotationsDuTerrain.ts';
import { SANS_TERRAIN, type Terrain } from './grille/saisies.ts';
import { calculer } from './indicateurs/calculer.ts';
import { CODE_ECART, CODE_IMPAYES, indicateursRetenus } from './indicateurs/catalogue.ts';
import { fenetre } from './indicateurs/emmenagesRecents.ts';
import { type Regroupement, regrouper } from './indicateurs/regrouper.ts';
import type { Tableau } from './indicateurs/tableau.ts';
import { valeurDe } from './indicateurs/valeur.ts';
import { indicesDesResidences } from './indicesDesResidences.ts';
import { lireTables, type TableChoisie } from './lireTables.ts';
import type { Methode } from './methode/methode.ts';
import { referencePresente } from './methode/reference.ts';
import type { Champ } from './parc/champs.ts';
import { sansResidence } from './parc/construire.ts';
import type { Dossier } from './parc/dossier.ts';
import { NOMS_DES_ECHELLES } from './parc/echelles.ts';
import type { Parc } from './parc/parc.ts';
import type { Remarque } from './parc/reconnaissance.ts';
import { remarque } from './parc/remarque.ts';
import { classer } from './typologies/quatreTypes.ts';
import { type VagueJointe, vaguesDe } from './vagues.ts';

export interface ChoixDeDiagnostic {
  /** Field that makes the residence; null or absent: the proposed one. */
  readonly cle?: Champ | null;
  /** What field staff typed on our own sheets. */
  readonly terrain?: Terrain;
}

export type DiagnosticFait =
  | { readonly ok: true; readonly diagnostic: Diagnostic }
  | { readonly ok: false; readonly probleme: Remarque };

/**
 * From the tables of a workbook to everything that is said of them under one method: columns, pooled counts, indices,
 * types, counts that may not be shown. Same input, same result. What was repaired, refused or set aside is in
 * `diagnostic.reconnaissance.remarques`; a table that cannot be read at all is a refusal with its cell.
 */
export function diagnostiquer(
  choisies: readonly TableChoisie[],
  methode: Methode,
  { cle = null, terrain = SANS_TERRAIN }: ChoixDeDiagnostic = {},
): DiagnosticFait {
  const lues = lireTables(choisies);
  if (!lues.ok) return lues;
  const jointes = vaguesDe(lues.tables, cle);
  const derniere = jointes.at(-1);
  const principale = derniere && tablePrincipale(derniere);
  if (!derniere || !principale) {
    return { ok: false, probleme: remarque('refus', null, 1, { code: 'aucune-table' }) };
  }
  const perdue = jointes.find(({ dossier }) => dossier.principal.cles.every((cle) => cle === null));
  if (perdue) {
    const { principal } = perdue.dossier;
    return { ok: false, probleme: { ...sansResidence(principal), feuille: principal.source.feuille } };
  }
  const groupes = regrouper(derniere.dossier);
  const { reference } = methode;
  if (!referencePresente(derniere.dossier, reference, groupes)) {
    const { echelle, nom } = reference;
    const probleme = {
      code: 'reference-introuvable',
      echelle: NOMS_DES_ECHELLES[echelle],
      nom: nom ?? '',
    } as const;
    return { ok: false, probleme: remarque('refus', null, 1, probleme) };
  }
  const mesuree = mesurer(derniere.dossier, methode, groupes);
  const cotations = cotationsDuTerrain(
    terrain,
    mesuree.tableau.unites.map((unite) => unite.cle),
    methode.grille.polarite,
  );
  // Notes are of today: they bear on the last wave alone.
  const fragilites = fragilitesDe(mesuree.tableau, methode, cotations);
  const vague = { ...mesuree, fragilites };
  const vagues = [...jointes.slice(0, -1).map(({ dossier }) => mesurer(dossier, methode)), vague];
  const evolution = evolutionDe(vagues, methode);
  const typologie = classerLes(vague, methode);
  const parc = derniere.dossier.principal;
  const remarques: Remarque[] = [
    ...derniere.tables.flatMap(({ reconnaissance }) => reconnaissance.remarques),
    ...derniere.remarques,
    ...groupes.remarques,
    ...annees(parc, methode),
    ...remarquesDEvolution(evolution),
    ...remarquesDuTerrain(terrain, { ...vague, evolution }),
    ...(typologie?.ecartees ?? []).map(
      (phrase) => ({ gravite: 'info', cellule: null, nombre: 1, phrase }) as const,
    ),
  ];
  const diagnostic: Diagnostic = {
    ...vague,
    parc,
    reconnaissance: { ...principale.reconnaissance, remarques },
    tables: [principale, ...derniere.tables.filter((table) => table !== principale)],
    jonctions: derniere.jonctions,
    methode,
    vagues,
    evolution,
    classement: typologie?.classement ?? null,
    cotations,
    ...controler(vague, methode),
  };
  return { ok: true, diagnostic };
}

/** The table that the main one of the dossier was read from: itself, or the persons that its households are made of. */
function tablePrincipale({ tables, dossier: { principal } }: VagueJointe): TableLue | undefined {
  const dici = tables.filter(({ parc }) => parc.source.feuille === principal.source.feuille);
  return dici.find(({ parc }) => parc.nature === principal.nature) ?? dici[0];
}

function mesurer(dossier: Dossier, methode: Methode, groupes: Regroupement = regrouper(dossier)): Vague {
  const catalogue = indicateursRetenus(methode, dossier.principal.nature, dossier);
  const calcule = calculer(dossier, methode, catalogue, groupes);
  const { indices, raison } = indicesDesResidences(calcule.tableau, methode, 'precarite');
  const fragilites = fragilitesDe(calcule.tableau, methode);
  return { dossier, ...calcule, indices, raisonSansIndice: raison, fragilites };
}

function fragilitesDe(
  tableau: Tableau,
  methode: Methode,
  cotations: Diagnostic['cotations'] = new Map(),
): Vague['fragilites'] {
  return {
    occupation: indicesDesResidences(tableau, methode, 'occupation', cotations),
    fonctionnement: indicesDesResidences(tableau, methode, 'fonctionnement', cotations),
  };
}

function classerLes({ indices, tableau }: Vague, methode: Methode) {
  if (!indices) return null;
  return classer(
    methode,
    indices.map(({ cle, valeur }, rang) => ({
      cle,
      mesures: {
        precarite: valeur,
        ecartFluxStock: valeurDe(tableau, CODE_ECART, rang),
        impayes: valeurDe(tableau, CODE_IMPAYES, rang),
      },
    })),
  );
}

function annees(parc: Parc, methode: Methode): Remarque[] {
  const trouvee = fenetre(parc, methode);
  return trouvee ? [remarque('info', null, 1, { code: 'fenetre-emmenages', ...trouvee })] : [];
}

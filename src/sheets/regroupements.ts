import type { Diagnostic } from '../domain/diagnostic.ts';
import type {
  Groupe,
  RegroupementPropose,
  UniteARegrouper,
} from '../domain/diffusion/regroupement/regroupement.ts';
import { type Lien, lienLePlusProche } from '../domain/diffusion/regroupement/voisinage.ts';
import { decimal, rond } from '../domain/messages/accords.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { ici, nombre, texte, zone } from './cellules.ts';
import { COLONNES_REGROUPEMENTS as C, TITRES_RELUS } from './grilleRegroupements.ts';
import { largeurDe } from './largeurs.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';
import { sousLesRegroupements } from './sousLesRegroupements.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Regroupements »: the group proposed for each residence so that every count reaches the threshold, the one that
 * the user types beside it, and why these residences; what the grouping costs and what must be looked at, under the
 * table. Rows go by sector, then by group.
 *
 * @param unites what was grouped
 */
export function planRegroupements(
  diagnostic: Diagnostic,
  unites: readonly UniteARegrouper[],
  regroupement: RegroupementPropose,
): SheetPlan {
  const tete = teteDuDiagnostic('Résidences réunies pour la règle de 11', diagnostic);
  const marques: Marques = new Set();
  const { groupes } = regroupement;
  const parCle = new Map(unites.map((unite) => [unite.cle, unite]));
  const lignes = groupes.flatMap((groupe) => {
    const membres = groupe.membres.flatMap((cle) => parCle.get(cle) ?? []);
    return membres.map((unite) => ligne(unite, groupe, membres, aVerifier(groupe, regroupement), marques));
  });
  const entetes = [
    TITRES_RELUS.code,
    'Résidence',
    'Secteur',
    NATURES[diagnostic.parc.nature].titre,
    TITRES_RELUS.propose,
    TITRES_RELUS.votre,
    'Voisinage',
    'Effectif du groupe',
    'À vérifier',
  ];
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + lignes.length;
  return {
    ...cadre(FEUILLES.regroupements, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          entetes.map((t, column) => texte(t, NUMERIQUES.has(column) ? 'enteteNombre' : 'entete')),
          ...lignes,
        ],
      },
      {
        row: derniere + 2,
        column: 0,
        cells: [...sousLesRegroupements(regroupement), ...legende(marques)],
      },
    ],
    widths: [
      largeurDe(['Code', ...unites.map(({ cle }) => cle)], 10, 26),
      largeurDe(
        unites.map(({ nom }) => nom),
        24,
        38,
      ),
      largeurDe(
        unites.map(({ secteur }) => secteur),
        14,
        28,
      ),
      10,
      largeurDe(
        groupes.map(({ id }) => id),
        18,
        38,
      ),
      22,
      18,
      12,
      22,
    ],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, entetes.length),
    conditionalFormats: [
      {
        zone: zone(premiere, C.sommeDuGroupe, lignes.length, 2),
        formula: `=$${ici(premiere, C.aVerifier)}<>""`,
        style: ALERTE,
      },
    ],
    validations: [],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: C.code,
      columns: [C.votre],
    },
  };
}

/** Columns whose header is centred over figures. */
const NUMERIQUES: ReadonlySet<number> = new Set([C.effectif, C.sommeDuGroupe]);

function ligne(
  unite: UniteARegrouper,
  groupe: Groupe,
  membres: readonly UniteARegrouper[],
  signal: string,
  marques: Marques,
): PlanCell[] {
  if (unite.secteur === null) marques.add('nd');
  const lien = lienLePlusProche(
    unite,
    membres.filter((autre) => autre !== unite),
  );
  return [
    texte(unite.cle, 'code'),
    texte(unite.nom, 'texteLong'),
    texte(unite.secteur, 'texteLong'),
    nombre(unite.effectifs[0] ?? 0),
    texte(groupe.id, 'texteApresNombre'),
    { style: 'saisieTexte' },
    texte(lien === null ? 'seule' : enMots(lien)),
    nombre(groupe.sommes[0] ?? 0),
    texte(signal, 'texteApresNombre'),
  ];
}

/** « à 120 m », « à 2,3 km ». */
function enMots(lien: Lien): string {
  if (lien.sorte === 'lot') return 'même lot';
  if (lien.sorte === 'rue') return 'même rue';
  if (lien.sorte === 'inconnu') return 'ordre des noms';
  const { metres } = lien;
  return metres < 1000 ? `à ${rond(metres)} m` : `à ${decimal(metres / 1000)} km`;
}

/** A few words where a group must be looked at; empty elsewhere. */
function aVerifier({ id, suffisant }: Groupe, { alertes }: RegroupementPropose): string {
  const dites = new Set(alertes.filter(({ groupe }) => groupe === id).map(({ code }) => code));
  return [
    ...(suffisant ? [] : ['sous le seuil']),
    ...(dites.has('groupe-saisi-hors-secteur') ? ['plusieurs secteurs'] : []),
    ...(dites.has('groupe-deplace') ? ['composition changée'] : []),
  ].join(', ');
}

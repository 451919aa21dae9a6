import type { Diagnostic } from '../domain/diagnostic.ts';
import { decomposer, type Mesure } from '../domain/mixite/decomposition.ts';
import { mixiteDUnGroupe } from '../domain/mixite/groupe.ts';
import { type Repartition, repartitionDesMenages } from '../domain/mixite/repartition.ts';
import { formule, ici, nombre, texte, zone } from './cellules.ts';
import { enPages } from './largeurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { sousLaMixite } from './sousLaMixite.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

const LARGEURS = [30, 30, 34, 12, 11, 11, 10, 12, 11, 44];
const C = { part: 5, valeur: 6, hasard: 7 } as const;

/** Ways to gather residences that H is split by. */
const COUPES = [
  { titre: 'QPV', lire: 'qpv', inconnu: 'QPV non renseigné' },
  { titre: 'communes', lire: 'commune', inconnu: 'commune non renseignée' },
] as const;

/** One measure: of what, between what, on how many, its value beside chance; or the reason why there is none. */
interface LigneDeMixite {
  readonly quoi: string;
  readonly indice: string;
  readonly entre: string;
  readonly residences: number;
  readonly menages: number;
  readonly part: number | null;
  readonly mesure: Mesure | null;
  readonly raison: string;
}

/**
 * « CIL Mixité »: how unevenly households live across residences: Theil's H of several groups, split between and
 * inside QPV and communes, then dissimilarity, isolation and η² of each group, each beside what chance alone gives in
 * residences so small, and the excess. Null when the file tells neither incomes nor aids, nor any share of households.
 */
export function planMixite(diagnostic: Diagnostic): SheetPlan | null {
  const repartition = repartitionDesMenages(diagnostic);
  const lues = [
    ...(repartition ? plusieursGroupes(diagnostic, repartition) : []),
    ...(repartition?.groupes ?? []).flatMap((nom, g) =>
      unGroupe(
        `${repartition?.nom} : ${nom}`,
        repartition?.effectifs.map((x) => x[g] ?? 0) ?? [],
        repartition?.effectifs.map((x) => x.reduce((a, b) => a + b, 0)) ?? [],
      ),
    ),
    ...indicateursDeMenages(diagnostic).flatMap(({ nom, groupe, totaux }) => unGroupe(nom, groupe, totaux)),
  ];
  if (lues.length === 0) return null;
  const premiere = LIGNE_ENTETE + 1;
  const tete = teteDuDiagnostic('Mixité entre résidences, à côté de ce que donnerait le hasard', diagnostic);
  const sousCadre = cadre(FEUILLES.mixite, tete);
  const sansIndice = lues.some(({ mesure }) => mesure === null);
  const sansPart = lues.some(({ part }) => part === null);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, LARGEURS),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [
            ...['Groupes', 'Indice', 'Entre quoi'].map((t) => texte(t, 'entete')),
            ...['Résidences', 'Ménages', 'Part du groupe', 'Valeur', 'Hasard seul', 'Excès'].map((t) =>
              texte(t, 'enteteNombre'),
            ),
            texte('Remarque', 'entete'),
          ],
          ...lues.map((ligne, k) => cellulesDe(ligne, premiere + k)),
        ],
      },
      {
        row: premiere + lues.length + 1,
        column: 0,
        cells: sousLaMixite(repartition, sansIndice || sansPart),
      },
    ],
    widths: LARGEURS,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, lues.length + 1, LARGEURS.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

function cellulesDe(
  { quoi, indice, entre, residences, menages, part, mesure, raison }: LigneDeMixite,
  row: number,
): PlanCell[] {
  return [
    texte(quoi, 'texteLong'),
    texte(indice, 'texteLong'),
    texte(entre, 'texteLong'),
    nombre(residences),
    nombre(menages),
    part === null ? texte('///', 'part') : nombre(part, 'part'),
    ...(mesure === null
      ? [texte('///', 'mixite'), texte('///', 'mixite'), texte('///', 'mixite')]
      : [
          nombre(mesure.valeur, 'mixite'),
          nombre(mesure.hasard, 'mixite'),
          formule(`=${ici(row, C.valeur)}-${ici(row, C.hasard)}`, 'ecartDeMixite'),
        ]),
    texte(raison, 'texteApresNombre'),
  ];
}

/** H of all the groups, then its two splits. */
function plusieursGroupes({ tableau }: Diagnostic, { nom, effectifs }: Repartition): LigneDeMixite[] {
  const menages = effectifs.flat().reduce((a, b) => a + b, 0);
  const residences = effectifs.filter((x) => x.some((n) => n > 0)).length;
  const commun = { quoi: nom, residences, menages, part: null, raison: '' };
  const coupes = COUPES.flatMap(({ titre, lire, inconnu }) => {
    const parts = tableau.unites.map((unite) => unite[lire] ?? inconnu);
    return new Set(parts).size > 1 ? [{ titre, lue: decomposer(effectifs, parts) }] : [];
  });
  const entier = decomposer(
    effectifs,
    effectifs.map(() => ''),
  );
  const raison = 'Tous les ménages connus sont d’un même groupe : pas d’indice.';
  if (!entier)
    return [{ ...commun, indice: 'H de Theil', entre: 'entre les résidences', mesure: null, raison }];
  return [
    { ...commun, indice: 'H de Theil', entre: 'entre les résidences', mesure: entier.total },
    ...coupes.flatMap(({ titre, lue }) =>
      lue
        ? [
            { ...commun, indice: `H, partage par ${titre}`, entre: `entre ${titre}`, mesure: lue.entre },
            ...lue.dedans.map((dedans) => ({
              ...commun,
              indice: `H, partage par ${titre}`,
              entre: `entre les résidences de : ${dedans.nom}`,
              residences: dedans.residences,
              menages: dedans.menages,
              mesure: dedans,
            })),
          ]
        : [],
    ),
  ];
}

/** D, P* and η² of one group against everyone else. */
function unGroupe(quoi: string, groupe: readonly number[], totaux: readonly number[]): LigneDeMixite[] {
  const lu = mixiteDUnGroupe(groupe, totaux);
  const entre = 'entre les résidences';
  if ('raison' in lu) {
    const menages = totaux.reduce((a, b) => a + b, 0);
    const residences = totaux.filter((t) => t > 0).length;
    return [
      { quoi, indice: 'D, P*, η²', entre, residences, menages, part: null, mesure: null, raison: lu.raison },
    ];
  }
  const { residences, menages, part } = lu;
  const commun = { quoi, entre, residences, menages, part, raison: '' };
  return [
    { ...commun, indice: 'D, dissimilarité', mesure: lu.dissimilarite },
    { ...commun, indice: 'P*, isolement', mesure: lu.isolement },
    { ...commun, indice: 'η², isolement au-delà de la part', mesure: lu.correlation },
  ];
}

/** Shares of all households that the diagnostic counts, one per household: the socle's, and those of the index. */
function indicateursDeMenages({ tableau, methode }: Diagnostic) {
  const deLIndice = new Set(methode.precarite.composantes.map(({ code }) => code));
  return tableau.indicateurs.flatMap(({ indicateur, etat }, i) => {
    const { forme, unite, famille, niveau, code, court } = indicateur;
    const comptes = tableau.comptes[i];
    if (!etat.calculable || !comptes || forme !== 'part' || unite !== 'ménages') return [];
    if (famille === 'emmenages' || (niveau !== 'socle' && !deLIndice.has(code))) return [];
    return [
      {
        nom: `${code} · ${court}`,
        groupe: comptes.map(({ numerateur }) => numerateur),
        totaux: comptes.map(({ base }) => base),
      },
    ];
  });
}

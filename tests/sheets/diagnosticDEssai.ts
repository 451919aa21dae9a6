import type { Diagnostic, IndiceDeResidence } from '../../src/domain/diagnostic.ts';
import { CATALOGUE } from '../../src/domain/indicateurs/catalogue.ts';
import type { Compte, Tableau, TableauDEchelle } from '../../src/domain/indicateurs/tableau.ts';
import { valeurDe } from '../../src/domain/indicateurs/valeur.ts';
import { couverture } from '../../src/domain/indices/couverture.ts';
import { indice } from '../../src/domain/indices/indice.ts';
import { indicesDesResidences } from '../../src/domain/indicesDesResidences.ts';
import type { Methode } from '../../src/domain/methode/methode.ts';
import { METHODE_SOCLE as SOCLE } from '../../src/domain/methode/presets.ts';
import type { Parc } from '../../src/domain/parc/parc.ts';

/**
 * Four residences made by hand: one whose name looks like a formula, one without any known housing aid (partial index),
 * one without recent movers (empty base). [numerateur, base, inconnus] by residence, then the reference.
 */
const COMPTES: Readonly<Record<string, readonly [number, number, number][]>> = {
  I01: [
    [50, 100, 0],
    [39, 100, 2],
    [22, 100, 0],
    [3, 12, 0],
    [114, 312, 2],
  ],
  I03: [
    [65, 100, 0],
    [50, 100, 0],
    [40, 100, 0],
    [0, 0, 12],
    [155, 300, 12],
  ],
  I04c: [
    [60, 200, 0],
    [52, 200, 0],
    [30, 200, 0],
    [9, 20, 0],
    [151, 620, 0],
  ],
  I04d: [
    [60, 200, 0],
    [62, 200, 0],
    [52, 200, 0],
    [6, 20, 0],
    [180, 620, 0],
  ],
  I09: [
    [20, 30, 0],
    [0, 0, 0],
    [12, 40, 0],
    [2, 4, 0],
    [34, 74, 0],
  ],
};

export function tableauDEssai(): Tableau {
  const retenus = CATALOGUE.filter(({ code }) => code in COMPTES || code === 'I11' || code === 'I33');
  const compte = ([numerateur, base, inconnus]: readonly [number, number, number]): Compte => ({
    numerateur,
    base,
    inconnus,
  });
  const unites = [
    ['R1', '=1+1', 'Les Iris', 'Lille', 'QPV', 102],
    ['R2', '+65 ans', '-25 ans', 'Lille', 'hors QPV', 102],
    ['R3', 'Les Tilleuls', null, 'Lille', 'hors QPV', 100],
    ['R4', '@x', 'Les Iris', 'Lille', null, 12],
  ] as const;
  return {
    unites: unites.map(([cle, nom, quartier, commune, qpv, effectif]) => ({
      cle,
      nom,
      quartier,
      commune,
      epci: 'MEL',
      qpv,
      iris: null,
      qpv2015: null,
      qpv2024: null,
      grandTerritoire: null,
      departement: null,
      bailleur: null,
      effectif,
    })),
    indicateurs: retenus.map((indicateur) => ({
      indicateur,
      etat:
        indicateur.code === 'I33'
          ? { calculable: false, raison: 'Il manque la colonne « Impayé de plus de 3 mois ».' }
          : { calculable: true },
    })),
    comptes: retenus.map(({ code }) => COMPTES[code]?.slice(0, 4).map(compte) ?? null),
    reference: retenus.map(({ code }) => {
      const dernier = COMPTES[code]?.[4];
      return dernier ? compte(dernier) : null;
    }),
    libelleReference: 'Ensemble du fichier',
  };
}

/** The same residences pooled: a quartier of two, one of one (R3 is in none), one commune, one EPCI, three buildings. */
export function echellesDEssai({ comptes }: Tableau): TableauDEchelle[] {
  const somme = (rangs: readonly number[], siens: readonly Compte[]): Compte =>
    rangs.reduce(
      (total, rang) => {
        const { numerateur = 0, base = 0, inconnus = 0 } = siens[rang] ?? {};
        return {
          numerateur: total.numerateur + numerateur,
          base: total.base + base,
          inconnus: total.inconnus + inconnus,
        };
      },
      { numerateur: 0, base: 0, inconnus: 0 },
    );
  const echelle = (
    nom: TableauDEchelle['echelle'],
    territoires: readonly (readonly [nom: string, effectif: number, rangs: readonly number[]])[],
  ): TableauDEchelle => ({
    echelle: nom,
    territoires: territoires.map(([t, effectif]) => ({ nom: t, effectif, residence: null })),
    comptes: comptes.map((siens) => siens && territoires.map(([, , rangs]) => somme(rangs, siens))),
  });
  return [
    echelle('ensemble', [['Ensemble', 316, [0, 1, 2, 3]]]),
    echelle('epci', [['MEL', 316, [0, 1, 2, 3]]]),
    echelle('commune', [['Lille', 316, [0, 1, 2, 3]]]),
    echelle('quartier', [
      ['-25 ans', 102, [1]],
      ['Les Iris', 114, [0, 3]],
    ]),
    echelle('immeuble', [
      ['Bât. 1', 51, [0]],
      ['Bât. 2', 51, [0]],
    ]),
  ];
}

export function methodeDEssai(change: Partial<Methode['precarite']> = {}): Methode {
  return { ...SOCLE, precarite: { ...SOCLE.precarite, ...change } };
}

/** A whole diagnostic whose indices are those of the domain under this method. */
export function diagnosticDEssai(methode: Methode = methodeDEssai()): Diagnostic {
  const tableau = tableauDEssai();
  const parc: Parc = {
    nature: 'menages',
    libelle: 'Ménages, type OPS',
    millesime: 2022,
    source: { feuille: 'Ménages', plage: 'A1:H317' },
    lignes: 316,
    colonnes: new Map(),
    cles: ['R1', null],
    regleCle: 'Code de la résidence.',
  };
  const vague = {
    dossier: { annee: 2022, principal: parc, parcs: new Map([['menages', parc] as const]) },
    tableau,
    echelles: echellesDEssai(tableau),
    indices: indicesDEssai(tableau, methode),
    raisonSansIndice: null,
    fragilites: {
      occupation: indicesDesResidences(tableau, methode, 'occupation'),
      fonctionnement: indicesDesResidences(tableau, methode, 'fonctionnement'),
    },
  };
  return {
    ...vague,
    parc,
    tables: [],
    jonctions: [],
    vagues: [vague],
    evolution: null,
    reconnaissance: {
      feuille: 'Ménages',
      plage: 'A1:H317',
      lignes: 316,
      nature: 'menages',
      libelle: 'Ménages, type OPS, 316 ménages',
      confiance: 0.97,
      colonnes: [
        { index: 0, entete: 'Résidence', champ: 'residence', confiance: 1 },
        { index: 1, entete: '=cmd', champ: null, confiance: 0 },
        { index: 2, entete: 'Nom du locataire', champ: null, confiance: 1, ecart: 'personnelle' },
        { index: 3, entete: 'Nationalité', champ: null, confiance: 1, ecart: 'interdite' },
      ],
      remarques: [
        { gravite: 'attention', cellule: 'F18', nombre: 2, phrase: '« n.c. » est lu comme manquant.' },
      ],
    },
    methode,
    classement: tableau.unites.map(({ cle }, rang) => ({
      cle,
      type: rang < 3 ? rang + 1 : null,
      raison: 'précarité 118 > 110',
      distance: rang === 0 ? '8 points de moins : type 2' : null,
    })),
    infractions: [
      {
        echelle: 'residence',
        cle: 'R4',
        nom: '@x',
        code: 'I01',
        court: 'court',
        objet: 'numerateur',
        valeur: 3,
        soustraction: null,
      },
      {
        echelle: 'residence',
        cle: 'R4',
        nom: '@x',
        code: 'I01',
        court: 'court',
        objet: 'complement',
        valeur: 9,
        soustraction: null,
      },
      {
        echelle: 'residence',
        cle: 'R4',
        nom: '@x',
        code: 'I09',
        court: 'court',
        objet: 'base',
        valeur: 4,
        soustraction: null,
      },
    ],
    cotations: new Map(),
    cellulesControlees: 60,
  };
}

function indicesDEssai(tableau: Tableau, { precarite }: Methode): IndiceDeResidence[] {
  const poids = precarite.composantes.map((c) => c.poids);
  const lire = (rang: number | null) =>
    precarite.composantes.map(({ code }) => valeurDe(tableau, code, rang));
  const valeurs = tableau.unites.map((_, rang) => lire(rang));
  const table = { valeurs, reference: lire(null), poids, sens: precarite.composantes.map((c) => c.sens) };
  const resultats = indice(table, precarite);
  return tableau.unites.map(({ cle }, rang) => {
    const resultat = resultats[rang];
    const valeur = typeof resultat === 'number' ? resultat : null;
    return {
      cle,
      valeur,
      contributions: [],
      couverture: couverture(valeurs[rang] ?? [], poids),
      raison: valeur === null ? 'Trop de composantes inconnues.' : null,
    };
  });
}

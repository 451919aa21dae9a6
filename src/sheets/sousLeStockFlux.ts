import { CATALOGUE } from '../domain/indicateurs/catalogue.ts';
import { accord } from '../domain/messages/accords.ts';
import lecture from '../domain/typologies/stock-flux-lecture.json' with { type: 'json' };
import { formule, ici, nombre, texte } from './cellules.ts';
import type { ContexteDuCroisement } from './ligneStockFlux.ts';
import { legende } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { dateFrancaise, notes } from './tete.ts';

/** The four corners in words, national values to compare with, how to read, the legend. `row` is the first one's. */
export function sousLeStockFlux(contexte: ContexteDuCroisement, row: number): PlanCell[][] {
  const coins = [
    [texte('Les quatre coins, dans nos mots', 'section')],
    ...lecture.coins.map(({ niveau, tendance, texte: dit }) => [
      texte(niveau, 'note'),
      texte(`${tendance} · ${dit}`, 'note'),
    ]),
    ...notes(
      `Lecture propre à ce projet, du ${dateFrancaise(lecture.date)} : la source ne donne que le principe.`,
    ),
    [],
  ];
  return [
    ...coins,
    ...reperesNationaux(row + coins.length),
    [texte('Lecture', 'section')],
    ...notes(...propos(contexte)),
    [],
    ...legende(contexte.marques),
  ];
}

/** Published shares of recent movers over those of all households: what the same reading gives for the country. */
function reperesNationaux(row: number): PlanCell[][] {
  const valeurDe = (code: string) => CATALOGUE.find((indicateur) => indicateur.code === code);
  const reperes = (
    [
      ['I01', 'I09'],
      ['I16', 'I10a'],
      ['I19', 'I10d'],
    ] as const
  ).flatMap(([stock, flux]) => {
    const [a, b] = [valeurDe(stock), valeurDe(flux)];
    return a?.reference && b?.reference ? [{ nom: a.court, stock: a.reference, flux: b.reference }] : [];
  });
  if (reperes.length === 0) return [];
  const premiere = row + 2;
  const [{ flux } = { flux: null }] = reperes;
  return [
    [texte('Repères nationaux : ce que donne la même lecture pour le pays', 'section')],
    [
      texte('Année', 'enteteNombre'),
      texte('Indicateur', 'entete'),
      texte('Emménagés récents', 'enteteNombre'),
      texte('Tous les ménages', 'enteteNombre'),
      texte('100 = tous', 'enteteNombre'),
    ],
    ...reperes.map((repere, k): PlanCell[] => [
      nombre(repere.stock.millesime, 'annee'),
      texte(repere.nom, 'texteLong'),
      nombre(repere.flux.valeur, 'part'),
      nombre(repere.stock.valeur, 'part'),
      formule(`=100*${ici(premiere + k, 2)}/${ici(premiere + k, 3)}`, 'moyenne'),
    ]),
    ...(flux ? notes(`${flux.champ}. ${flux.source}.`) : []),
    [],
  ];
}

function propos({ diagnostic, croisement, grille }: ContexteDuCroisement): string[] {
  const { methode, tableau } = diagnostic;
  const { composantes, absentes } = croisement;
  const nomDe = (code: string) =>
    tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.indicateur.court ?? code;
  const jumelles = composantes.filter(({ jumeau }) => jumeau !== null);
  const nonClassees = grille.ordre.length - grille.classees;
  return [
    `Indice des occupants et indice des emménagés récents : mêmes composantes (${composantes.map(({ code }) => nomDe(code)).join(', ')}), mêmes poids, même référence à 100.`,
    ...(absentes.length > 0
      ? [
          `Sans ${absentes.map(nomDe).join(', ')} : non connu des emménagés récents. L’indice des occupants peut donc différer de « CIL Indices ».`,
        ]
      : []),
    ...jumelles.map(({ code, jumeau }) => `${nomDe(code)} des emménagés récents : indicateur ${jumeau}.`),
    `Emménagés récents : entrés dans les ${methode.fenetreEmmenages} dernières années du fichier.`,
    'Niveau : indice des occupants devant 100. Tendance : indice des emménagés récents moins celui des occupants. La tolérance est celle de « CIL Méthode ».',
    `Une résidence dont les emménagés récents n’atteignent pas le seuil de secret n’est pas classée : un ménage la ferait changer de case${nonClassees > 0 ? ` (${accord(nonClassees, 'résidence non classée', 'résidences non classées')} en tout)` : ''}.`,
    'Une tendance décrit des entrées, pas des ménages : elle ne dit ni qui a attribué, ni pourquoi. Un an d’entrées peut ne pas se répéter.',
    'Feuille interne : elle montre tous les effectifs. Ne la triez pas : le nuage suit ses lignes.',
  ];
}

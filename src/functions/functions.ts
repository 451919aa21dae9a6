import { arrondir } from '../domain/attributions/arrondir.ts';
import { ecart } from '../domain/attributions/ecart.ts';
import { note } from '../domain/attributions/note.ts';
import { MINIMUM_PAR_DEFAUT, repartition } from '../domain/attributions/repartition.ts';
import { ventiler } from '../domain/attributions/ventiler.ts';
import { CATALOGUE } from '../domain/indicateurs/catalogue.ts';
import { definir } from '../domain/indicateurs/definir.ts';
import { CHAMPS_DE_DEFINITION } from '../domain/indicateurs/dire.ts';
import { jeunesse } from '../domain/indicateurs/jeunesse.ts';
import { indicateursParCle } from '../domain/indicateurs/parCle.ts';
import { occupationDesCellules, VARIANTE_PAR_DEFAUT, VARIANTES } from '../domain/indicateurs/peuplement.ts';
import { contributions } from '../domain/indices/contributions.ts';
import { fragilite } from '../domain/indices/fragilite.ts';
import { AGREGATIONS, indice } from '../domain/indices/indice.ts';
import { INDICES_DE_MIXITE, mixite } from '../domain/indices/mixite.ts';
import { poidsDePrecarite, precarite } from '../domain/indices/precarite.ts';
import { robustesse } from '../domain/indices/robustesse.ts';
import { stockFlux, TOLERANCE_STOCK_FLUX } from '../domain/indices/stockFlux.ts';
import { MODES, surrepresentation } from '../domain/indices/surrepresentation.ts';
import { estProbleme } from '../domain/indices/valeur.ts';
import { score } from '../domain/menages/score.ts';
import { tranche } from '../domain/plafonds/tranche.ts';
import { enfreint } from '../domain/secret/controle.ts';
import { masquer } from '../domain/secret/masquer.ts';
import { partPubliable } from '../domain/secret/partPubliable.ts';
import { seuilDuSecret } from '../domain/secret/regle.ts';
import { regrouperParSecteur } from '../domain/secret/regrouperParSecteur.ts';
import { bornesDe, composantesDe, pasDe } from './allocation.ts';
import {
  booleen,
  cellules,
  choisir,
  facultatif,
  lireSeuil,
  liste,
  listeDeNombres,
  listeDeTextes,
  matrice,
  matriceDeNombres,
  matriceDeTextes,
  nombre,
  texte,
  textes,
} from './arguments.ts';
import { comparables, poidsDe, sensDe } from './comparaison.ts';
import { criteresDe } from './criteres.ts';
import { celluleDe, celluleDeTexte, erreur, repondre } from './erreurs.ts';
import { enLignes, memeLongueur, memeTaille } from './forme.ts';
import { plafonds } from './plafonds.ts';
import { MARQUE_DU_SECRET, regleDe } from './secret.ts';
import { celluleBrute, cellulesDe } from './tableau.ts';

/**
 * Part d’un effectif dans une base, entre 0 et 1. Affiche #N/A si l’effectif ou la base est sous le seuil du secret statistique.
 * @customfunction PART
 * @param effectif Effectifs concernés : une cellule ou une plage. Un effectif de 0 est montré.
 * @param base Bases de même taille que les effectifs, ou une seule cellule valable pour tous.
 * @param [seuil] Plus petit effectif que l’on peut montrer. Par défaut 11.
 * @returns Parts entre 0 et 1, dans la forme des effectifs.
 */
export function PART(effectif: unknown[][], base: unknown[][], seuil?: unknown): unknown[][] {
  return repondre(() => {
    const limite = seuilDuSecret(lireSeuil(seuil));
    const effectifs = matrice(effectif, 'effectif');
    const bases = memeTaille(matrice(base, 'base'), 'base', effectifs, 'effectif');
    return effectifs.map((rangee, ligne) =>
      rangee.map((n, colonne) => {
        const lieu = { ligne, colonne };
        const lieux = { effectif: { champ: 'effectif', ...lieu }, base: { champ: 'base', ...lieu } };
        return celluleDe(partPubliable(n, bases(ligne, colonne), limite, lieux));
      }),
    );
  });
}

/**
 * Indice composite de précarité, base 100 : une valeur par ligne. Au-dessus de 100, la résidence est plus précaire que la référence.
 * @customfunction PRECARITE
 * @param parts Une ligne par résidence, une colonne par part, en % ou entre 0 et 1 : moins de 40 % des plafonds PLUS, aide au logement, chômeurs, sans emploi.
 * @param reference Les mêmes parts pour le territoire de référence (indice 100), sur une ligne.
 * @param [poids] Un poids par colonne. Par défaut 2 ; 1 ; 1 ; 1 pour quatre colonnes. À indiquer pour tout autre nombre de colonnes.
 * @param [methode] "ratios" (par défaut) : moyenne pondérée des rapports ; "sommes" : rapport des sommes pondérées ; "geometrique" ; "harmonique".
 * @returns Une colonne d’indices.
 */
export function PRECARITE(
  parts: unknown[][],
  reference: unknown[][],
  poids?: unknown[][],
  methode?: unknown,
): unknown[][] {
  return repondre(() => {
    const table = comparables(parts, 'parts', reference);
    const agregation = facultatif(methode, (x) => choisir(x, 'methode', AGREGATIONS)) ?? 'ratios';
    const resultats = precarite(
      { parts: table.valeurs, reference: table.reference, poids: poidsDe(poids) },
      { agregation },
    );
    return resultats.map((resultat) => [celluleDe(resultat)]);
  });
}

/**
 * Indice base 100 de chaque ligne par rapport à une référence, avec vos colonnes, vos poids et le sens de chaque colonne.
 * @customfunction INDICE
 * @param valeurs Une ligne par territoire ou résidence, une colonne par indicateur.
 * @param reference Les mêmes indicateurs pour la référence (indice 100), sur une ligne.
 * @param poids Un poids positif ou nul par colonne ; seule leur proportion compte.
 * @param [sens] Pour chaque colonne, 1 si une valeur élevée est défavorable (par défaut), -1 si c’est une valeur faible.
 * @param [methode] "ratios" (par défaut) : moyenne pondérée des rapports ; "sommes" : rapport des sommes pondérées ; "geometrique" ; "harmonique".
 * @returns Une colonne d’indices.
 */
export function INDICE(
  valeurs: unknown[][],
  reference: unknown[][],
  poids: unknown[][],
  sens?: unknown[][],
  methode?: unknown,
): unknown[][] {
  return repondre(() => {
    const table = { ...comparables(valeurs, 'valeurs', reference), ...sensDe(sens) };
    const agregation = facultatif(methode, (x) => choisir(x, 'methode', AGREGATIONS)) ?? 'ratios';
    const resultats = indice({ ...table, poids: listeDeNombres(poids, 'poids', 1) }, { agregation });
    return resultats.map((resultat) => [celluleDe(resultat)]);
  });
}

/**
 * Indice de fragilité du fonctionnement d’une résidence, base 100 : une valeur par ligne. Au-dessus de 100, plus fragile que la référence.
 * @customfunction FRAGILITE
 * @param valeurs Une ligne par résidence, une colonne par indicateur. Par défaut trois : vacance de plus de 3 mois, mobilité, suroccupation.
 * @param reference Les mêmes indicateurs pour la référence (indice 100), sur une ligne.
 * @param [poids] Un poids par colonne. Par défaut égaux pour trois colonnes. À indiquer pour tout autre nombre de colonnes.
 * @param [sens] Pour chaque colonne, 1 si une valeur élevée est défavorable (par défaut), -1 si c’est une valeur faible.
 * @param [methode] "ratios" (par défaut) : moyenne pondérée des rapports ; "sommes" : rapport des sommes pondérées ; "geometrique" ; "harmonique".
 * @returns Une colonne d’indices.
 */
export function FRAGILITE(
  valeurs: unknown[][],
  reference: unknown[][],
  poids?: unknown[][],
  sens?: unknown[][],
  methode?: unknown,
): unknown[][] {
  return repondre(() => {
    const table = { ...comparables(valeurs, 'valeurs', reference), ...sensDe(sens), poids: poidsDe(poids) };
    const agregation = facultatif(methode, (x) => choisir(x, 'methode', AGREGATIONS)) ?? 'ratios';
    return fragilite(table, { agregation }).map((resultat) => [celluleDe(resultat)]);
  });
}

/**
 * Points que chaque indicateur apporte à l’indice. La somme d’une ligne est égale à son indice moins 100.
 * @customfunction CONTRIBUTIONS
 * @param valeurs Une ligne par territoire ou résidence, une colonne par indicateur.
 * @param reference Les mêmes indicateurs pour la référence (indice 100), sur une ligne.
 * @param [poids] Un poids par colonne. Par défaut 2 ; 1 ; 1 ; 1 pour quatre colonnes, ceux de l’indice de précarité.
 * @param [sens] Pour chaque colonne, 1 si une valeur élevée est défavorable (par défaut), -1 si c’est une valeur faible.
 * @returns Une ligne par résidence, une colonne par indicateur, en points d’indice.
 */
export function CONTRIBUTIONS(
  valeurs: unknown[][],
  reference: unknown[][],
  poids?: unknown[][],
  sens?: unknown[][],
): unknown[][] {
  return repondre(() => {
    const table = { ...comparables(valeurs, 'valeurs', reference), ...sensDe(sens) };
    const colonnes = table.valeurs[0]?.length ?? 0;
    return contributions({ ...table, poids: poidsDePrecarite(poidsDe(poids), colonnes) }).map((ligne) =>
      Array.isArray(ligne) ? ligne : Array.from({ length: colonnes }, () => erreur(ligne)),
    );
  });
}

/**
 * Solidité d’un indice : plus petite variation relative des poids, de 0 à 1, qui l’amène à la limite. 1 : aucun jeu de poids ne le peut.
 * @customfunction ROBUSTESSE
 * @param valeurs Une ligne par territoire ou résidence, une colonne par indicateur, défavorable quand il est élevé.
 * @param reference Les mêmes indicateurs pour la référence (indice 100), sur une ligne.
 * @param [poids] Un poids par colonne. Par défaut 2 ; 1 ; 1 ; 1 pour quatre colonnes, ceux de l’indice de précarité.
 * @param [limite] Valeur de l’indice à atteindre. Par défaut 100.
 * @returns Une colonne de variations entre 0 et 1 : 0,28 pour des poids qui bougent chacun de 28 % au plus.
 */
export function ROBUSTESSE(
  valeurs: unknown[][],
  reference: unknown[][],
  poids?: unknown[][],
  limite?: unknown,
): unknown[][] {
  return repondre(() => {
    const table = comparables(valeurs, 'valeurs', reference);
    const w = poidsDePrecarite(poidsDe(poids), table.valeurs[0]?.length ?? 0);
    const visee = facultatif(limite, (x) => nombre(x, 'limite')) ?? 100;
    return robustesse({ ...table, poids: w }, visee).map((resultat) => [celluleDe(resultat)]);
  });
}

/**
 * Indique VRAI pour chaque effectif qui ne respecte pas la règle des 11 unités. Une cellule vide ou « nd » donne FAUX.
 * @customfunction CONTROLE
 * @param valeurs Effectifs à contrôler : une cellule ou une plage.
 * @param [seuil] Plus petit effectif que l’on peut montrer. Par défaut 11.
 * @param [zeros] VRAI pour signaler aussi les effectifs de 0. Par défaut FAUX.
 * @returns VRAI ou FAUX, dans la forme des effectifs.
 */
export function CONTROLE(valeurs: unknown[][], seuil?: unknown, zeros?: unknown): unknown[][] {
  return repondre(() => {
    const regle = regleDe(seuil, zeros);
    return matrice(valeurs, 'valeurs').map((rangee, ligne) =>
      rangee.map((valeur, colonne) => {
        if (estProbleme(valeur)) return erreur(valeur);
        if (valeur === null || valeur >= 0) return enfreint(valeur, regle);
        return erreur({ code: 'valeur-negative', lieu: { champ: 'valeurs', ligne, colonne }, valeur });
      }),
    );
  });
}

/**
 * Note de chaque territoire : chaque colonne est ramenée à une échelle de 0 à 10, du plus petit au plus grand, puis leur somme pondérée est faite.
 * @customfunction NOTE
 * @param composantes Une ligne par territoire, une colonne par composante. Une colonne partout égale ne compte pas.
 * @param [poids] Un poids par colonne. Par défaut 1 : quatre composantes donnent une note de 0 à 40.
 * @returns Une colonne de notes.
 */
export function NOTE(composantes: unknown[][], poids?: unknown[][]): unknown[][] {
  return repondre(() =>
    note(composantesDe(composantes), poidsDe(poids)).map((resultat) => [celluleDe(resultat)]),
  );
}

/**
 * Écart entre la réponse et la pression d’un territoire : réponse moins pression. Un écart négatif appelle un effort de plus.
 * @customfunction ECART
 * @param pression Notes de pression : une cellule ou une plage.
 * @param reponse Notes de réponse, plage de même taille.
 * @returns Écarts, dans la forme des notes.
 */
export function ECART(pression: unknown[][], reponse: unknown[][]): unknown[][] {
  return repondre(() => {
    const pressions = matrice(pression, 'pression');
    const reponses = memeTaille(matrice(reponse, 'reponse'), 'reponse', pressions, 'pression');
    return pressions.map((rangee, ligne) =>
      rangee.map((p, colonne) => {
        const lieu = { ligne, colonne };
        const lieux = { pression: { champ: 'pression', ...lieu }, reponse: { champ: 'reponse', ...lieu } };
        return celluleDe(ecart(p, reponses(ligne, colonne), lieux));
      }),
    );
  });
}

/**
 * Nouvelle contribution de chaque territoire (points entiers, somme 100) et nombre d’attributions visé (somme exacte du total).
 * @customfunction REPARTITION
 * @param contributions Contribution actuelle de chaque territoire, en % des attributions. Leur somme doit être 100, à 1 point près.
 * @param ecarts Écart de chaque territoire : réponse moins pression.
 * @param total Nombre entier d’attributions à répartir.
 * @param [pas] Points de contribution par point d’écart. Par défaut 0,4. Deux valeurs : écarts négatifs, puis écarts positifs.
 * @param [minimum] Plus petit mouvement d’un territoire dont l’écart n’est pas nul, en points. Par défaut 1.
 * @param [planchers] Nombre minimal d’attributions : une valeur pour tous, ou une par territoire (vide : sans plancher).
 * @param [plafonds] Nombre maximal d’attributions : une valeur pour tous, ou une par territoire (vide : sans plafond).
 * @returns Deux colonnes : contribution proposée et attributions visées.
 */
export function REPARTITION(
  contributions: unknown[][],
  ecarts: unknown[][],
  total: unknown,
  pas?: unknown[][],
  minimum?: unknown,
  planchers?: unknown[][],
  plafonds?: unknown[][],
): unknown[][] {
  return repondre(() => {
    const actuelles = listeDeNombres(contributions, 'contributions', 1);
    const resultat = repartition({
      contributions: actuelles,
      ecarts: listeDeNombres(ecarts, 'ecarts'),
      total: nombre(total, 'total'),
      pas: pasDe(pas),
      minimum: facultatif(minimum, (x) => nombre(x, 'minimum')) ?? MINIMUM_PAR_DEFAUT,
      bornes: bornesDe(planchers, plafonds, actuelles.length),
    });
    return resultat.contributions.map((contribution, rang) => [contribution, resultat.cibles[rang]]);
  });
}

/**
 * Arrondit à des nombres entiers dont la somme est exactement le total, par la méthode des plus forts restes.
 * @customfunction ARRONDIR
 * @param valeurs Valeurs positives ou nulles à arrondir : une plage de n’importe quelle forme.
 * @param [total] Somme entière à obtenir. Par défaut, la somme des valeurs arrondie. Les valeurs sont ramenées à ce total.
 * @returns Nombres entiers, dans la forme des valeurs.
 */
export function ARRONDIR(valeurs: unknown[][], total?: unknown): unknown[][] {
  return repondre(() => {
    const table = matriceDeNombres(valeurs, 'valeurs', () => 1);
    const largeur = table[0]?.length ?? 1;
    const lieu = (rang: number) => ({
      champ: 'valeurs',
      ligne: Math.floor(rang / largeur),
      colonne: rang % largeur,
    });
    const but = facultatif(total, (x) => nombre(x, 'total'));
    return enLignes(arrondir(table.flat(), but, lieu).entiers, largeur);
  });
}

/**
 * Ventile deux séries de totaux dans un tableau : nombres entiers qui respectent les deux, au plus près des proportions de départ.
 * @customfunction VENTILER
 * @param matrice Tableau de départ, positif ou nul, par exemple les logements par commune et par bailleur. Une cellule à 0 reste à 0.
 * @param totaux_lignes Total entier à atteindre pour chaque ligne.
 * @param totaux_colonnes Total entier à atteindre pour chaque colonne ; leur somme est celle des totaux des lignes.
 * @returns Nombres entiers, dans la forme du tableau. À égalité, les premières lignes et colonnes sont servies d’abord.
 */
export function VENTILER(
  matrice: unknown[][],
  totaux_lignes: unknown[][],
  totaux_colonnes: unknown[][],
): unknown[][] {
  return repondre(() =>
    ventiler(
      matriceDeNombres(matrice, 'matrice', () => 1),
      {
        lignes: listeDeNombres(totaux_lignes, 'totaux_lignes'),
        colonnes: listeDeNombres(totaux_colonnes, 'totaux_colonnes'),
      },
    ),
  );
}

/**
 * Compare le poids de chaque territoire dans un indicateur à son poids dans le parc. 100 : le même poids.
 * @customfunction SURREPRESENTATION
 * @param effectifs Ménages concernés dans chaque territoire, sur une colonne ou une ligne.
 * @param total_effectif Ménages concernés dans l’ensemble du territoire de comparaison.
 * @param logements Logements de chaque territoire, dans le même ordre.
 * @param total_logements Logements de l’ensemble du territoire de comparaison.
 * @param [mode] "indice" (par défaut) : base 100 ; "ecart" : écart en points de % ; "excedent" : ménages en plus ou en moins.
 * @returns Une colonne de résultats.
 */
export function SURREPRESENTATION(
  effectifs: unknown[][],
  total_effectif: unknown,
  logements: unknown[][],
  total_logements: unknown,
  mode?: unknown,
): unknown[][] {
  return repondre(() =>
    surrepresentation(
      {
        effectifs: liste(effectifs, 'effectifs'),
        totalEffectif: nombre(total_effectif, 'total_effectif'),
        logements: liste(logements, 'logements'),
        totalLogements: nombre(total_logements, 'total_logements'),
      },
      facultatif(mode, (x) => choisir(x, 'mode', MODES)) ?? 'indice',
    ).map((resultat) => [celluleDe(resultat)]),
  );
}

/**
 * Croise l’indice du stock et celui des emménagés récents : niveau par rapport à 100, et tendance des emménagés par rapport au stock.
 * @customfunction STOCKFLUX
 * @param stock Indice base 100 de tous les ménages de chaque résidence, sur une colonne ou une ligne.
 * @param flux Indice des emménagés récents, dans le même ordre et sur la même référence.
 * @param [tolerance] Points d’indice en deçà desquels une résidence est proche de 100 et sa tendance stable. Par défaut 10.
 * @returns Deux colonnes : "moins précaire", "proche" ou "plus précaire" ; "s'améliore", "stable" ou "se dégrade".
 */
export function STOCKFLUX(stock: unknown[][], flux: unknown[][], tolerance?: unknown): unknown[][] {
  return repondre(() => {
    const stocks = liste(stock, 'stock');
    const entrants = memeLongueur(liste(flux, 'flux'), 'flux', stocks, 'stock');
    const points = facultatif(tolerance, (x) => nombre(x, 'tolerance')) ?? TOLERANCE_STOCK_FLUX;
    return stocks.map((s, rang) => {
      const lieux = { stock: { champ: 'stock', rang }, flux: { champ: 'flux', rang } };
      const { niveau, tendance } = stockFlux(s, entrants[rang] ?? null, points, lieux);
      return [celluleDeTexte(niveau), celluleDeTexte(tendance)];
    });
  });
}

/**
 * Mixité entre résidences, de 0 à 1. À lire avec prudence : de petites résidences donnent des valeurs élevées par le seul hasard.
 * @customfunction MIXITE
 * @param effectifs Une ligne par résidence, une colonne par groupe de ménages.
 * @param totaux Tous les ménages de chaque résidence, dans le même ordre.
 * @param [indice] "dissimilarite" (par défaut) : part du groupe à déplacer pour l’égalité ; "isolement" : part du groupe là où vivent ses membres ; "theil" : tous les groupes ensemble.
 * @returns Une valeur par groupe, sur une ligne ; une seule valeur pour "theil".
 */
export function MIXITE(effectifs: unknown[][], totaux: unknown[][], indice?: unknown): unknown[][] {
  return repondre(() => {
    const choisi = facultatif(indice, (x) => choisir(x, 'indice', INDICES_DE_MIXITE)) ?? 'dissimilarite';
    const peuplement = { effectifs: matrice(effectifs, 'effectifs'), totaux: liste(totaux, 'totaux') };
    return [mixite(peuplement, choisi).map(celluleDe)];
  });
}

/**
 * Plafond de ressources PLUS en vigueur au 1er janvier d’une année, en euros de revenu fiscal de référence par an.
 * @customfunction PLAFOND
 * @param annee Année du plafond : une cellule ou une plage. Pour l’enquête OPS de l’année N, les revenus sont ceux de N − 2 et les plafonds ceux de N.
 * @param zone "Paris et communes limitrophes", "Île-de-France" ou "autres régions" : une cellule ou une plage de même taille.
 * @param categorie Catégorie de ménage, de 1 à 6 ; au-delà de 6, une unité par personne supplémentaire. Une cellule ou une plage.
 * @returns Plafonds en euros par an, dans la forme de la plus grande plage.
 */
export function PLAFOND(annee: unknown[][], zone: unknown[][], categorie: unknown[][]): unknown[][] {
  return repondre(() => plafonds(annee, zone, categorie));
}

/**
 * Tranche d’un revenu rapporté à son plafond : « moins de 20 % », « 20 à moins de 40 % »… jusqu’à « 110 % et plus ».
 * @customfunction TRANCHE
 * @param revenu Revenus fiscaux de référence du ménage, en euros par an : une cellule ou une plage.
 * @param plafond Plafonds de ressources, en euros par an : plage de même taille, ou une seule cellule valable pour tous.
 * @returns Tranches en toutes lettres, dans la forme des revenus.
 */
export function TRANCHE(revenu: unknown[][], plafond: unknown[][]): unknown[][] {
  return repondre(() => {
    const revenus = matrice(revenu, 'revenu');
    const plafonds = memeTaille(matrice(plafond, 'plafond'), 'plafond', revenus, 'revenu');
    return revenus.map((rangee, ligne) =>
      rangee.map((euros, colonne) => {
        const lieu = { ligne, colonne };
        const lieux = { revenu: { champ: 'revenu', ...lieu }, plafond: { champ: 'plafond', ...lieu } };
        return celluleDeTexte(tranche(euros, plafonds(ligne, colonne), lieux));
      }),
    );
  });
}

/**
 * Tableau à diffuser : « s » remplace chaque effectif sous le seuil, et ceux qui permettraient de le retrouver par soustraction.
 * @customfunction MASQUER
 * @param tableau Effectifs entiers. Avec marges, la dernière ligne et la dernière colonne sont les totaux.
 * @param [seuil] Plus petit effectif que l’on peut montrer. Par défaut 11.
 * @param [marges] VRAI (par défaut) si le tableau a ses totaux ; FAUX s’il n’en a pas.
 * @param [zeros] VRAI pour cacher aussi les effectifs de 0. Par défaut FAUX.
 * @returns Le tableau, de même forme, où les cellules cachées portent « s ».
 */
export function MASQUER(
  tableau: unknown[][],
  seuil?: unknown,
  marges?: unknown,
  zeros?: unknown,
): unknown[][] {
  return repondre(() => {
    const effectifs = matriceDeNombres(tableau, 'tableau');
    const avecMarges = facultatif(marges, (x) => booleen(x, 'marges')) ?? true;
    const caches = masquer(effectifs, regleDe(seuil, zeros), avecMarges);
    return effectifs.map((rangee, l) =>
      rangee.map((effectif, c) => (caches[l]?.[c] ? MARQUE_DU_SECRET : effectif)),
    );
  });
}

/**
 * Groupes de lignes voisines dont chaque colonne atteint le seuil : le plus de groupes possible, sans jamais mêler deux secteurs.
 * @customfunction REGROUPER
 * @param effectifs Une ligne par résidence, une colonne par effectif à montrer. Les lignes proches sont regroupées d’abord.
 * @param [secteurs] Secteur de chaque ligne, sur une colonne : un groupe ne dépasse jamais un secteur.
 * @param [seuil] Plus petit effectif que l’on peut montrer. Par défaut 11. Un effectif de 0 est montré.
 * @returns Une colonne : le groupe de chaque ligne.
 */
export function REGROUPER(effectifs: unknown[][], secteurs?: unknown[][], seuil?: unknown): unknown[][] {
  return repondre(() => {
    const comptes = matriceDeNombres(effectifs, 'effectifs');
    const noms = facultatif(secteurs, (x) => textes(x, 'secteurs')) ?? comptes.map(() => '');
    return regrouperParSecteur(comptes, noms, regleDe(seuil, null)).map((groupe) => [groupe]);
  });
}

/**
 * Indicateurs du catalogue pour chaque résidence ou territoire d’un tableau. #N/A : inconnu, ou secret statistique (moins de 11).
 * @customfunction INDICATEURS
 * @param tableau Tableau avec sa ligne de titres : une ligne par ménage ou par logement. Les colonnes sont reconnues par leur titre.
 * @param cle Titre de la colonne qui fait les lignes du résultat, ou nom d’une échelle : "commune", "EPCI", "QPV" ou "résidence".
 * @param [indicateurs] Codes voulus, par exemple I01 : une cellule ou une plage. Par défaut, tous ceux que le tableau permet.
 * @returns Une ligne de titres, puis une ligne par clé : parts entre 0 et 1, moyennes ou rapports.
 */
export function INDICATEURS(tableau: unknown[][], cle: unknown, indicateurs?: unknown[][]): unknown[][] {
  return repondre(() => {
    const cases = cellules(tableau, 'tableau').map((rangee) => rangee.map(celluleBrute));
    const codes = facultatif(indicateurs, (x) => listeDeTextes(x, 'indicateurs'));
    return cellulesDe(indicateursParCle(cases, texte(cle, 'cle'), codes));
  });
}

/**
 * Occupation de chaque logement : -1 sous-occupé, 0 sans écart marqué, 1 suroccupé, selon l’écart entre pièces et occupants.
 * @customfunction OCCUPATION
 * @param personnes Nombre d’occupants de chaque logement : une cellule ou une plage.
 * @param pieces Nombre de pièces, plage de même taille, ou une seule cellule valable pour tous.
 * @param [variante] "annexe" (par défaut) : écart de 2 ou plus ; "cch" : écart de plus de 2.
 * @returns -1, 0 ou 1, dans la forme des occupants.
 */
export function OCCUPATION(personnes: unknown[][], pieces: unknown[][], variante?: unknown): unknown[][] {
  return repondre(() => {
    const choisie = facultatif(variante, (x) => choisir(x, 'variante', VARIANTES)) ?? VARIANTE_PAR_DEFAUT;
    const occupants = matrice(personnes, 'personnes');
    const piecesDe = memeTaille(matrice(pieces, 'pieces'), 'pieces', occupants, 'personnes');
    return occupants.map((rangee, ligne) =>
      rangee.map((nombre, colonne) => {
        const lieu = { ligne, colonne };
        const lieux = { personnes: { champ: 'personnes', ...lieu }, pieces: { champ: 'pieces', ...lieu } };
        return celluleDe(occupationDesCellules(nombre, piecesDe(ligne, colonne), choisie, lieux));
      }),
    );
  });
}

/**
 * Score de fragilité de chaque ménage, de 0 à 3 : nombre de critères remplis, 3 pour trois et plus. #N/A si un critère inconnu peut le changer.
 * @customfunction SCORE
 * @param criteres Une ligne par ménage, une colonne par critère : VRAI ou FAUX, 1 ou 0, oui ou non. Une cellule vide est un critère inconnu.
 * @returns Une colonne de scores.
 */
export function SCORE(criteres: unknown[][]): unknown[][] {
  return repondre(() =>
    criteresDe(criteres, 'criteres').map((menage, ligne) => [
      celluleDe(score(menage, { champ: 'criteres', ligne })),
    ]),
  );
}

/**
 * Indice de jeunesse : nombre de jeunes pour une personne âgée. Affiche #N/A quand il n’y a aucune personne âgée.
 * @customfunction JEUNESSE
 * @param jeunes Occupants jeunes, par exemple de moins de 20 ans : une cellule ou une plage.
 * @param ages Occupants âgés, par exemple de 60 ans et plus : plage de même taille, ou une seule cellule.
 * @returns Rapports, dans la forme des jeunes.
 */
export function JEUNESSE(jeunes: unknown[][], ages: unknown[][]): unknown[][] {
  return repondre(() => {
    const hauts = matrice(jeunes, 'jeunes');
    const bas = memeTaille(matrice(ages, 'ages'), 'ages', hauts, 'jeunes');
    return hauts.map((rangee, ligne) =>
      rangee.map((nombre, colonne) => {
        const lieu = { ligne, colonne };
        const lieux = { jeunes: { champ: 'jeunes', ...lieu }, ages: { champ: 'ages', ...lieu } };
        return celluleDe(jeunesse(nombre, bas(ligne, colonne), lieux));
      }),
    );
  });
}

/**
 * Ce que dit un indicateur du catalogue : définition, formule, précautions, source ou valeurs nationales de référence.
 * @customfunction DEFINITION
 * @param code Code de l’indicateur, par exemple I01 : une cellule ou une plage.
 * @param [champ] "definition" (par défaut), "formule", "precautions", "source", "reference" ou "libelle".
 * @returns Un texte par code, dans la forme des codes.
 */
export function DEFINITION(code: unknown[][], champ?: unknown): unknown[][] {
  return repondre(() => {
    const choisi = facultatif(champ, (x) => choisir(x, 'champ', CHAMPS_DE_DEFINITION)) ?? 'definition';
    return matriceDeTextes(code, 'code').map((rangee, ligne) =>
      rangee.map((texte, colonne) => {
        const lu = texte ?? ({ code: 'valeur-manquante', lieu: { champ: 'code', ligne, colonne } } as const);
        if (typeof lu !== 'string') return erreur(lu);
        return celluleDeTexte(definir(lu, choisi, CATALOGUE));
      }),
    );
  });
}
